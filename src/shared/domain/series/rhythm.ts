import { addDays, addMonths, dayOf, weekdayOf, type CivilDate } from '../civil-date.ts'
import { mondayOf } from '../iso-week.ts'

/**
 * How a series comes back. `everyWeeks` is 1–8 and weekdays are ISO, 1 Monday–7 Sunday. `nth` is which
 * one of its weekday in the month, -1 the last.
 */
export type Rhythm =
  | { readonly kind: 'weekly'; readonly everyWeeks: number; readonly weekdays: readonly number[] }
  | { readonly kind: 'monthly'; readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: number }
  | { readonly kind: 'dates'; readonly dates: readonly CivilDate[] }

/** After so many dates, or with `until` as the last day that may be one. */
export type SeriesEnd =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'until'; readonly until: CivilDate }

/** The largest series that is made at once. */
export const mostInSeries = 200

const monthsWithoutADate = 120
const endOfCalendar = '2199-12-31' as CivilDate

/**
 * The dates of a series, on or after `from`, ascending, each once. `isSkipped` takes days out without
 * using up the count. Weeks are counted from the ISO week of `from`, so "every second week" from a
 * Thursday leaves the Monday of the same week behind and goes on two weeks later.
 *
 * `'none'` when no date is left, or the rhythm can have none; `'too-many'` when there would be more than
 * `mostInSeries`. The search ends when ten years give no date (unless the dates are one's own), and
 * with the year 2199; then there may be fewer than the count.
 */
export function rhythmDates(
  rhythm: Rhythm,
  from: CivilDate,
  end: SeriesEnd,
  isSkipped: (date: CivilDate) => boolean = () => false,
): readonly CivilDate[] | 'too-many' | 'none' {
  const last = end.kind === 'until' && end.until < endOfCalendar ? end.until : endOfCalendar
  const most = end.kind === 'count' ? end.count : Number.POSITIVE_INFINITY
  const dates: CivilDate[] = []
  let searchEnds = addMonths(from, monthsWithoutADate)
  for (const date of candidates(rhythm, from)) {
    if (date > last || !(dates.length < most) || (rhythm.kind !== 'dates' && date > searchEnds)) break
    if (isSkipped(date)) continue
    if (dates.length === mostInSeries) return 'too-many'
    dates.push(date)
    searchEnds = addMonths(date, monthsWithoutADate)
  }
  return dates.length === 0 ? 'none' : dates
}

/** Which one of its weekday in the month: 1–4, and -1 (the last) for a fifth. To propose a monthly rhythm from a first day. */
export function nthOf(date: CivilDate): 1 | 2 | 3 | 4 | -1 {
  const nth = Math.ceil(dayOf(date) / 7)
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : -1
}

/** All that the rhythm gives from `from` on, ascending and distinct; without end except for one's own dates. */
function candidates(rhythm: Rhythm, from: CivilDate): Iterable<CivilDate> {
  switch (rhythm.kind) {
    case 'weekly': {
      const weekdays = [...new Set(rhythm.weekdays)].filter(isWeekday).toSorted((a, b) => a - b)
      const isRhythm = Number.isInteger(rhythm.everyWeeks) && rhythm.everyWeeks >= 1 && rhythm.everyWeeks <= 8 && weekdays.length > 0
      return isRhythm ? weeklyDates(rhythm.everyWeeks, weekdays, from) : []
    }
    case 'monthly':
      return isWeekday(rhythm.weekday) ? monthlyDates(rhythm.nth, rhythm.weekday, from) : []
    case 'dates':
      return [...new Set(rhythm.dates)].filter((date) => date >= from).toSorted()
  }
}

function* weeklyDates(everyWeeks: number, weekdays: readonly number[], from: CivilDate): Generator<CivilDate> {
  for (let monday = mondayOf(from); ; monday = addDays(monday, 7 * everyWeeks)) {
    for (const weekday of weekdays) {
      const date = addDays(monday, weekday - 1)
      if (date >= from) yield date
    }
  }
}

function* monthlyDates(nth: 1 | 2 | 3 | 4 | -1, weekday: number, from: CivilDate): Generator<CivilDate> {
  for (let first = addDays(from, 1 - dayOf(from)); ; first = addMonths(first, 1)) {
    const date = nth === -1 ? addDays(firstWeekdayFrom(addMonths(first, 1), weekday), -7) : addDays(firstWeekdayFrom(first, weekday), (nth - 1) * 7)
    if (date >= from) yield date
  }
}

function firstWeekdayFrom(date: CivilDate, weekday: number): CivilDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7)
}

function isWeekday(weekday: number): boolean {
  return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7
}
