import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { UserView } from '#shared/contract/keeping/users.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import type { Given } from './given-dialog.tsx'
import { UserActions, type UserAct } from './user-actions.tsx'
import { UserForm } from './user-form.tsx'
import { userFormText as text } from './users.text.ts'

interface UserDialogProps {
  /** A new one without. */
  readonly user: UserView | undefined
  readonly unitAreas: readonly Area[]
  readonly today: CivilDate
  readonly onClose: () => void
  /** A one-time passphrase has been made and must be handed over. */
  readonly onGiven: (given: Given) => void
}

/** One user: what she may, her passphrase, her end. */
export function UserDialog({ user, unitAreas, today, onClose, onGiven }: UserDialogProps) {
  const { status } = useVaultStatus()
  const [act, setAct] = useState<UserAct>()
  const isOneself = user !== undefined && user.id === status?.session?.userId
  return (
    // Escape closes the question in front, not what has been typed behind it.
    <Modal opened closeOnEscape={act === undefined} onClose={onClose} title={user === undefined ? text.titleNew : text.titleEdit(user.name)} size="46rem" yOffset="2vh" closeOnClickOutside={false}>
      <UserForm user={user} unitAreas={unitAreas} mayGiveProtected={status?.session?.seesProtected === true} today={today} onDone={onClose} onGiven={onGiven} />
      {user !== undefined && !isOneself && <UserActions user={user} act={act} onAct={setAct} onRemoved={onClose} onGiven={onGiven} />}
    </Modal>
  )
}
