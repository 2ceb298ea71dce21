import { addDays, daysBetween, type CivilDate } from '#shared/domain/civil-date.ts'
import { minutesOfDay, timeOfMinutes } from '#shared/domain/time/clock-time.ts'
import type { CalendarEvent } from './calendar-event.ts'

/** A day, and where there are hours the minute of it. */
export interface Spot {
  readonly date: CivilDate
  readonly minute: number | undefined
}

/** Where an event was taken; without `startsAt` it keeps its time. */
export interface Taken {
  readonly startsOn: CivilDate
  readonly startsAt: string | undefined
}

/** Where its end was drawn to. */
export interface Stretched {
  readonly endsOn: CivilDate
  readonly endsAt: string
}

const minutesPerDay = 1440
/** Times are dragged to quarters of an hour. */
const step = 15

/** Taken by the spot `from` and let go at `to`: the part that was grabbed stays under the pointer. */
export function takenTo(event: CalendarEvent, from: Spot, to: Spot): Taken {
  const grabbedDays = daysBetween(event.startsOn, from.date)
  if (to.minute === undefined || (event.startsAt !== undefined && from.minute === undefined)) {
    return { startsOn: addDays(to.date, -grabbedDays), startsAt: undefined }
  }
  if (event.startsAt === undefined || from.minute === undefined) {
    return { startsOn: to.date, startsAt: timeOfMinutes(Math.floor(to.minute / step) * step) }
  }
  const grabbed = grabbedDays * minutesPerDay + from.minute - minutesOfDay(event.startsAt)
  const start = Math.round((to.minute - grabbed) / step) * step
  return { startsOn: addDays(to.date, Math.floor(start / minutesPerDay)), startsAt: timeOfMinutes(start) }
}

/** Undefined where it would end before it is a quarter of an hour long. */
export function stretchedTo({ startsOn, startsAt }: CalendarEvent, to: Spot): Stretched | undefined {
  if (to.minute === undefined || startsAt === undefined) return undefined
  const start = minutesOfDay(startsAt)
  const end = daysBetween(startsOn, to.date) * minutesPerDay + Math.round(to.minute / step) * step
  return end - start < step ? undefined : { endsOn: addDays(startsOn, Math.floor(end / minutesPerDay)), endsAt: timeOfMinutes(end) }
}
