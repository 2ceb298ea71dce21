import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { readRules } from '../cap/respite-rules.ts'
import { findGrant, type Grant } from '../grants/find-grant.ts'
import { respiteBookings } from '../respite.schema.ts'
import { assertFree } from '../spans/assert-free.ts'
import { cancelledInstant } from './cancelled-instant.ts'
import { isOccupying } from '../spans/occupied-spans.ts'
import { outcomeColumns } from './outcome-columns.ts'
import { isPlaced, placeSpan } from '../spans/place-span.ts'
import { reasonsWhenMoved } from '../cap/reasons-when-moved.ts'
import { bookingsInScope, findBooking, type BookingColumns } from './series-rows.ts'

type Input = ParsedInputOf<'respite.setStatus'>
type Context = Pick<HandlerContext, 'session' | 'now' | 'today'>

/**
 * What became of a booking, or of all in its scope that have not begun when they are cancelled or confirmed. A mistake
 * can be corrected: a booking that takes up time again is looked at as a new one is. The answer tells how the booking
 * itself was judged. Errors: not-found, conflict, refused (`booking-ahead`: not begun, so it cannot have been held or
 * missed; `past-booking`: nothing in the scope is left to change; and when it is taken up again `cared-for-booked`,
 * `reliever-booked`, `reliever-left`, `over-cap`), invalid-input (`scope` `only-this`, and see outcomeColumns and
 * cancelledInstant).
 */
export async function setStatus(tx: WriteTx, input: Input, context: Context): Promise<{ carerId: string; changed: number; isLateCancellation: boolean; countsAgainstCap: boolean }> {
  const { session, now, today } = context
  const target = await findBooking(tx, input.id, input.version)
  const rows = await rowsToDecide(tx, input, target, context)
  if ((input.statusCode === 'held' || input.statusCode === 'no-show') && target.startInstant > now) throw new AppError('refused', { reason: 'booking-ahead' })
  const grant = await findGrant(tx, target.grantId)
  const rules = await readRules(tx)
  const cancelledAt = input.statusCode === 'cancelled' ? cancelledInstant(input, { now, today }) : undefined
  const decided = rows.map((row) => ({ row, columns: outcomeColumns(row, grant, rules, { ...input, cancelledAt }) }))
  for (const { row } of decided) if (isOccupying(input.statusCode) && !isOccupying(row.statusCode)) await assertCanStandAgain(tx, grant, row, input.statusCode, now)
  for (const { row, columns } of decided) {
    await tx.update(respiteBookings).set({ ...columns, changedAt: now, changedBy: session.userId, version: row.version + 1 }).where(eq(respiteBookings.id, row.id))
  }
  const { isLateCancellation, countsAgainstCap } = decided.find(({ row }) => row.id === target.id)?.columns ?? target
  return { carerId: target.carerId, changed: rows.length, isLateCancellation, countsAgainstCap }
}

async function rowsToDecide(tx: WriteTx, { scope, statusCode }: Input, target: BookingColumns, context: Context): Promise<readonly BookingColumns[]> {
  if (scope === 'this') return [target]
  if (statusCode !== 'cancelled' && statusCode !== 'confirmed') throw new AppError('invalid-input', { fields: [{ path: 'scope', reason: 'only-this' }] })
  const { rows } = await bookingsInScope(tx, target, scope, context)
  if (rows.length === 0) throw new AppError('refused', { reason: 'past-booking' })
  return rows
}

/**
 * One that did not take up any time is to do so again. What has been held is a fact, so the cap is not asked; one to
 * come that would go beyond it is booked anew, with a reason.
 */
async function assertCanStandAgain(tx: WriteTx, grant: Grant, row: BookingColumns, statusCode: Input['statusCode'], now: string): Promise<void> {
  const placed = placeSpan(row)
  if (!isPlaced(placed)) throw new AppError('unexpected', { reason: 'stored-span' })
  const again = { row, placed, isMoved: true, relieverId: row.relieverId, placeCode: row.placeCode, providerCode: row.providerCode }
  await assertFree(tx, grant, [again], { now, field: 'statusCode' })
  if (statusCode !== 'held' && row.overCapReasonCode === null) await reasonsWhenMoved(tx, grant, [again], undefined, 'statusCode')
}
