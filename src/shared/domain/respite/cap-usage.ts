import type { CivilDate } from '../civil-date.ts'
import type { CapPeriod } from '../code-lists/respite/cap-periods.ts'
import type { RespiteCanceller } from '../code-lists/respite/respite-cancellers.ts'
import type { RespiteStatus } from '../code-lists/respite/respite-statuses.ts'
import { instantOf, type LocalMoment } from '../time/local-moment.ts'
import { periodBounds, previousPeriodKey } from './cap-period.ts'
import { splitMinutes, type PeriodMinutes } from './split-minutes.ts'

/** What counting needs of a respite booking. `countsOverride` is somebody's decision, with a reason, about this one. */
export interface CountedBooking {
  readonly start: LocalMoment
  readonly plannedMinutes: number
  readonly performedMinutes?: number
  readonly statusCode: RespiteStatus
  readonly cancelledByCode?: RespiteCanceller
  readonly isLateCancellation: boolean
  readonly countsOverride?: boolean
}

/** The cap of a respite grant. Both days of the validity count; without `validTo` it has no end. */
export interface CapRule {
  readonly capMinutes: number
  readonly capPeriod: CapPeriod
  readonly carriesOver: boolean
  readonly mostCarriedMinutes?: number
  readonly validFrom: CivilDate
  readonly validTo?: CivilDate
}

/**
 * One period of a grant, all in minutes. `lateCancelledMinutes` is everything that counts though no respite
 * was or will be given. `usedMinutes` is performed, booked and late cancelled together; `leftMinutes` is cap and
 * carried less used, below 0 when the cap is passed.
 */
export interface CapUsage {
  readonly periodKey: string
  readonly capMinutes: number
  readonly carriedMinutes: number
  readonly performedMinutes: number
  readonly bookedMinutes: number
  readonly lateCancelledMinutes: number
  readonly usedMinutes: number
  readonly leftMinutes: number
}

const msPerHour = 3_600_000

/**
 * Whether a booking takes of the cap (domain.md B.2 Avlösningsbokning). What could not be staffed, or was
 * cancelled by the provider or by carer support, never does: no decision can lay it on the family. Of the
 * rest an override decides, either way. Else what is asked for, confirmed or held counts, and a cancellation
 * only when the carer made it late and the unit has chosen that such count, as for a no-show.
 */
export function countsAgainstCap(booking: CountedBooking, lateCancellationCounts: boolean): boolean {
  if (isOurs(booking)) return false
  if (booking.countsOverride !== undefined) return booking.countsOverride
  switch (booking.statusCode) {
    case 'requested':
    case 'confirmed':
    case 'held':
      return true
    case 'not-staffed':
      return false
    case 'cancelled':
      return lateCancellationCounts && booking.cancelledByCode === 'carer' && booking.isLateCancellation
    case 'no-show':
      return lateCancellationCounts
  }
}

/** It did not come about, and not because of the family. */
const isOurs = ({ statusCode, cancelledByCode }: CountedBooking): boolean =>
  statusCode === 'not-staffed' || (statusCode === 'cancelled' && (cancelledByCode === 'provider' || cancelledByCode === 'carer-support'))

/** The minutes a booking stands for: as performed once it is held and they are known, else as planned. */
export function countedMinutes(booking: CountedBooking): number {
  return booking.statusCode === 'held' ? (booking.performedMinutes ?? booking.plannedMinutes) : booking.plannedMinutes
}

/**
 * How much of the cap the bookings of one grant use in a period, each booking split at the period's midnights.
 * With carry-over, what was left of the period just before is added, at most `mostCarriedMinutes` and never a
 * debt; what that period had itself carried does not go on. A period in which the grant is valid on no day
 * has no cap and hands nothing on; one it is valid in for some days has all of it. Throws RangeError for
 * what is no period key.
 */
export function capUsage(rule: CapRule, bookings: readonly CountedBooking[], periodKey: string, lateCancellationCounts: boolean): CapUsage {
  const counted = bookings.filter((booking) => countsAgainstCap(booking, lateCancellationCounts)).map((booking) => splitOf(booking, rule))
  const capMinutes = capIn(rule, periodKey)
  const carriedMinutes = capMinutes === 0 ? 0 : carriedFrom(rule, counted, previousPeriodKey(periodKey))
  const performedMinutes = minutesIn(counted.filter(({ statusCode }) => statusCode === 'held'), periodKey)
  const bookedMinutes = minutesIn(counted.filter(({ statusCode }) => statusCode === 'requested' || statusCode === 'confirmed'), periodKey)
  const usedMinutes = minutesIn(counted, periodKey)
  return {
    periodKey,
    capMinutes,
    carriedMinutes,
    performedMinutes,
    bookedMinutes,
    lateCancelledMinutes: usedMinutes - performedMinutes - bookedMinutes,
    usedMinutes,
    leftMinutes: capMinutes + carriedMinutes - usedMinutes,
  }
}

/**
 * True when less than `hours` hours, as time really passes, were left to `start` at the instant of the
 * cancellation (ISO 8601); exactly `hours` is in time. Throws RangeError for what is no instant.
 */
export function isLateCancellation(start: LocalMoment, cancelledAt: string, hours: number): boolean {
  const left = Date.parse(instantOf(start)) - Date.parse(cancelledAt)
  if (Number.isNaN(left)) throw new RangeError('not an instant')
  return left < hours * msPerHour
}

interface SplitBooking {
  readonly statusCode: RespiteStatus
  readonly pieces: readonly PeriodMinutes[]
}

const splitOf = (booking: CountedBooking, { capPeriod }: CapRule): SplitBooking =>
  ({ statusCode: booking.statusCode, pieces: splitMinutes(booking.start, countedMinutes(booking), capPeriod) })

function carriedFrom(rule: CapRule, counted: readonly SplitBooking[], periodKey: string): number {
  if (!rule.carriesOver) return 0
  const left = Math.max(0, capIn(rule, periodKey) - minutesIn(counted, periodKey))
  return Math.min(left, rule.mostCarriedMinutes ?? left)
}

function capIn(rule: CapRule, periodKey: string): number {
  const { firstDay, lastDay } = periodBounds(periodKey)
  const isValid = rule.validFrom <= lastDay && (rule.validTo === undefined || rule.validTo >= firstDay)
  return isValid ? rule.capMinutes : 0
}

function minutesIn(bookings: readonly SplitBooking[], periodKey: string): number {
  return bookings.flatMap(({ pieces }) => pieces).reduce((sum, piece) => (piece.periodKey === periodKey ? sum + piece.minutes : sum), 0)
}
