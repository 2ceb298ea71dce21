import { useQueryClient } from '@tanstack/react-query'
import type { Result } from '#shared/contract/errors.ts'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import { call } from '../../../api/call.ts'
import { errorText } from '../../../api/error-text.ts'
import { invalidateTopics } from '../../../api/query-client.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { movedTopics, outreachInput } from '../event/send-move.ts'
import { localDaysText } from './own-time.text.ts'

type OwnEntry = Extract<CalendarEntry, { kind: 'absence' | 'outreach' | 'local-day' }>

/** Takes away an absence, an outreach or local days at once, and offers to put it back. */
export function useRemoveOwn(): (entry: OwnEntry) => Promise<boolean> {
  const client = useQueryClient()
  const putBack = async (entry: OwnEntry) => {
    const back = await saveAgain(entry)
    if (back.ok) await invalidateTopics(client, movedTopics)
    else showToast({ message: errorText(back.error), tone: 'failed' })
  }
  return async (entry) => {
    const removed = await remove(entry)
    await invalidateTopics(client, movedTopics)
    showToast(removed.ok ? { message: localDaysText.removed, undo: () => void putBack(entry) } : { message: errorText(removed.error), tone: 'failed' })
    return removed.ok
  }
}

async function remove({ kind, id, version }: OwnEntry): Promise<Result<unknown>> {
  switch (kind) {
    case 'absence': return await call('absences.remove', { id, version })
    case 'outreach': return await call('outreach.remove', { id, version })
    case 'local-day': return await call('localDays.remove', { id, version })
  }
}

async function saveAgain(entry: OwnEntry): Promise<Result<unknown>> {
  switch (entry.kind) {
    case 'absence': return await call('absences.save', {
      kindCode: entry.kindCode, fromOn: entry.startsOn, toOn: entry.endsOn, ...(entry.startsAt !== undefined && { startsAt: entry.startsAt }), ...(entry.endsAt !== undefined && { endsAt: entry.endsAt }),
    })
    case 'outreach': {
      const { id: _id, version: _version, ...input } = outreachInput(entry)
      return await call('outreach.save', input)
    }
    case 'local-day': return await call('localDays.save', { days: [{ kindCode: entry.kindCode, name: entry.name, fromOn: entry.startsOn, toOn: entry.endsOn }] })
  }
}
