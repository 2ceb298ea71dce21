import { and, eq, gt, inArray } from 'drizzle-orm'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { lastDayOf } from '../spans/place-span.ts'
import { respiteBookings } from '../respite.schema.ts'

/** How many bookings of hers that have not begun have a part in the days; without `toOn`, from then on. */
export async function bookingsAhead(db: ReadDb, relieverId: string, { fromOn, toOn }: { readonly fromOn: CivilDate; readonly toOn?: CivilDate }, now: string): Promise<number> {
  const ahead = await db.select({ startsOn: respiteBookings.startsOn, endsOn: respiteBookings.endsOn, endsAt: respiteBookings.endsAt }).from(respiteBookings)
    .where(and(eq(respiteBookings.relieverId, relieverId), gt(respiteBookings.startInstant, now), inArray(respiteBookings.statusCode, ['requested', 'confirmed'])))
  return ahead.filter((booking) => lastDayOf(booking) >= fromOn && (toOn === undefined || booking.startsOn <= toOn)).length
}
