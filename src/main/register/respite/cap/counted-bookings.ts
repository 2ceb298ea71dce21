import { and, eq, gte, lte } from 'drizzle-orm'
import { addDays } from '#shared/domain/civil-date.ts'
import { periodBounds, previousPeriodKey } from '#shared/domain/respite/cap-period.ts'
import type { CountedBooking } from '#shared/domain/respite/cap-usage.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { Grant } from '../grants/find-grant.ts'
import { respiteBookings } from '../respite.schema.ts'
import type { PlacedSpan } from '../spans/place-span.ts'

/** Days before a period in which a booking that reaches into it can begin. */
export const longestDays = 31

/** A booking that counts, and which one it is. */
export interface StandingBooking extends CountedBooking {
  readonly id: string
}

/**
 * The bookings of a right that count in these periods, or in the one before each (from which hours may be carried).
 * Whether one counts was decided with its outcome and stands in its row: rules changed since do not change it.
 */
export async function countedBookings(db: ReadDb, grantId: Grant['id'], periodKeys: readonly string[]): Promise<readonly StandingBooking[]> {
  const keys = periodKeys.toSorted()
  const [first, last] = [keys[0], keys.at(-1)]
  if (first === undefined || last === undefined) return []
  const rows = await db.select({
    id: respiteBookings.id,
    startsOn: respiteBookings.startsOn,
    startsAt: respiteBookings.startsAt,
    plannedMinutes: respiteBookings.plannedMinutes,
    performedMinutes: respiteBookings.performedMinutes,
    statusCode: respiteBookings.statusCode,
  }).from(respiteBookings).where(and(
    eq(respiteBookings.grantId, grantId),
    gte(respiteBookings.startsOn, addDays(periodBounds(previousPeriodKey(first)).firstDay, -longestDays)),
    lte(respiteBookings.startsOn, periodBounds(last).lastDay),
    eq(respiteBookings.countsAgainstCap, true),
  ))
  return rows.map(({ id, startsOn, startsAt, plannedMinutes, performedMinutes, statusCode }) => ({
    id,
    start: { date: startsOn, time: startsAt },
    plannedMinutes,
    ...(performedMinutes !== null && { performedMinutes }),
    statusCode,
    isLateCancellation: false,
    countsOverride: true,
  }))
}

/** A booking to come, as the cap sees it. */
export const asCounted = ({ start, minutes }: PlacedSpan): CountedBooking => ({ start, plannedMinutes: minutes, statusCode: 'confirmed', isLateCancellation: false, countsOverride: true })
