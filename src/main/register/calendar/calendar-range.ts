import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { CalendarEntryKind } from '#shared/contract/planning/calendar-entry.ts'
import { daysBetween } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { entriesTouching } from './entries/entries-touching.ts'
import { firstOfEachDay } from './entries/first-of-each-day.ts'
import type { Viewer } from './entries/entry-source.ts'

const mostDays = 62
const everyKind: readonly CalendarEntryKind[] = ['local-day', 'absence', 'meeting', 'conversation', 'respite', 'outreach']

/** What touches the days from `from` to `to`, both counted, by start; see the contract for `mostPerDay`. Errors: invalid-input (`to` `ends-before-start`, `too-long`). */
export async function calendarRange(db: ReadDb, { from, to, kinds, mostPerDay }: ParsedInputOf<'calendar.range'>, viewer: Viewer): Promise<OutputOf<'calendar.range'>> {
  const days = daysBetween(from, to) + 1
  if (days < 1) throw new AppError('invalid-input', { fields: [{ path: 'to', reason: 'ends-before-start' }] })
  if (days > mostDays) throw new AppError('invalid-input', { fields: [{ path: 'to', reason: 'too-long' }] })
  const entries = await entriesTouching(db, { from, to }, kinds ?? everyKind, viewer)
  return mostPerDay === undefined ? { entries, hidden: [] } : firstOfEachDay(entries, { from, to }, mostPerDay)
}
