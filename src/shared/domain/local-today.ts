import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns/format'
import type { CivilDate } from './civil-date.ts'

/**
 * The calendar day in Sweden at `instant`, whatever zone the PC is set to: the register's "today" and
 * the day an event is counted on (domain.md B, Europe/Stockholm). Throws RangeError for an invalid Date.
 */
export function localToday(instant: Date): CivilDate {
  return format(new TZDate(instant, 'Europe/Stockholm'), 'yyyy-MM-dd') as CivilDate
}
