import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { firstDayOf, lastDayOf, type Quarter } from '#shared/domain/quarter.ts'
import { splitMinutes } from '#shared/domain/respite/split-minutes.ts'

/**
 * How many of a booking's minutes fall in the quarter, for bookings that start on `date` at `time`: cut
 * at midnight in Sweden. Only bookings near an end of the quarter are laid out in full.
 */
export function minutesInQuarter(quarter: Quarter): (date: CivilDate, time: string, minutes: number) => number {
  const first = firstDayOf(quarter)
  const last = lastDayOf(quarter)
  return (date, time, minutes) => {
    if (date > last) return 0
    // With a day to spare for the night of 25 hours.
    if (date >= first && addDays(date, Math.ceil(minutes / 1440) + 1) <= last) return minutes
    return splitMinutes({ date, time }, minutes, 'quarter').find(({ periodKey }) => periodKey === quarter)?.minutes ?? 0
  }
}
