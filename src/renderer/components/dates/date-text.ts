import { formatLong, formatWeekday, isCivilDate, parseCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'

/** The day that is meant, as `YYYY-MM-DD`; what cannot be read is handed back as it was typed. */
export function normalDateText(typed: string, today: CivilDate): string {
  return parseCivilDate(typed, today) ?? typed
}

/** `sön 22 november 2026, v. 47` for a day, nothing for anything else. */
export function dateHint(text: string): string {
  return isCivilDate(text) ? `${formatWeekday(text)} ${formatLong(text)}, ${formatIsoWeek(text)}` : ''
}
