import { Button } from '@mantine/core'
import { useState } from 'react'
import type { UserView } from '#shared/contract/keeping/users.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import type { Given } from './given-dialog.tsx'
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
  const give = useRouteCommand('users.givePassphrase')
  const [isRemoving, setIsRemoving] = useState(false)
  return (
    <div className={classes['actions']}>
      <section>
        <h3>{text.passphraseTitle}</h3>
        <p>{text.passphraseAbout}</p>
        {give.error !== null && <ErrorPanel>{errorText(give.error)}</ErrorPanel>}
        <Button variant="default" loading={give.isPending} onClick={() => give.mutate({ id: user.id }, { onSuccess: ({ passphrase }) => onGiven({ name: user.name, passphrase }) })}>{text.give}</Button>
        <Working isWorking={give.isPending}>{text.giving}</Working>
      </section>
      <section>
        <h3>{text.removeTitle}</h3>
        <p>{text.removeAbout}</p>
        <Button variant="default" c="var(--mantine-color-error)" onClick={() => setIsRemoving(true)}>{text.removeButton}</Button>
      </section>
      {isRemoving && <RemoveUser user={user} onClose={() => setIsRemoving(false)} onRemoved={onRemoved} />}
    </div>
  )
}
