import { AppError } from '#shared/contract/errors.ts'
import type { OverCapReason } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { capOutcome, touchedPeriods } from './cap-outcome.ts'
import { asCounted, countedBookings } from './counted-bookings.ts'
import type { Grant } from '../grants/find-grant.ts'
import type { ChangedBooking } from '../spans/assert-free.ts'

/**
 * The reason that each moved booking is to have, by id: the given one where the move exceeds the cap by more than
 * before; the one it had where the cap is still exceeded; else none. Errors: refused (`over-cap` until a reason is given).
 */
export async function reasonsWhenMoved(db: ReadDb, grant: Grant, moved: readonly ChangedBooking[], given: OverCapReason | undefined, field: string): Promise<ReadonlyMap<string, OverCapReason | null>> {
  const added = moved.map(({ placed }) => asCounted(placed))
  const before = await countedBookings(db, grant.id, touchedPeriods(grant.rule, added))
  const ids = new Set(moved.map(({ row }) => row.id))
  const { usage, isBeyond } = capOutcome(grant.rule, before, before.filter(({ id }) => !ids.has(id)), added)
  if (isBeyond.includes(true) && given === undefined) throw new AppError('refused', { reason: 'over-cap', fields: [{ path: field, reason: 'over-cap' }] })
  const exceeded = new Set(usage.filter(({ leftMinutes }) => leftMinutes < 0).map(({ periodKey }) => periodKey))
  const isExceeded = (index: number): boolean => touchedPeriods(grant.rule, added.slice(index, index + 1)).some((key) => exceeded.has(key))
  return new Map(moved.map(({ row }, index) => [row.id, isBeyond[index] === true ? (given ?? null) : isExceeded(index) ? row.overCapReasonCode : null]))
}
