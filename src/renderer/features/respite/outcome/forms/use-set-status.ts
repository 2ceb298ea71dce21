import { useQueryClient } from '@tanstack/react-query'
import type { AppError } from '#shared/contract/errors.ts'
import { contract, type InputOf, type OutputOf } from '#shared/contract/index.ts'
import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { errorText } from '../../../../api/error-text.ts'
import { call } from '../../../../api/call.ts'
import { invalidateTopics } from '../../../../api/query-client.ts'
import { useRouteCommand } from '../../../../api/use-command.ts'
import { showToast } from '../../../../components/feedback/toast.tsx'
import { isOpenStatus } from '../../model/outcome-actions.ts'

type StatusChange = Omit<InputOf<'respite.setStatus'>, 'id' | 'version'>

interface SetStatus {
  readonly send: (change: StatusChange, sentence: (answer: OutputOf<'respite.setStatus'>) => string) => void
  readonly busy: boolean
  readonly error: AppError | null
}

/** Says what became of a booking, tells it, and, where it was one that was still open, offers to take it back. */
export function useSetStatus(booking: BookingRow, onDone: () => void): SetStatus {
  const { mutate, isPending, error } = useRouteCommand('respite.setStatus')
  const client = useQueryClient()
  const undo = async () => {
    const undone = await call('respite.setStatus', { id: booking.id, version: booking.version + 1, statusCode: booking.statusCode })
    if (undone.ok) await invalidateTopics(client, contract['respite.setStatus'].changes)
    else showToast({ message: errorText(undone.error), tone: 'failed' })
  }
  return {
    busy: isPending,
    error,
    send: (change, sentence) => mutate({ ...change, id: booking.id, version: booking.version }, {
      onSuccess: (answer) => {
        const canUndo = isOpenStatus(booking.statusCode) && (change.scope ?? 'this') === 'this'
        showToast({ message: sentence(answer), ...(canUndo && { undo: () => void undo() }) })
        onDone()
      },
    }),
  }
}
