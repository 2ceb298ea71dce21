import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { addDays, daysBetween } from '#shared/domain/civil-date.ts'
import { movedDate } from '#shared/domain/series/edit-series.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { findGrant } from '../grants/find-grant.ts'
import { respiteBookings } from '../respite.schema.ts'
import { assertFree, type ChangedBooking } from '../spans/assert-free.ts'
import { reasonsWhenMoved } from '../cap/reasons-when-moved.ts'
import { isPlaced, placeSpan } from '../spans/place-span.ts'
import { bookingsInScope, findBooking, isOpen, type BookingColumns } from './series-rows.ts'
import { spanColumns } from '../spans/span-columns.ts'

type Input = ParsedInputOf<'respite.changeBooking'>

const field = 'change.span'

/**
 * Moves or changes a booking, it and those after it, or all of its series that have not begun. What is changed is
 * looked at again: new times against the validity, the one cared for, the reliever and the cap; a new reliever against
 * what she has. Errors: as book (the path is `change.span`), conflict, refused (`past-booking`: it has begun or is
 * finished; `into-the-past`: one of them would have begun).
 */
export async function changeBooking(tx: WriteTx, input: Input, context: Pick<HandlerContext, 'session' | 'now' | 'today'>): Promise<{ carerId: string; changed: number; leftAlone: number }> {
  const { session, now } = context
  const target = await findBooking(tx, input.id, input.version)
  if (!isOpen(target, now)) throw new AppError('refused', { reason: 'past-booking' })
  const { rows, leftAlone } = await bookingsInScope(tx, target, input.scope, context)
  const changes = rows.map((row) => changed(row, target, input.change)).filter(isDifferent)
  const moved = changes.filter(({ isMoved }) => isMoved)
  if (moved.some(({ placed }) => placed.startInstant < now)) throw new AppError('refused', { reason: 'into-the-past', fields: [{ path: field, reason: 'into-the-past' }] })
  const grant = await findGrant(tx, target.grantId)
  await assertFree(tx, grant, changes, { now, field })
  const reasons = await reasonsWhenMoved(tx, grant, moved, input.overCapReasonCode, field)
  for (const { row, placed, relieverId, placeCode, providerCode } of changes) {
    await tx.update(respiteBookings).set({
      ...spanColumns(placed),
      relieverId,
      placeCode,
      providerCode,
      overCapReasonCode: reasons.has(row.id) ? (reasons.get(row.id) ?? null) : row.overCapReasonCode,
      changedAt: now,
      changedBy: session.userId,
      version: row.version + 1,
    }).where(eq(respiteBookings.id, row.id))
  }
  return { carerId: target.carerId, changed: changes.length, leftAlone }
}

/**
 * A row as the change would leave it: moved by as many days as the target, and to the same hours. Errors: invalid-input
 * (`change.span`), where that is no span on the row's own days.
 */
function changed(row: BookingColumns, target: BookingColumns, { span, placeCode, providerCode, relieverId }: Input['change']): ChangedBooking {
  const startsOn = span === undefined ? row.startsOn : movedDate(row.startsOn, target.startsOn, span.startsOn)
  const times = span === undefined ? row : { ...span, startsOn, endsOn: addDays(startsOn, daysBetween(span.startsOn, span.endsOn)) }
  const placed = placeSpan(times)
  if (!isPlaced(placed)) throw new AppError('invalid-input', { fields: [{ path: field, reason: placed }] })
  return {
    row,
    placed,
    isMoved: placed.startInstant !== row.startInstant || placed.endInstant !== row.endInstant,
    relieverId: relieverId === undefined ? row.relieverId : relieverId === 'none' ? null : relieverId,
    placeCode: placeCode ?? row.placeCode,
    providerCode: providerCode ?? row.providerCode,
  }
}

const isDifferent = ({ row, isMoved, relieverId, placeCode, providerCode }: ChangedBooking): boolean =>
  isMoved || relieverId !== row.relieverId || placeCode !== row.placeCode || providerCode !== row.providerCode
