import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { discardDraft } from '../../drafts/discard-draft.ts'
import { capOutcome, touchedPeriods } from '../cap/cap-outcome.ts'
import { asCounted, countedBookings } from '../cap/counted-bookings.ts'
import { findGrant } from '../grants/find-grant.ts'
import { respiteBookings } from '../respite.schema.ts'
import { bookingProblems } from '../spans/booking-problems.ts'
import { findReliever } from '../relievers/reliever-facts.ts'
import { isPlaced, placeSpan } from '../spans/place-span.ts'
import { refuseBlocked } from '../spans/refuse-blocked.ts'
import { spanColumns } from '../spans/span-columns.ts'

/**
 * Books all spans or none; those booked together are a series. A span that has begun may be booked: people forget, and
 * what was done must be counted. Errors: not-found, invalid-input (`spans.N` with its fault), refused (`outside-validity`,
 * `reliever-left`, `cared-for-booked`, `reliever-booked`, and `over-cap` until a reason is given, with the spans that
 * go beyond).
 */
export async function book(tx: WriteTx, input: ParsedInputOf<'respite.book'>, { session, now, newId }: Pick<HandlerContext, 'session' | 'now' | 'newId'>): Promise<{ carerId: string; ids: readonly string[] }> {
  const grant = await findGrant(tx, input.grantId)
  const reliever = await findReliever(tx, input.relieverId)
  const spans = input.spans.map(placeSpan)
  refuseBlocked(await bookingProblems(tx, { grant, spans, reliever, exceptIds: [], now }), fieldOf)

  const placed = spans.filter(isPlaced)
  const added = placed.map(asCounted)
  const standing = await countedBookings(tx, grant.id, touchedPeriods(grant.rule, added))
  const { isBeyond } = capOutcome(grant.rule, standing, standing, added)
  if (isBeyond.includes(true) && input.overCapReasonCode === undefined) {
    throw new AppError('refused', { reason: 'over-cap', fields: isBeyond.flatMap((beyond, index) => (beyond ? [{ path: fieldOf(index), reason: 'over-cap' }] : [])) })
  }

  const seriesId = placed.length > 1 ? newId() : null
  const rows = placed.map((span, index) => ({
    ...spanColumns(span),
    id: newId(),
    grantId: grant.id,
    carerId: grant.carerId,
    caredForId: grant.caredForId,
    seriesId,
    placeCode: input.placeCode,
    providerCode: input.providerCode,
    relieverId: input.relieverId ?? null,
    statusCode: input.statusCode,
    isLateCancellation: false,
    countsAgainstCap: true,
    overCapReasonCode: isBeyond[index] === true ? (input.overCapReasonCode ?? null) : null,
    createdAt: now,
    createdBy: session.userId,
    changedAt: now,
    changedBy: session.userId,
    version: 1,
  }))
  await tx.insert(respiteBookings).values(rows)
  if (input.draftId !== undefined) await discardDraft(tx, input.draftId, session.userId)
  return { carerId: grant.carerId, ids: rows.map(({ id }) => id) }
}

const fieldOf = (index: number): string => `spans.${index}`
