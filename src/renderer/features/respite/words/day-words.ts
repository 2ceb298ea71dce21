import { dayOf, monthOf, weekdayOf, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { monthName, weekdayName } from './day-words.text.ts'

/** `17 november`. */
export function dayAndMonth(date: CivilDate): string {
  return `${dayOf(date)} ${monthName(monthOf(date))}`
}

/** `tisdag 17 november`, with the year when it is another than `thisYear`. */
export function dayInWords(date: CivilDate, thisYear?: number): string {
  const day = `${weekdayName(weekdayOf(date))} ${dayAndMonth(date)}`
  return thisYear === undefined || yearOf(date) === thisYear ? day : `${day} ${yearOf(date)}`
}

/** `november 2026`. */
export function monthAndYear(date: CivilDate): string {
  return `${monthName(monthOf(date))} ${yearOf(date)}`
}

/** `16–22 november 2026`, `30 november – 6 december 2026`, `28 december 2026 – 3 januari 2027`. */
export function daysInWords(from: CivilDate, to: CivilDate): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayOf(from)}–${dayAndMonth(to)} ${yearOf(to)}`
  const start = yearOf(from) === yearOf(to) ? dayAndMonth(from) : `${dayAndMonth(from)} ${yearOf(from)}`
  return `${start} – ${dayAndMonth(to)} ${yearOf(to)}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}
