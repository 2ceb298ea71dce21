import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { componentsText } from '../components.text.ts'

interface Toast {
  readonly message: string
  /** Takes it back. The toast stays ten seconds when there is one. */
  readonly undo?: () => void
  /** A further step, such as opening what was made. */
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly tone?: 'done' | 'failed'
}

/** Says briefly what happened, in the corner and to screen readers. Only the latest: a pile would lie over the next form. */
export function showToast({ message, undo, action, tone = 'done' }: Toast): void {
  notifications.clean()
  const id = notifications.show({
    message: (
      <span className="app-toast">
        <span>{message}</span>
        {action !== undefined && <ToastButton label={action.label} run={action.run} close={() => notifications.hide(id)} />}
        {undo !== undefined && <ToastButton label={componentsText.undo} run={undo} close={() => notifications.hide(id)} />}
      </span>
    ),
    color: tone === 'done' ? 'blue' : 'red.9',
    autoClose: undo === undefined && action === undefined && tone === 'done' ? 5000 : 10_000,
  })
}

/** Takes away every toast: at a lock, since a toast may name a person. */
export function clearToasts(): void {
  notifications.clean()
}

function ToastButton({ label, run, close }: { readonly label: string; readonly run: () => void; readonly close: () => void }) {
  return <Button size="compact-md" variant="default" onClick={() => { close(); run() }}>{label}</Button>
}
