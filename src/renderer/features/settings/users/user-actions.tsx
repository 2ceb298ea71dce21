import { Button } from '@mantine/core'
import type { UserView } from '#shared/contract/keeping/users.ts'
import type { Given } from './given-dialog.tsx'
import { GivePassphrase } from './give-passphrase.tsx'
import { RemoveUser } from './remove-user.tsx'
import { userActionsText as text } from './users.text.ts'
import classes from './users.module.css'

export type UserAct = 'give' | 'remove'

interface UserActionsProps {
  readonly user: UserView
  /** The one that is being asked about. */
  readonly act: UserAct | undefined
  readonly onAct: (act: UserAct | undefined) => void
  readonly onGiven: (given: Given) => void
  readonly onRemoved: () => void
}

/** What can be done for and to a colleague; nobody does it to herself. */
export function UserActions({ user, act, onAct, onGiven, onRemoved }: UserActionsProps) {
  const close = () => onAct(undefined)
  return (
    <div className={classes['actions']}>
      <section>
        <h3>{text.passphraseTitle}</h3>
        <p>{text.passphraseAbout}</p>
        <Button variant="default" onClick={() => onAct('give')}>{text.give}</Button>
      </section>
      <section>
        <h3>{text.removeTitle}</h3>
        <p>{text.removeAbout}</p>
        <Button variant="default" c="var(--mantine-color-error)" onClick={() => onAct('remove')}>{text.removeButton}</Button>
      </section>
      {act === 'give' && <GivePassphrase user={user} onClose={close} onGiven={onGiven} />}
      {act === 'remove' && <RemoveUser user={user} onClose={close} onRemoved={onRemoved} />}
    </div>
  )
}
