import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import { addDays, daysBetween, type CivilDate } from '#shared/domain/civil-date.ts'
import { minutesOfDay, timeOfMinutes } from '#shared/domain/time/clock-time.ts'
import type { Stretched, Taken } from '../../../components/calendar/model/drag-times.ts'

/** From and to as the clock on the wall says; without `startsAt` for whole days. `minutes` is how long on that clock. */
export interface NewTimes {
  readonly startsOn: CivilDate
  readonly startsAt: string | undefined
  readonly endsOn: CivilDate
  readonly endsAt: string | undefined
  readonly minutes: number
}

const minutesPerDay = 1440

/** The times of an entry that is taken elsewhere: as long as before, as the clock goes. */
export function takenTimes(entry: CalendarEntry, { startsOn, startsAt }: Taken): NewTimes {
  const start = startsAt ?? entry.startsAt
  // A whole day that is dragged to an hour stays a whole day where only days can be had.
  if (start === undefined || (entry.startsAt === undefined && (entry.kind === 'absence' || entry.kind === 'local-day'))) {
    return { startsOn, startsAt: undefined, endsOn: addDays(startsOn, daysBetween(entry.startsOn, entry.endsOn)), endsAt: undefined, minutes: lengthOf(entry) }
  }
  return timesFrom(startsOn, start, lengthOf(entry))
}

/** The times of an entry whose end is drawn to another place. */
export function stretchedTimes(entry: CalendarEntry, { endsOn, endsAt }: Stretched): NewTimes {
  const startsAt = entry.startsAt ?? '00:00'
  return timesFrom(entry.startsOn, startsAt, daysBetween(entry.startsOn, endsOn) * minutesPerDay + minutesOfDay(endsAt) - minutesOfDay(startsAt))
}

/** Minutes from its start to its end on the clock; how long it says that it takes where it has no time. */
export function lengthOf(entry: CalendarEntry): number {
  if (entry.startsAt !== undefined && entry.endsAt !== undefined) {
    return daysBetween(entry.startsOn, entry.endsOn) * minutesPerDay + minutesOfDay(entry.endsAt) - minutesOfDay(entry.startsAt)
  }
  return 'minutes' in entry ? entry.minutes : 0
}

/** From a start so many minutes on. */
export function timesFrom(startsOn: CivilDate, startsAt: string, minutes: number): NewTimes {
  const end = minutesOfDay(startsAt) + minutes
  return { startsOn, startsAt, endsOn: addDays(startsOn, Math.floor(end / minutesPerDay)), endsAt: timeOfMinutes(end), minutes }
}

/** True when nothing is changed by it. */
export function isSameTime(entry: CalendarEntry, times: NewTimes): boolean {
  return entry.startsOn === times.startsOn && entry.startsAt === times.startsAt && entry.endsOn === times.endsOn && entry.endsAt === times.endsAt
}
