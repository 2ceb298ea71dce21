import { addDays } from '../civil-date.ts'
import type { CapPeriod } from '../code-lists/respite/cap-periods.ts'
import { minutesBetween, momentAfter, type LocalMoment } from '../time/local-moment.ts'
import { periodBounds, periodKeyOf } from './cap-period.ts'

export interface PeriodMinutes {
  readonly periodKey: string
  readonly minutes: number
}

/**
 * The minutes of a booking by the period they fall in, in order (K6): laid out from `start` as time really
 * passes and cut at midnight in Sweden between two periods. Each piece is more than nothing and together
 * they are `minutes`, also on the nights of 23 and 25 hours. Throws RangeError unless `minutes` is whole
 * and not negative.
 */
export function splitMinutes(start: LocalMoment, minutes: number, capPeriod: CapPeriod): readonly PeriodMinutes[] {
  if (!Number.isSafeInteger(minutes) || minutes < 0) throw new RangeError('whole minutes are needed')
  const pieces: PeriodMinutes[] = []
  // Kept as minutes since `start`: a moment in the repeated hour of October cannot say which of the two it is.
  let laid = 0
  while (laid < minutes) {
    const periodKey = periodKeyOf(momentAfter(start, laid).date, capPeriod)
    const toMidnight = minutesBetween(start, { date: addDays(periodBounds(periodKey).lastDay, 1), time: '00:00' })
    const until = Math.min(minutes, toMidnight)
    pieces.push({ periodKey, minutes: until - laid })
    laid = until
  }
  return pieces
}
