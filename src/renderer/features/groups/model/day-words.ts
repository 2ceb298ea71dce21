import { formatLong, formatWeekday, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatTimeRange, minutesOfDay, timeOfMinutes } from '#shared/domain/time/clock-time.ts'
import { weekdayWords } from './day-words.text.ts'

/** `onsdag` */
export const weekdayName = (date: CivilDate): string => weekdayWords[weekdayOf(date) - 1] ?? ''

/** `onsdag 13 januari`: for sentences; the year goes without saying in a term. */
export const dayInWords = (date: CivilDate): string => `${weekdayName(date)} ${formatLong(date).replace(/ \d+$/u, '')}`

/** `ons 2027-01-13`: for tables. */
export const dayInTable = (date: CivilDate): string => `${formatWeekday(date)} ${date}`

/** `17.30–19.30`, from a start `HH:MM` and a length. */
export const timesOf = (startsAt: string, minutes: number): string => formatTimeRange(startsAt, timeOfMinutes(minutesOfDay(startsAt) + minutes))
