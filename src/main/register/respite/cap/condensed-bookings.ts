import { and, eq, gte, inArray, lte, not, or, sql, type SQL } from 'drizzle-orm'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { periodBounds, periodKeyOf, previousPeriodKey } from '#shared/domain/respite/cap-period.ts'
import type { CountedBooking } from '#shared/domain/respite/cap-usage.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { respiteBookings, type respiteGrants } from '../respite.schema.ts'
import { asFew, counting } from './condense.ts'
import { longestDays } from './counted-bookings.ts'

type GrantRow = Pick<typeof respiteGrants.$inferSelect, 'id' | 'capPeriodCode' | 'carriesOver'>
type Found = readonly [grantId: string, booking: CountedBooking]

interface Days {
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
}

/**
 * For each right, bookings that count as much in the period of `today` as the real ones do: as `condense`, but the
 * adding up is done by the database, since nobody wants a year's bookings of every family read for one list.
 */
export async function condensedBookings(db: ReadDb, grants: readonly GrantRow[], today: CivilDate): Promise<ReadonlyMap<string, readonly CountedBooking[]>> {
  const found: Found[] = []
  for (const [kind, alike] of Map.groupBy(grants, ({ capPeriodCode, carriesOver }) => `${capPeriodCode} ${carriesOver}`)) {
    const [first] = alike
    if (first === undefined) throw new Error(`no rights of ${kind}`)
    const key = periodKeyOf(today, first.capPeriodCode)
    const periods = first.carriesOver ? [periodBounds(key), periodBounds(previousPeriodKey(key))] : [periodBounds(key)]
    found.push(...(await ofAlike(db, alike.map(({ id }) => id), periods)))
  }
  return new Map(Map.groupBy(found, ([grantId]) => grantId).entries().map(([grantId, bookings]) => [grantId, bookings.map(([, booking]) => booking)]))
}

async function ofAlike(db: ReadDb, grantIds: readonly string[], periods: readonly Days[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const { firstDay, lastDay } of periods) found.push(...(await wholeOnes(db, grantIds, firstDay, lastDay)), ...(await oddOnes(db, grantIds, firstDay, lastDay)))
  const earliest = periods.map(({ firstDay }) => firstDay).toSorted()[0]
  if (earliest === undefined) return found
  const dayBefore = addDays(earliest, -1)
  return [...found, ...(await oddOnes(db, grantIds, surelyWithin(dayBefore), dayBefore))]
}

const minutes = sql<number>`coalesce(${respiteBookings.performedMinutes}, ${respiteBookings.plannedMinutes})`

/** Also when it took as long as one can, with the hour that is lost in March, a booking begun so early is over with the period. */
const surelyWithin = (lastDay: CivilDate): CivilDate => addDays(lastDay, -(longestDays + 1))

/** Begun in a period that ends with `lastDay`, and over by then. */
const isWithin = (lastDay: CivilDate): SQL => sql`(${or(
  lte(respiteBookings.startsOn, surelyWithin(lastDay)),
  and(lte(respiteBookings.endsOn, lastDay), lte(minutes, respiteBookings.plannedMinutes)),
)})`

const countedFrom = (grantIds: readonly string[], from: CivilDate, until: CivilDate): SQL | undefined => and(
  inArray(respiteBookings.grantId, [...grantIds]),
  gte(respiteBookings.startsOn, from),
  lte(respiteBookings.startsOn, until),
  eq(respiteBookings.countsAgainstCap, true),
)

/** Those that lie within the period, added up. */
async function wholeOnes(db: ReadDb, grantIds: readonly string[], firstDay: CivilDate, lastDay: CivilDate): Promise<readonly Found[]> {
  const rows = await db.select({ grantId: respiteBookings.grantId, statusCode: respiteBookings.statusCode, minutes: sql<number>`sum(${minutes})` }).from(respiteBookings)
    .where(and(countedFrom(grantIds, firstDay, lastDay), isWithin(lastDay))).groupBy(respiteBookings.grantId, respiteBookings.statusCode)
  return rows.flatMap(({ grantId, statusCode, minutes }) => asFew(firstDay, statusCode, minutes).map((booking): Found => [grantId, booking]))
}

/** Those begun from `firstDay` on that may reach over the midnight after `lastDay`, one by one. */
async function oddOnes(db: ReadDb, grantIds: readonly string[], firstDay: CivilDate, lastDay: CivilDate): Promise<readonly Found[]> {
  const rows = await db.select({ grantId: respiteBookings.grantId, startsOn: respiteBookings.startsOn, startsAt: respiteBookings.startsAt, statusCode: respiteBookings.statusCode, minutes }).from(respiteBookings)
    .where(and(countedFrom(grantIds, firstDay > surelyWithin(lastDay) ? firstDay : surelyWithin(lastDay), lastDay), not(isWithin(lastDay))))
  return rows.map(({ grantId, startsOn, startsAt, statusCode, minutes }): Found => [grantId, counting({ date: startsOn, time: startsAt }, statusCode, minutes)])
}
