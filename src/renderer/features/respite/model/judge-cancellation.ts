import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import type { RespiteCanceller } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import { countsAgainstCap, isLateCancellation } from '#shared/domain/respite/cap-usage.ts'
import { instantOf, type LocalMoment } from '#shared/domain/time/local-moment.ts'

interface CancellationRules {
  readonly lateCancellationHours: number
  readonly lateCancellationCounts: boolean
}

/** What the register will say of a cancellation that came at `at`: told before it is saved. */
export function judgeCancellation(booking: Pick<BookingRow, 'startsOn' | 'startsAt' | 'plannedMinutes'>, by: RespiteCanceller | undefined, at: LocalMoment, rules: CancellationRules): { readonly isLate: boolean; readonly counts: boolean } {
  const start = { date: booking.startsOn, time: booking.startsAt }
  const isLate = isLateCancellation(start, instantOf(at), rules.lateCancellationHours)
  const counts = countsAgainstCap({ start, plannedMinutes: booking.plannedMinutes, statusCode: 'cancelled', isLateCancellation: isLate, ...(by !== undefined && { cancelledByCode: by }) }, rules.lateCancellationCounts)
  return { isLate, counts }
}
