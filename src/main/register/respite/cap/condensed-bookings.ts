import { and, eq, gte, inArray, lte, not, or, sql, type SQL } from 'drizzle-orm'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import type { RespiteStatus } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { periodBounds, periodKeyOf, previousPeriodKey } from '#shared/domain/respite/cap-period.ts'
import type { CountedBooking } from '#shared/domain/respite/cap-usage.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { respiteBookings, type respiteGrants } from '../respite.schema.ts'
import { longestDays } from './counted-bookings.ts'

type GrantRow = Pick<typeof respiteGrants.$inferSelect, 'id' | 'capPeriodCode' | 'carriesOver'>
type Found = readonly [grantId: string, booking: CountedBooking]

interface Days {
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
}

/** Fewer minutes than the shortest month has, so that so many from a period's first midnight stay within it. */
const minutesAtOnce = 40_000

/**
 * For each right, bookings that count as much in the period of `today` as the real ones do. Those that lie wholly
 * in one period are added up by the database and stand here as a few that begin with it: a year's list for every
 * family is read in a glance, and `capUsage` still does the counting. Those over a midnight between two periods,
 * and those that took longer than planned, are here as they are.
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
  const starts = periods.map(({ firstDay }) => firstDay).toSorted()
  const ends = periods.map(({ lastDay }) => lastDay).toSorted()
  const inReach = (from: CivilDate | undefined, until: CivilDate | undefined): SQL | undefined => from === undefined || until === undefined ? undefined : and(
    inArray(respiteBookings.grantId, [...grantIds]),
    gte(respiteBookings.startsOn, from),
    lte(respiteBookings.startsOn, until),
    eq(respiteBookings.countsAgainstCap, true),
  )
  const isPlain = sql`coalesce(${respiteBookings.performedMinutes}, ${respiteBookings.plannedMinutes}) <= ${respiteBookings.plannedMinutes}`
  const isWithin = ({ firstDay, lastDay }: Days): SQL | undefined => and(gte(respiteBookings.startsOn, firstDay), lte(respiteBookings.endsOn, lastDay))
  const sums: Found[] = []
  for (const days of periods) {
    const rows = await db.select({
      grantId: respiteBookings.grantId,
      statusCode: respiteBookings.statusCode,
      minutes: sql<number>`sum(coalesce(${respiteBookings.performedMinutes}, ${respiteBookings.plannedMinutes}))`,
    }).from(respiteBookings).where(and(inReach(days.firstDay, days.lastDay), isWithin(days), isPlain)).groupBy(respiteBookings.grantId, respiteBookings.statusCode)
    sums.push(...rows.flatMap(({ grantId, statusCode, minutes }) => inParts(minutes).map((part): Found => [grantId, counted({ date: days.firstDay, time: '00:00' }, statusCode, part)])))
  }
  const odd = await db.select({
    grantId: respiteBookings.grantId,
    startsOn: respiteBookings.startsOn,
    startsAt: respiteBookings.startsAt,
    statusCode: respiteBookings.statusCode,
    minutes: sql<number>`coalesce(${respiteBookings.performedMinutes}, ${respiteBookings.plannedMinutes})`,
  }).from(respiteBookings).where(and(
    inReach(starts[0] && addDays(starts[0], -longestDays), ends.at(-1)),
    not(sql`(${and(or(...periods.map(isWithin)), isPlain)})`),
  ))
  return [...sums, ...odd.map(({ grantId, startsOn, startsAt, statusCode, minutes }): Found => [grantId, counted({ date: startsOn, time: startsAt }, statusCode, minutes)])]
}

/** Performed minutes stand only on what was held, so either kind of minutes may be given as planned ones. */
const counted = (start: CountedBooking['start'], statusCode: RespiteStatus, minutes: number): CountedBooking =>
  ({ start, plannedMinutes: minutes, statusCode, isLateCancellation: false, countsOverride: true })

const inParts = (minutes: number): readonly number[] =>
  Array.from({ length: Math.ceil(minutes / minutesAtOnce) }, (_, index) => Math.min(minutesAtOnce, minutes - index * minutesAtOnce))
