import { useRouteCommand } from '../../../api/use-command.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { ConfirmWithPassphrase } from '../reauth/confirm-with-passphrase.tsx'
import classes from '../settings.module.css'
import { keysText as text } from './keys.text.ts'

/** New keys for everything, after it has been said what that does and does not mend. */
export function RotateKeys({ onClose }: { readonly onClose: () => void }) {
  const rotate = useRouteCommand('keys.rotate')
  return (
    <ConfirmWithPassphrase
      title={text.rotateTitle}
      why={text.rotateWhy}
      confirmLabel={text.rotateConfirm}
      busy={rotate.isPending}
      working={text.rotating}
      error={rotate.error}
      onClose={onClose}
      onConfirm={({ value, wasRefused }) => rotate.mutate({ ownPassphrase: value }, {
        onSuccess: () => {
          showToast({ message: text.rotated })
          onClose()
        },
        onError: wasRefused,
      })}
    >
      <ul className={classes['list']}>{text.rotateHappens.map((line) => <li key={line}>{line}</li>)}</ul>
    </ConfirmWithPassphrase>
  )
}
