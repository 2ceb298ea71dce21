import { dayOf, formatLong, monthOf, weekdayOf, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'
import { formatClock } from '#shared/domain/time/clock-time.ts'

export const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const
export const shortWeekdays = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'] as const

/** `tisdag 17 november`. */
export const dayWords = (date: CivilDate): string => `${weekdays[weekdayOf(date) - 1] ?? ''} ${formatLong(date).replace(/ \d+$/u, '')}`

/** `november 2026`. */
export const monthWords = (date: CivilDate): string => formatLong(date).replace(/^\d+ /u, '')

/** `16–22 november 2026`, with both months or years where they differ. */
export function weekWords(from: CivilDate, to: CivilDate): string {
  if (yearOf(from) !== yearOf(to)) return `${formatLong(from)} – ${formatLong(to)}`
  if (monthOf(from) !== monthOf(to)) return `${formatLong(from).replace(/ \d+$/u, '')} – ${formatLong(to)}`
  return `${dayOf(from)}–${formatLong(to)}`
}

const events = (count: number): string => (count === 0 ? 'inget inplanerat' : `${count} ${count === 1 ? 'händelse' : 'händelser'}`)

export const gridText = {
  week: 'Vecka',
  weekShort: 'v.',
  weekNumber: (week: number) => `vecka ${week}`,
  wholeDay: 'Hela dagen',
  more: (count: number) => `+${count} till`,
  moreOn: (count: number, date: CivilDate) => `${count} till, visa allt ${dayWords(date)}`,
  /** `tisdag 17 november, v. 47, 3 händelser`. */
  day: (date: CivilDate, count: number, names: readonly string[]) => [dayWords(date), formatIsoWeek(date), ...names, events(count)].join(', '),
  hour: (date: CivilDate, time: string, count: number) => [dayWords(date), `kl. ${formatClock(time)}`, formatIsoWeek(date), events(count)].join(', '),
  wholeDayOf: (date: CivilDate, count: number, names: readonly string[]) => [dayWords(date), 'hela dagen', formatIsoWeek(date), ...names, events(count)].join(', '),
  squeezeDay: 'klämdag',
  today: 'i dag',
  nothingInList: 'Inget inplanerat de här dagarna.',
} as const
