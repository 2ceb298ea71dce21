import type { CivilDate } from '#shared/domain/civil-date.ts'
import { countsAgainstCap, isLateCancellation, type CountedBooking } from '#shared/domain/respite/cap-usage.ts'
import { instantOf, momentAfter } from '#shared/domain/time/local-moment.ts'
import type { respiteBookings, respiteRules } from '../../respite/respite.schema.ts'

type Booking = typeof respiteBookings.$inferInsert

/** What a made-up municipality has decided. */
export const practiceRules = { lateCancellationHours: 24, lateCancellationCounts: true, standardCapMinutes: 900 } as const satisfies Partial<typeof respiteRules.$inferInsert>

/** When a booking is: local days and times, the instants they mean, and the minutes that really pass. */
export type BookedTime = Pick<Booking, 'startsOn' | 'startsAt' | 'endsOn' | 'endsAt' | 'startInstant' | 'endInstant' | 'plannedMinutes'>

/** From a day and time until `endsAt` on the clock, which on the nights of 23 and 25 hours is not so many minutes as it seems. */
export function bookedTime(startsOn: CivilDate, startsAt: string, endsOn: CivilDate, endsAt: string): BookedTime {
  const startInstant = instantOf({ date: startsOn, time: startsAt })
  const endInstant = instantOf({ date: endsOn, time: endsAt })
  return { startsOn, startsAt, endsOn, endsAt, startInstant, endInstant, plannedMinutes: (Date.parse(endInstant) - Date.parse(startInstant)) / 60_000 }
}

/** So many minutes from a day and time on. */
export function bookedMinutes(startsOn: CivilDate, startsAt: string, minutes: number): BookedTime {
  const end = momentAfter({ date: startsOn, time: startsAt }, minutes)
  return bookedTime(startsOn, startsAt, end.date, end.time)
}

export type Outcome = Pick<Booking, 'statusCode' | 'cancelledByCode' | 'cancelledAt' | 'performedMinutes' | 'overrideReasonCode'>
export type Judged = Outcome & Pick<Booking, 'isLateCancellation' | 'countsAgainstCap'>

/** How a booking is counted, by the rules of `practiceRules`; with an override reason it does not count. */
export function judged(time: BookedTime, outcome: Outcome): Judged {
  const late = typeof outcome.cancelledAt === 'string' && isLateCancellation({ date: time.startsOn, time: time.startsAt }, outcome.cancelledAt, practiceRules.lateCancellationHours)
  const counted = countedOf(time, { ...outcome, isLateCancellation: late })
  return { ...outcome, isLateCancellation: late, countsAgainstCap: countsAgainstCap(counted, practiceRules.lateCancellationCounts) }
}

export function countedOf(time: BookedTime, outcome: Omit<Judged, 'countsAgainstCap'>): CountedBooking {
  return {
    start: { date: time.startsOn, time: time.startsAt },
    plannedMinutes: time.plannedMinutes,
    statusCode: outcome.statusCode,
    isLateCancellation: outcome.isLateCancellation,
    ...typeof outcome.performedMinutes === 'number' ? { performedMinutes: outcome.performedMinutes } : {},
    ...typeof outcome.cancelledByCode === 'string' ? { cancelledByCode: outcome.cancelledByCode } : {},
    ...typeof outcome.overrideReasonCode === 'string' ? { countsOverride: false } : {},
  }
}
