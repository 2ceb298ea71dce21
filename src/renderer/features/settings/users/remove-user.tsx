import type { UserView } from '#shared/contract/keeping/users.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ConfirmDialog } from '../../../components/feedback/confirm-dialog.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { Working } from '../../../components/feedback/working.tsx'
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
    <ConfirmDialog
      opened
      title={text.remove(user.name)}
      confirmLabel={text.confirm}
      danger
      busy={remove.isPending}
      onClose={() => remove.isPending || onClose()}
      onConfirm={() => remove.mutate({ id: user.id }, {
        onSuccess: () => {
          showToast({ message: text.removed(user.name) })
          onRemoved()
        },
      })}
    >
      <ul className={classes['happens']}>{text.happens.map((line) => <li key={line}>{line}</li>)}</ul>
      {remove.error !== null && <ErrorPanel>{errorText(remove.error)}</ErrorPanel>}
      <Working isWorking={remove.isPending}>{text.removing}</Working>
    </ConfirmDialog>
  )
}
