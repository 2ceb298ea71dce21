import { and, asc, eq, gt, gte, lte, or, type SQL } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import { addDays, daysBetween, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { caredFor } from '../../cared-for/cared-for.schema.ts'
import { carers } from '../../carers/carers.schema.ts'
import { longestDays } from '../cap/counted-bookings.ts'
import { relievers } from '../relievers.schema.ts'
import { respiteBookings } from '../respite.schema.ts'
import type { BookingColumns } from './series-rows.ts'

const mostDays = 400

/** Who is relieved, as far as lists and papers need it. */
const carerColumns = { carerNumber: carers.carerNumber, firstName: carers.firstName, lastName: carers.lastName, protectedIdentityCode: carers.protectedIdentityCode } as const

export interface FoundBooking {
  readonly booking: BookingColumns
  readonly carer: Pick<typeof carers.$inferSelect, keyof typeof carerColumns>
  readonly alias: string
  readonly relieverName: string | null
}

/** Errors: invalid-input (`to` `ends-before-start` or `too-long`; `from` or `to` `not-a-date` far outside our time). */
export function assertRange(from: CivilDate, to: CivilDate): void {
  const fields = [
    ...([['from', from], ['to', to]] as const).filter(([, date]) => yearOf(date) < 1900 || yearOf(date) > 2199).map(([path]) => ({ path, reason: 'not-a-date' })),
    ...(to < from ? [{ path: 'to', reason: 'ends-before-start' }] : []),
    ...(daysBetween(from, to) > mostDays ? [{ path: 'to', reason: 'too-long' }] : []),
  ]
  if (fields.length > 0) throw new AppError('invalid-input', { fields })
}

/**
 * Bookings with a minute in the days, both included; one that ends at midnight has none in the day that begins. One
 * range of an index by start, begun a month earlier for those that reach in.
 */
export const touches = (from: CivilDate, to: CivilDate): SQL | undefined => and(
  gte(respiteBookings.startsOn, addDays(from, -longestDays)),
  lte(respiteBookings.startsOn, to),
  or(gt(respiteBookings.endsOn, from), and(eq(respiteBookings.endsOn, from), gt(respiteBookings.endsAt, '00:00'))),
)

/** By start, with the names that are shown beside them. */
export const findBookings = (db: ReadDb, condition: SQL | undefined): Promise<readonly FoundBooking[]> =>
  db.select({ booking: respiteBookings, carer: carerColumns, alias: caredFor.alias, relieverName: relievers.name }).from(respiteBookings)
    .innerJoin(carers, eq(carers.id, respiteBookings.carerId))
    .innerJoin(caredFor, eq(caredFor.id, respiteBookings.caredForId))
    .leftJoin(relievers, eq(relievers.id, respiteBookings.relieverId))
    .where(condition)
    .orderBy(asc(respiteBookings.startsOn), asc(respiteBookings.startsAt), asc(respiteBookings.id))
