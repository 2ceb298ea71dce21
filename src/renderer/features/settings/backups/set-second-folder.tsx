import { useRouteCommand } from '../../../api/use-command.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { ConfirmWithPassphrase } from '../reauth/confirm-with-passphrase.tsx'
import classes from '../settings.module.css'
import { backupsText as text } from './backups.text.ts'

interface SetSecondFolderProps {
  /** False: no longer. */
  readonly use: boolean
  readonly onClose: () => void
}

/** Where every later copy of the whole register goes is not decided by whoever passes the screen. */
export function SetSecondFolder({ use, onClose }: SetSecondFolderProps) {
  const set = useRouteCommand('backups.setSecondFolder')
  return (
    <ConfirmWithPassphrase
      title={use ? text.setTitle : text.stopTitle}
      why={text.setWhy}
      confirmLabel={use ? text.choose : text.stop}
      busy={set.isPending}
      working={text.setting}
      error={set.error}
      onClose={onClose}
      onConfirm={({ value, wasRefused }) => set.mutate({ use, ownPassphrase: value }, {
        onSuccess: () => {
          showToast({ message: use ? text.chosen : text.stopped })
          onClose()
        },
        onError: wasRefused,
      })}
    >
      <p className={classes['wait']}>{use ? text.setAbout : text.stopAbout}</p>
    </ConfirmWithPassphrase>
  )
}
