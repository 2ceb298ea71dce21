import { Modal } from '@mantine/core'
import type { UserView } from '#shared/contract/keeping/users.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import type { Given } from './given-dialog.tsx'
import { UserActions } from './user-actions.tsx'
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
  const isOneself = user !== undefined && user.id === status?.session?.userId
  return (
    <Modal opened onClose={onClose} title={user === undefined ? text.titleNew : text.titleEdit(user.name)} size="46rem" yOffset="2vh" closeOnClickOutside={false}>
      <UserForm user={user} unitAreas={unitAreas} mayGiveProtected={status?.session?.seesProtected === true} today={today} onDone={onClose} onGiven={onGiven} />
      {user !== undefined && !isOneself && <UserActions user={user} onRemoved={onClose} onGiven={onGiven} />}
    </Modal>
  )
}
