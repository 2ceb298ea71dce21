import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ConfirmDialog } from '../../../components/feedback/confirm-dialog.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import classes from '../settings.module.css'
import { keysText as text } from './keys.text.ts'

/** New keys for everything, after it has been said what that does and does not mend. */
export function RotateKeys({ onClose }: { readonly onClose: () => void }) {
  const rotate = useRouteCommand('keys.rotate')
  return (
    <ConfirmDialog
      opened
      title={text.rotateTitle}
      confirmLabel={text.rotateConfirm}
      busy={rotate.isPending}
      onClose={() => rotate.isPending || onClose()}
      onConfirm={() => rotate.mutate({}, {
        onSuccess: () => {
          showToast({ message: text.rotated })
          onClose()
        },
      })}
    >
      <ul className={classes['list']}>{text.rotateHappens.map((line) => <li key={line}>{line}</li>)}</ul>
      {rotate.error !== null && <ErrorPanel>{errorText(rotate.error)}</ErrorPanel>}
      <Working isWorking={rotate.isPending}>{text.rotating}</Working>
    </ConfirmDialog>
  )
}
