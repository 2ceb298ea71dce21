import { Button } from '@mantine/core'
import { useState } from 'react'
import type { UserView } from '#shared/contract/keeping/users.ts'
import type { Given } from './given-dialog.tsx'
import { GivePassphrase } from './give-passphrase.tsx'
import { RemoveUser } from './remove-user.tsx'
import { userActionsText as text } from './users.text.ts'
import classes from './users.module.css'

interface UserActionsProps {
  readonly user: UserView
  readonly onGiven: (given: Given) => void
  readonly onRemoved: () => void
}

/** What can be done for and to a colleague; nobody does it to herself. */
export function UserActions({ user, onGiven, onRemoved }: UserActionsProps) {
  const [open, setOpen] = useState<'give' | 'remove'>()
  const close = () => setOpen(undefined)
  return (
    <div className={classes['actions']}>
      <section>
        <h3>{text.passphraseTitle}</h3>
        <p>{text.passphraseAbout}</p>
        <Button variant="default" onClick={() => setOpen('give')}>{text.give}</Button>
      </section>
      <section>
        <h3>{text.removeTitle}</h3>
        <p>{text.removeAbout}</p>
        <Button variant="default" c="var(--mantine-color-error)" onClick={() => setOpen('remove')}>{text.removeButton}</Button>
      </section>
      {open === 'give' && <GivePassphrase user={user} onClose={close} onGiven={onGiven} />}
      {open === 'remove' && <RemoveUser user={user} onClose={close} onRemoved={onRemoved} />}
    </div>
  )
}
