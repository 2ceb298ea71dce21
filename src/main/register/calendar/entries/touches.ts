import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import type { DaySpan } from './entry-source.ts'

/** What ends at midnight does not touch the day that begins there. */
export function touches({ startsOn, endsOn, endsAt }: CalendarEntry, { from, to }: DaySpan): boolean {
  return startsOn <= to && (startsOn >= from || endsOn > from || (endsOn === from && endsAt !== '00:00'))
}
