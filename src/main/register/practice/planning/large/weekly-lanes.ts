import { addDays, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'

/** A year that ends the day before `until`. */
export interface Year {
  readonly from: CivilDate
  readonly until: CivilDate
}

/**
 * `total` dates over so many lanes, each lane once a week at most on its own weekday, spread evenly over the
 * year. What lies in different lanes may be at the same time; what lies in one never is. Throws RangeError
 * when a lane has too few days.
 */
export function weeklyLanes(total: number, lanes: number, weekdayOfLane: (lane: number) => number, { from, until }: Year, isFree: (date: CivilDate) => boolean): readonly (readonly CivilDate[])[] {
  const daysOf = new Map<number, readonly CivilDate[]>()
  return Array.from({ length: lanes }, (_, lane) => {
    const weekday = weekdayOfLane(lane)
    const days = daysOf.get(weekday) ?? datesOn(weekday, from, until).filter((day) => !isFree(day))
    daysOf.set(weekday, days)
    const wanted = Math.floor((total * (lane + 1)) / lanes) - Math.floor((total * lane) / lanes)
    if (wanted > days.length) throw new RangeError('more than a lane can hold')
    return Array.from({ length: wanted }, (_, i) => days[Math.floor((i * days.length) / wanted)] ?? from)
  })
}

function datesOn(weekday: number, from: CivilDate, until: CivilDate): readonly CivilDate[] {
  const dates: CivilDate[] = []
  for (let day = addDays(from, (weekday - weekdayOf(from) + 7) % 7); day < until; day = addDays(day, 7)) dates.push(day)
  return dates
}
