import { and, eq, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { carerName } from '#shared/domain/carer-name.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { respiteBookings } from '../respite.schema.ts'
import type { AreaScope } from '../../scope/area-scope.ts'
import { caredForInScope } from '../../scope/in-scope.ts'
import { assertRange, findBookings, touches, type FoundBooking } from './find-bookings.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'

/**
 * Bookings with a part in the days, by start: one range of the index by start, begun a month earlier for those that
 * reach in. `unfilled`: requests to come for which nobody is named, and those that could not be staffed.
 * Errors: see assertRange.
 */
export async function listBookings(db: ReadDb, { from, to, only, grantId }: ParsedInputOf<'respite.bookings'>, now: string, scope: AreaScope | undefined): Promise<{ bookings: readonly BookingRow[] }> {
  assertRange(from, to)
  const found = await findBookings(db, and(touches(from, to), grantId === undefined ? undefined : eq(respiteBookings.grantId, grantId), kindOf(only, now), caredForInScope(scope)))
  return { bookings: found.map((row) => toRow(row, now)) }
}

function kindOf(only: ParsedInputOf<'respite.bookings'>['only'], now: string): SQL | undefined {
  switch (only) {
    case 'all':
      return undefined
    case 'unfilled':
      return or(eq(respiteBookings.statusCode, 'not-staffed'), and(eq(respiteBookings.statusCode, 'requested'), isNull(respiteBookings.relieverId), gt(respiteBookings.startInstant, now)))
    case 'without-outcome':
      return and(inArray(respiteBookings.statusCode, ['requested', 'confirmed']), lte(respiteBookings.endInstant, now))
  }
}

const toRow = ({ booking, carer, alias, relieverName }: FoundBooking, now: string): BookingRow => ({
  id: booking.id,
  version: booking.version,
  grantId: booking.grantId,
  seriesId: booking.seriesId ?? undefined,
  carerId: booking.carerId,
  carerName: carerName(carer),
  caredForAlias: alias,
  isProtected: isProtectedIdentity(carer.protectedIdentityCode),
  startsOn: booking.startsOn,
  startsAt: booking.startsAt,
  endsOn: booking.endsOn,
  endsAt: booking.endsAt,
  plannedMinutes: booking.plannedMinutes,
  performedMinutes: booking.performedMinutes ?? undefined,
  statusCode: booking.statusCode,
  placeCode: booking.placeCode,
  providerCode: booking.providerCode,
  relieverId: booking.relieverId ?? undefined,
  relieverName: relieverName ?? undefined,
  cancelledByCode: booking.cancelledByCode ?? undefined,
  isLateCancellation: booking.isLateCancellation,
  countsAgainstCap: booking.countsAgainstCap,
  overCapReasonCode: booking.overCapReasonCode ?? undefined,
  confirmedOn: booking.confirmedOn ?? undefined,
  lacksOutcome: (booking.statusCode === 'requested' || booking.statusCode === 'confirmed') && booking.endInstant <= now,
})
