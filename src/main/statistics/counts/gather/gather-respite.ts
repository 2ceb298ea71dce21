import { sql } from 'drizzle-orm'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { caredFor } from '../../../register/cared-for/cared-for.schema.ts'
import { respiteBookings, respiteGrants } from '../../../register/respite/respite.schema.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { tuples, type Period } from './tuples.ts'

/** One booking of respite that has been agreed, whatever came of it. */
export type Booking = readonly [
  carerId: string, form: string, area: string, startsOn: CivilDate, startsAt: string,
  plannedMinutes: number, performedMinutes: number | null, status: string, cancelledBy: string | null,
]

/** A booking is planned for a month at most and may take as long again (the table's check, the contract): how long it may reach into a period. */
const longestInDays = 32

/** Reads the bookings of respite in the home (D1–D3) that may touch the period, also those that began before it. */
export async function gatherRespite(db: ReadDb, { from, to }: Period): Promise<readonly Booking[]> {
  return tuples<[string, string, string, CivilDate, string, number, number | null, string, string | null]>(db, sql`
    SELECT ${respiteBookings.carerId}, ${respiteGrants.formCode}, ${caredFor.areaCode}, ${respiteBookings.startsOn}, ${respiteBookings.startsAt},
      ${respiteBookings.plannedMinutes}, ${respiteBookings.performedMinutes}, ${respiteBookings.statusCode}, ${respiteBookings.cancelledByCode}
    FROM ${respiteBookings}
      JOIN ${respiteGrants} ON ${respiteGrants.id} = ${respiteBookings.grantId}
      JOIN ${caredFor} ON ${caredFor.id} = ${respiteBookings.caredForId}
    WHERE ${respiteBookings.startsOn} BETWEEN ${addDays(from, -longestInDays)} AND ${to}
      AND ${respiteBookings.statusCode} <> 'requested' AND ${respiteGrants.supportTypeCode} IN ('D1', 'D2', 'D3')`)
}
