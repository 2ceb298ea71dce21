import type { GroupView } from '#shared/contract/planning/groups.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { ConfirmDialog } from '../../../components/feedback/confirm-dialog.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { groupText as text } from './group.text.ts'

/** Cancels the group with every meeting to come. */
export function CancelGroupDialog({ view, onClose }: { readonly view: GroupView; readonly onClose: () => void }) {
  const today = useToday()
  const set = useRouteCommand('groups.setStatus')
  const coming = view.meetings.filter(({ statusCode, heldOn }) => statusCode === 'planned' && heldOn >= today).length
  const confirm = () => set.mutate({ id: view.id, version: view.version, statusCode: 'cancelled' }, {
    onSuccess: () => { showToast({ message: text.cancelled }); onClose() },
  })
  return (
    <ConfirmDialog opened danger busy={set.isPending} title={text.cancelTitle} confirmLabel={text.cancelConfirm} onConfirm={confirm} onClose={onClose}>
      <p>{text.cancelText(coming)}</p>
      {set.error !== null && <ErrorPanel>{errorText(set.error)}</ErrorPanel>}
    </ConfirmDialog>
  )
}
