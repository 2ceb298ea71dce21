import { ConfirmDialog } from '../../../components/feedback/confirm-dialog.tsx'
import { statisticsText } from '../statistics.text.ts'

interface ReleaseDialogProps {
  readonly opened: boolean
  readonly quarterName: string
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Explains that there is no way back, and why. */
export function ReleaseDialog({ opened, quarterName, busy, onConfirm, onClose }: ReleaseDialogProps) {
  return (
    <ConfirmDialog opened={opened} title={statisticsText.confirmTitle(quarterName)} confirmLabel={statisticsText.confirm} busy={busy} onConfirm={onConfirm} onClose={onClose}>
      <p>{statisticsText.confirmText}</p>
      <p>{statisticsText.confirmWhy}</p>
      <p>{statisticsText.confirmCheck}</p>
    </ConfirmDialog>
  )
}
