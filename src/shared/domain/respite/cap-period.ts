import { addDays, addMonths, monthOf, yearOf, type CivilDate } from '../civil-date.ts'
import type { CapPeriod } from '../code-lists/respite/cap-periods.ts'
import { firstDayOf, formatQuarter, isQuarter, lastDayOf, quarterOf } from '../quarter.ts'
import { capPeriodText } from './cap-period.text.ts'

/** The period that `date` lies in: `2026-10`, `2026-Q4` or `2026`. Two keys of the same length compare as text. */
export function periodKeyOf(date: CivilDate, capPeriod: CapPeriod): string {
  switch (capPeriod) {
    case 'month':
      return date.slice(0, 7)
    case 'quarter':
      return quarterOf(date)
    case 'year':
      return date.slice(0, 4)
  }
}

/** First and last day of the period, both within it. Throws RangeError for what is no period key. */
export function periodBounds(key: string): { readonly firstDay: CivilDate; readonly lastDay: CivilDate } {
  if (isQuarter(key)) return { firstDay: firstDayOf(key), lastDay: lastDayOf(key) }
  if (capPeriodOf(key) === 'year') return { firstDay: `${key}-01-01` as CivilDate, lastDay: `${key}-12-31` as CivilDate }
  const firstDay = `${key}-01` as CivilDate
  return { firstDay, lastDay: addDays(addMonths(firstDay, 1), -1) }
}

/** The period of the same length just before. Throws RangeError for what is no period key. */
export function previousPeriodKey(key: string): string {
  return periodKeyOf(addDays(periodBounds(key).firstDay, -1), capPeriodOf(key))
}

/** `oktober 2026`, `kvartal 4 2026`, `2026`. Throws RangeError for what is no period key. */
export function formatPeriod(key: string): string {
  if (isQuarter(key)) return formatQuarter(key)
  if (capPeriodOf(key) === 'year') return key
  const { firstDay } = periodBounds(key)
  return capPeriodText.month(yearOf(firstDay), monthOf(firstDay))
}

function capPeriodOf(key: string): CapPeriod {
  if (isQuarter(key)) return 'quarter'
  if (/^[1-9]\d{3}$/.test(key)) return 'year'
  if (/^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/.test(key)) return 'month'
  throw new RangeError('not a period')
}
