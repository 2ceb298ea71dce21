import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CapPeriod } from '#shared/domain/code-lists/respite/cap-periods.ts'
import type { RespiteStatus } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { periodBounds, periodKeyOf } from '#shared/domain/respite/cap-period.ts'
import { countedMinutes, type CountedBooking } from '#shared/domain/respite/cap-usage.ts'

/** Fewer minutes than the shortest month has, so that so many from a period's first midnight stay within it. */
const minutesAtOnce = 40_000

/** A booking that counts, with the day it was planned to end on. */
export interface StandingBooking extends CountedBooking {
  readonly endsOn: CivilDate
}

/**
 * Fewer bookings that count as much in every period: those that lie wholly in one are added up, by status, and stand
 * as a few that begin with it. Those that reach over, or took longer than planned, stay as they are. A year of
 * bookings is then counted in a glance, and `capUsage` still does the counting.
 */
export function condense(capPeriod: CapPeriod, bookings: readonly StandingBooking[]): readonly CountedBooking[] {
  const sums = new Map<string, Map<RespiteStatus, number>>()
  const odd: CountedBooking[] = []
  for (const booking of bookings) {
    const key = periodKeyOf(booking.start.date, capPeriod)
    const minutes = countedMinutes(booking)
    if (minutes > booking.plannedMinutes || periodKeyOf(booking.endsOn, capPeriod) !== key) odd.push(booking)
    else {
      const ofPeriod = sums.get(key) ?? new Map<RespiteStatus, number>()
      sums.set(key, ofPeriod.set(booking.statusCode, (ofPeriod.get(booking.statusCode) ?? 0) + minutes))
    }
  }
  const whole = [...sums].flatMap(([key, ofPeriod]) => [...ofPeriod].flatMap(([statusCode, minutes]) => asFew(periodBounds(key).firstDay, statusCode, minutes)))
  return [...whole, ...odd]
}

/** As many minutes within the period that begins with `firstDay`, in as few bookings as stay within it. */
export const asFew = (firstDay: CivilDate, statusCode: RespiteStatus, minutes: number): readonly CountedBooking[] =>
  Array.from({ length: Math.ceil(minutes / minutesAtOnce) }, (_, index) =>
    counting({ date: firstDay, time: '00:00' }, statusCode, Math.min(minutesAtOnce, minutes - index * minutesAtOnce)))

/** A booking that counts with so many minutes; performed ones stand only on what was held, so either kind may be given. */
export const counting = (start: CountedBooking['start'], statusCode: RespiteStatus, minutes: number): CountedBooking =>
  ({ start, plannedMinutes: minutes, statusCode, isLateCancellation: false, countsOverride: true })
