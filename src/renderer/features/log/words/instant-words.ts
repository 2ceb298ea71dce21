import { dayOf, monthOf, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatClock } from '#shared/domain/time/clock-time.ts'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'

const months = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'] as const

/** `22 nov 14.05` on one line, with the year where it is another than that of `today`. Swedish local time. */
export function instantWords(instant: string, today: CivilDate): string {
  const { date, time } = localMomentOf(instant)
  const year = yearOf(date) === yearOf(today) ? [] : [yearOf(date)]
  return [dayOf(date), months[monthOf(date) - 1], ...year, formatClock(time)].join('\u00A0')
}

/** `18 234` with a hard space. */
export const spaced = (count: number): string => new Intl.NumberFormat('sv-SE').format(count)
