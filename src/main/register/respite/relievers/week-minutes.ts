import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import { instantOf, minutesBetween, momentAfter, type LocalMoment } from '#shared/domain/time/local-moment.ts'
import type { Window } from '../spans/occupied-spans.ts'
import type { PlacedSpan } from '../spans/place-span.ts'

interface Lasting {
  readonly start: LocalMoment
  readonly minutes: number
}

/** Minutes by the Monday of the ISO week they fall in. */
export type WeekMinutes = Map<CivilDate, number>

/** The minutes of each week; a booking over the night to a Monday is split there. */
export function minutesByWeek(bookings: readonly Lasting[]): WeekMinutes {
  const weeks: WeekMinutes = new Map()
  for (const booking of bookings) addWeekMinutes(weeks, booking)
  return weeks
}

/** Adds one booking's minutes to `weeks`. */
export function addWeekMinutes(weeks: WeekMinutes, booking: Lasting): void {
  for (const [monday, minutes] of weekPieces(booking)) weeks.set(monday, (weeks.get(monday) ?? 0) + minutes)
}

/** The minutes of one booking by week, in order. */
export function weekPieces({ start, minutes }: Lasting): readonly (readonly [monday: CivilDate, minutes: number])[] {
  const pieces: [CivilDate, number][] = []
  let laid = 0
  while (laid < minutes) {
    const monday = mondayOf(momentAfter(start, laid).date)
    const until = Math.min(minutes, minutesBetween(start, { date: addDays(monday, 7), time: '00:00' }))
    pieces.push([monday, until - laid])
    laid = until
  }
  return pieces
}

/** From the Monday before the first span until the Monday after the last. `spans` is not empty. */
export function weeksAround(spans: readonly Pick<PlacedSpan, 'start' | 'lastDay'>[]): Window {
  const days = spans.flatMap(({ start, lastDay }) => [start.date, lastDay]).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('no spans')
  return { from: instantOf({ date: mondayOf(first), time: '00:00' }), until: instantOf({ date: addDays(mondayOf(last), 7), time: '00:00' }) }
}
