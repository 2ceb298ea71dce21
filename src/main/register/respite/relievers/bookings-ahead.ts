import { and, eq, gt, inArray } from 'drizzle-orm'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { AreaScope } from '../../scope/area-scope.ts'
import { ofCaredForInScope } from '../../scope/in-scope.ts'
import { lastDayOf } from '../spans/place-span.ts'
import { respiteBookings } from '../respite.schema.ts'

/** How many bookings of hers that have not begun have a part in the days; without `toOn`, from then on. Those of the caller's areas. */
export async function bookingsAhead(db: ReadDb, relieverId: string, { fromOn, toOn }: { readonly fromOn: CivilDate; readonly toOn?: CivilDate }, { now, scope }: { readonly now: string; readonly scope: AreaScope | undefined }): Promise<number> {
  const ahead = await db.select({ startsOn: respiteBookings.startsOn, endsOn: respiteBookings.endsOn, endsAt: respiteBookings.endsAt }).from(respiteBookings)
    .where(and(eq(respiteBookings.relieverId, relieverId), gt(respiteBookings.startInstant, now), inArray(respiteBookings.statusCode, ['requested', 'confirmed']), ofCaredForInScope(scope, respiteBookings.caredForId)))
  return ahead.filter((booking) => lastDayOf(booking) >= fromOn && (toOn === undefined || booking.startsOn <= toOn)).length
}
