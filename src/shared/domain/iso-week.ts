import { addDays, daysBetween, weekdayOf, yearOf, type CivilDate } from './civil-date.ts'

/** A week by ISO 8601: it belongs to the year that holds its Thursday, which need not be the day's own year. */
export interface IsoWeek {
  readonly weekYear: number
  /** 1–53. */
  readonly week: number
}

/** The week that `date` lies in. */
export function isoWeekOf(date: CivilDate): IsoWeek {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const weekYear = yearOf(thursday)
  const newYearsDay = `${thursday.slice(0, 4)}-01-01` as CivilDate
  return { weekYear, week: Math.floor(daysBetween(newYearsDay, thursday) / 7) + 1 }
}

/** The Monday of the week that `date` lies in. */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** `v. 47`, as Swedes write it beside a date. */
export function formatIsoWeek(date: CivilDate): string {
  return `v. ${isoWeekOf(date).week}`
}
