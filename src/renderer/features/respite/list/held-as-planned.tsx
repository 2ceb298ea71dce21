import { Button } from '@mantine/core'
import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { listText as text } from './list.text.ts'

/** One press for what went as it was meant to. Anything else is told in the booking itself. */
export function HeldAsPlanned({ booking, name }: { readonly booking: BookingRow; readonly name: string }) {
  const { mutate, isPending } = useRouteCommand('respite.setStatus')
  const held = () => mutate({ id: booking.id, version: booking.version, statusCode: 'held', performedMinutes: booking.plannedMinutes }, {
    onSuccess: () => showToast({ message: text.heldDone(booking.carerName), undo: () => mutate({ id: booking.id, version: booking.version + 1, statusCode: booking.statusCode }) }),
    onError: (error) => showToast({ message: errorText(error), tone: 'failed' }),
  })
  return <Button size="compact-md" variant="default" loading={isPending} aria-label={text.heldFor(name)} onClick={held}>{text.held}</Button>
}
