import { TZDate } from '@date-fns/tz'
import { dayOf, monthOf, yearOf, type CivilDate } from './civil-date.ts'

/** The instant at which `date` begins in Sweden, UTC ISO 8601: what was recorded on a day is recorded from here on. */
export function startOfLocalDay(date: CivilDate): string {
  return new Date(new TZDate(yearOf(date), monthOf(date) - 1, dayOf(date), 'Europe/Stockholm').getTime()).toISOString()
}
