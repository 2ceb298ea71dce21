import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { capOutcome, touchedPeriods } from '../cap/cap-outcome.ts'
import { asCounted, countedBookings } from '../cap/counted-bookings.ts'
import { findGrant } from '../grants/find-grant.ts'
import { findReliever } from '../relievers/reliever-facts.ts'
import { bookingProblems } from '../spans/booking-problems.ts'
import { isPlaced, placeSpan } from '../spans/place-span.ts'

/**
 * What stands in the way of each span, and how the cap would stand with all of them, also with those that are blocked.
 * A span that is no span has 0 minutes. Nothing is written. Errors: not-found (the right or the reliever).
 */
export async function checkBookings(db: ReadDb, { grantId, spans, relieverId, exceptBookingIds }: ParsedInputOf<'respite.check'>, now: string): Promise<OutputOf<'respite.check'>> {
  const grant = await findGrant(db, grantId)
  const placed = spans.map(placeSpan)
  const problems = await bookingProblems(db, { grant, spans: placed, reliever: await findReliever(db, relieverId), exceptIds: exceptBookingIds, now })
  const added = placed.filter(isPlaced).map(asCounted)
  const excepted = new Set(exceptBookingIds)
  const standing = await countedBookings(db, grantId, touchedPeriods(grant.rule, added))
  const { usage } = capOutcome(grant.rule, standing, standing.filter(({ id }) => !excepted.has(id)), added)
  return { spans: placed.map((span, index) => ({ minutes: isPlaced(span) ? span.minutes : 0, problems: problems[index] ?? [] })), usage }
}
