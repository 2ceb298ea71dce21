import { contract, type CommandName, type InputOf } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { CalendarEntry, CalendarEntryOf } from '#shared/contract/planning/calendar-entry.ts'
import type { OverCapReason } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import type { SeriesScope } from '#shared/domain/series/edit-series.ts'
import { call } from '../../../api/call.ts'
import type { NewTimes } from '../model/new-times.ts'

export interface Move {
  readonly entry: CalendarEntry
  readonly times: NewTimes
  readonly scope: SeriesScope
  readonly overCapReasonCode?: OverCapReason | undefined
}

export interface Moved {
  readonly changed: number
  readonly leftAlone: number
}

/** What is read again after a move of any kind. */
export const movedTopics = [...new Set((['meetings.change', 'contacts.reschedule', 'respite.changeBooking', 'outreach.save', 'absences.save', 'localDays.save'] satisfies CommandName[]).flatMap((route) => contract[route].changes))]

const one: Moved = { changed: 1, leftAlone: 0 }

/** Gives an entry other times, by the route of its kind. Errors: those of the route. */
export async function sendMove({ entry, times, scope, overCapReasonCode }: Move): Promise<Result<Moved>> {
  switch (entry.kind) {
    case 'meeting': return await call('meetings.change', { id: entry.id, version: entry.version, scope, change: meetingChange(entry, times) })
    case 'respite': {
      const { startsOn, startsAt = '00:00', endsOn, endsAt = '00:00' } = times
      return await call('respite.changeBooking', {
        id: entry.id, version: entry.version, scope, change: { span: { startsOn, startsAt, endsOn, endsAt } }, ...(overCapReasonCode !== undefined && { overCapReasonCode }),
      })
    }
    case 'conversation': return asOne(await call('contacts.reschedule', { id: entry.id, version: entry.version, heldOn: times.startsOn, ...startOf(times), minutes: times.minutes }))
    case 'outreach': return asOne(await call('outreach.save', { ...outreachInput(entry), heldOn: times.startsOn, ...startOf(times), minutes: times.minutes }))
    case 'absence': return asOne(await call('absences.save', {
      id: entry.id, version: entry.version, kindCode: entry.kindCode, fromOn: times.startsOn, toOn: times.endsOn, ...startOf(times), ...(times.endsAt !== undefined && { endsAt: times.endsAt }),
    }))
    case 'local-day': return asOne(await call('localDays.save', { days: [{ id: entry.id, version: entry.version, kindCode: entry.kindCode, name: entry.name, fromOn: times.startsOn, toOn: times.endsOn }] }))
  }
}

/** An outreach as it is, to be saved again. */
export function outreachInput({ id, version, startsOn, startsAt, minutes, typeCode, areaCode, title, participants, statusCode }: CalendarEntryOf<'outreach'>): InputOf<'outreach.save'> {
  return {
    id, version, heldOn: startsOn, minutes, typeCode, areaCode, statusCode,
    ...(startsAt !== undefined && { startsAt }), ...(title !== undefined && { title }), ...(participants !== undefined && { participants }),
  }
}

/** Only what differs: another day for a whole series must not also change the hours of those that have other ones. */
function meetingChange(entry: CalendarEntryOf<'meeting'>, { startsOn, startsAt, minutes }: NewTimes): InputOf<'meetings.change'>['change'] {
  return {
    ...(startsOn !== entry.startsOn && { heldOn: startsOn }),
    ...(startsAt !== undefined && startsAt !== entry.startsAt && { startsAt }),
    ...(minutes !== entry.minutes && { minutes }),
  }
}

const startOf = ({ startsAt }: NewTimes): { readonly startsAt?: string } => (startsAt === undefined ? {} : { startsAt })

const asOne = (result: Result<unknown>): Result<Moved> => (result.ok ? { ok: true, value: one } : result)
