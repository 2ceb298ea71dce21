declare const civilDate: unique symbol

/**
 * A day on the calendar, `YYYY-MM-DD`, with no time and no zone. Two of them compare as text.
 * All arithmetic here runs on UTC midnights, which know no summer time, and nothing but text leaves.
 */
export type CivilDate = string & { readonly [civilDate]: true }

const msPerDay = 86_400_000
const monthNames = [
  'januari', 'februari', 'mars', 'april', 'maj', 'juni',
  'juli', 'augusti', 'september', 'oktober', 'november', 'december',
] as const
const weekdayNames = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'] as const
const relativeDays: ReadonlyMap<string, number> = new Map([
  ['i förrgår', -2], ['förrgår', -2], ['i går', -1], ['igår', -1], ['i dag', 0], ['idag', 0],
  ['i morgon', 1], ['imorgon', 1], ['i övermorgon', 2], ['övermorgon', 2],
])

/** True when the text is exactly `YYYY-MM-DD` and that day exists (31 February does not). */
export function isCivilDate(text: string): text is CivilDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && civilDateOf(Number(match[1]), Number(match[2]), Number(match[3])) === text
}

/** The day, or undefined when the calendar has no such day. Years 1–9999, month 1–12. */
export function civilDateOf(year: number, month: number, day: number): CivilDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined
  return day <= daysInMonth(year, month) ? toCivil(utcDay(year, month, day)) : undefined
}

/**
 * Reads what a Swedish user types: `2026-11-22`, `20261122`, `261122`, `22/11`, `22/11 2026`,
 * `22 nov`, `22 november 2026`, `idag`, `igår`, `imorgon`, `+7`, `-1` (days from `today`).
 * A day and month without a year is in the year of `today`. A two-digit year is the one that lies
 * at most 20 years ahead of `today`. Anything else, and any day that does not exist, is undefined.
 * The accepted forms are those of experience.md §1.2.
 */
export function parseCivilDate(text: string, today: CivilDate): CivilDate | undefined {
  const typed = text.normalize('NFC').trim().toLowerCase().replaceAll('\u2212', '-').replaceAll(/\s+/gu, ' ')
  const relative = relativeDays.get(typed)
  if (relative !== undefined) return addDays(today, relative)
  if (/^[+-]\d{1,5}$/.test(typed)) return addDays(today, Number(typed))
  const read = /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/.exec(typed)
    ?? /^(?<y>\d{4}|\d{2})(?<m>\d{2})(?<d>\d{2})$/.exec(typed)
    ?? /^(?<d>\d{1,2})\/(?<m>\d{1,2})(?:[ /-](?<y>\d{4}|\d{2}))?$/.exec(typed)
    ?? /^(?<d>\d{1,2}) (?<name>[a-z]{3,9})\.?(?: (?<y>\d{4}))?$/.exec(typed)
  const parts = read?.groups
  if (parts === undefined) return undefined
  const month = parts['name'] === undefined ? Number(parts['m']) : monthFromName(parts['name'])
  const year = fullYear(parts['y'], yearOf(today))
  // Outside these years it is a slip of the finger, not a date in a register.
  return year < 1850 || year > 2199 ? undefined : civilDateOf(year, month, Number(parts['d']))
}

/** Negative when `a` is the earlier day, 0 when the same, positive when later. */
export function compareCivilDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : Number(a > b)
}

/** The day `days` later (earlier when negative). Throws RangeError outside the years 1–9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return toCivil(dayNumber(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same day of the month `months` later, or the month's last day when it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return toCivil(utcDay(year, month, Math.min(dayOf(date), daysInMonth(year, month))))
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

/** 1–12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7))
}

/** Day of the month, 1–31. */
export function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10))
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  // Day 0 (1970-01-01) was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** `22 november 2026`, for running text and print. */
export function formatLong(date: CivilDate): string {
  return `${dayOf(date)} ${monthNames[monthOf(date) - 1]} ${yearOf(date)}`
}

/** `mån` … `sön`. */
export function formatWeekday(date: CivilDate): string {
  return weekdayNames[weekdayOf(date) - 1] ?? ''
}

function monthFromName(name: string): number {
  return monthNames.findIndex((month) => month === name || month.slice(0, 3) === name || (name === 'sept' && month === 'september')) + 1
}

function fullYear(typed: string | undefined, thisYear: number): number {
  if (typed === undefined) return thisYear
  if (typed.length === 4) return Number(typed)
  const latest = thisYear + 20
  return latest - ((((latest - Number(typed)) % 100) + 100) % 100)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function utcDay(year: number, month: number, day: number): number {
  // Date.UTC reads the years 0–99 as 1900–1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / msPerDay
}

function dayNumber(date: CivilDate): number {
  return utcDay(yearOf(date), monthOf(date), dayOf(date))
}

function toCivil(day: number): CivilDate {
  const text = new Date(day * msPerDay).toISOString()
  if (!/^\d{4}-/.test(text) || text.startsWith('0000')) throw new RangeError('outside the calendar')
  return text.slice(0, 10) as CivilDate
}
