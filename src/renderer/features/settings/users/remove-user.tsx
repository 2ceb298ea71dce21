import type { UserView } from '#shared/contract/keeping/users.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { ConfirmWithPassphrase } from '../reauth/confirm-with-passphrase.tsx'
import { userActionsText as text } from './users.text.ts'
import classes from './users.module.css'

interface RemoveUserProps {
  readonly user: UserView
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** What becomes of everything when somebody is removed, before it is done; it cannot be undone. */
export function RemoveUser({ user, onClose, onRemoved }: RemoveUserProps) {
  const remove = useRouteCommand('users.remove')
  return (
    <ConfirmWithPassphrase
      title={text.remove(user.name)}
      why={text.removeWhy}
      confirmLabel={text.confirm}
      danger
      busy={remove.isPending}
      working={text.removing}
      error={remove.error}
      onClose={onClose}
      onConfirm={({ value, wasRefused }) => remove.mutate({ id: user.id, ownPassphrase: value }, {
        onSuccess: () => {
          showToast({ message: text.removed(user.name) })
          onRemoved()
        },
        onError: wasRefused,
      })}
    >
      <ul className={classes['happens']}>{text.happens.map((line) => <li key={line}>{line}</li>)}</ul>
    </ConfirmWithPassphrase>
  )
}
