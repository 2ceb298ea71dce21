import { addDays, weekdayOf, yearOf, type CivilDate } from '../civil-date.ts'
import { easterSunday } from './easter-sunday.ts'
import { bothNames, eveNames, holidayNames } from './swedish-days.text.ts'

export interface Holiday {
  readonly date: CivilDate
  /** As in running Swedish, `annandag påsk`. */
  readonly name: string
}

interface YearOfDays {
  readonly holidays: ReadonlyMap<CivilDate, string>
  readonly eves: ReadonlyMap<CivilDate, string>
}

const saturday = 6
const sunday = 7
// The same few years are asked for again and again, a day at a time.
const years = new Map<number, YearOfDays>()

/**
 * The holidays of a year in order, one row a day, by lag (1989:253) om allmänna helgdagar as it stands since
 * 2005 (then the national day came and annandag pingst went; earlier years are given by the same rules).
 * Sundays that are nothing else are not listed.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  return Array.from(daysOf(year).holidays, ([date, name]) => ({ date, name })).toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** The name of the holiday, `annandag påsk`; undefined on other days, also on an ordinary Sunday. */
export function redDayName(date: CivilDate): string | undefined {
  return daysOf(yearOf(date)).holidays.get(date)
}

/** True on Sundays and holidays: the days printed in red. */
export function isRedDay(date: CivilDate): boolean {
  return weekdayOf(date) === sunday || redDayName(date) !== undefined
}

/** `påskafton`, `midsommarafton`, `julafton` or `nyårsafton`: eves that most treat as free, though no law does. */
export function eveName(date: CivilDate): string | undefined {
  return daysOf(yearOf(date)).eves.get(date)
}

/**
 * Klämdag: a weekday that is not free, alone between two days that are. Free are Saturdays, Sundays, holidays,
 * and midsommarafton, julafton and nyårsafton. No law knows the word; it is where people take a day off.
 */
export function isSqueezeDay(date: CivilDate): boolean {
  return !isFree(date) && isFree(addDays(date, -1)) && isFree(addDays(date, 1))
}

function isFree(date: CivilDate): boolean {
  // Påskafton, the fourth eve, is always a Saturday.
  return weekdayOf(date) === saturday || isRedDay(date) || eveName(date) !== undefined
}

function daysOf(year: number): YearOfDays {
  const known = years.get(year)
  if (known !== undefined) return known
  const computed = computeYear(year)
  years.set(year, computed)
  return computed
}

function computeYear(year: number): YearOfDays {
  const on = (monthAndDay: string) => `${String(year).padStart(4, '0')}-${monthAndDay}` as CivilDate
  const easter = easterSunday(year)
  const midsummerDay = firstSaturdayFrom(on('06-20'))
  const holidays = new Map<CivilDate, string>()
  for (const [date, name] of [
    [on('01-01'), holidayNames.newYearsDay],
    [on('01-06'), holidayNames.epiphany],
    [addDays(easter, -2), holidayNames.goodFriday],
    [easter, holidayNames.easterSunday],
    [addDays(easter, 1), holidayNames.easterMonday],
    [on('05-01'), holidayNames.mayDay],
    [addDays(easter, 39), holidayNames.ascension],
    [addDays(easter, 49), holidayNames.whitSunday],
    [on('06-06'), holidayNames.nationalDay],
    [midsummerDay, holidayNames.midsummerDay],
    [firstSaturdayFrom(on('10-31')), holidayNames.allSaints],
    [on('12-25'), holidayNames.christmasDay],
    [on('12-26'), holidayNames.boxingDay],
  ] as const) {
    const already = holidays.get(date)
    holidays.set(date, already === undefined ? name : bothNames(already, name))
  }
  const eves = new Map<CivilDate, string>([
    [addDays(easter, -1), eveNames.easter],
    [addDays(midsummerDay, -1), eveNames.midsummer],
    [on('12-24'), eveNames.christmas],
    [on('12-31'), eveNames.newYear],
  ])
  return { holidays, eves }
}

function firstSaturdayFrom(date: CivilDate): CivilDate {
  return addDays(date, (saturday - weekdayOf(date) + 7) % 7)
}
