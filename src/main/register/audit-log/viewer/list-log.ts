import { and, desc, eq, gte, lt, lte, sql, type SQL } from 'drizzle-orm'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import { startOfLocalDay } from '#shared/domain/start-of-local-day.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { accessLog } from '../access-log.schema.ts'
import { entryViews, type LoggedRow } from './entry-views.ts'

type Filter = Omit<ParsedInputOf<'log.list'>, 'limit'>
type Before = NonNullable<Filter['before']>

const holds = async (db: ReadDb, { at, seq }: Before): Promise<boolean> =>
  (await db.select({ at: accessLog.at }).from(accessLog).where(eq(accessLog.seq, seq)))[0]?.at === at

/** From the latest entry on for which `isPast` holds: what a line of the other file stood before. Where there is none, from none. */
const fromFirst = (isPast: SQL): SQL => sql`${accessLog.seq} <= coalesce((SELECT seq FROM access_log WHERE ${isPast} ORDER BY seq DESC LIMIT 1), 0)`

interface Bounds {
  readonly register: SQL | undefined
  readonly statistics: SQL | undefined
}

/** Where each file goes on below the last line of the page before: the file of that line by its number, the other by its time. */
async function boundsBelow(register: ReadDb, before: Filter['before']): Promise<Bounds> {
  if (before === undefined) return { register: undefined, statistics: undefined }
  const below = lt(accessLog.seq, before.seq)
  return await holds(register, before)
    ? { register: below, statistics: fromFirst(lte(accessLog.at, before.at)) }
    : { register: fromFirst(lt(accessLog.at, before.at)), statistics: below }
}

const rowsOf = (db: ReadDb, { from, to, userId, event }: Filter, bound: SQL | undefined, limit: number) =>
  db.select().from(accessLog).where(and(
    bound,
    from === undefined ? undefined : gte(accessLog.at, startOfLocalDay(from)),
    to === undefined ? undefined : lt(accessLog.at, startOfLocalDay(addDays(to, 1))),
    userId === undefined ? undefined : eq(accessLog.userId, userId),
    event === undefined ? undefined : eq(accessLog.event, event),
  )).orderBy(desc(accessLog.seq)).limit(limit)

/** Two files as one list: each in its own order, which no clock can change, and between them by time. */
function merged(register: readonly LoggedRow[], statistics: readonly LoggedRow[]): readonly LoggedRow[] {
  const rows: LoggedRow[] = []
  let other = 0
  for (const row of register) {
    while ((statistics[other]?.at ?? '') > row.at) rows.push(...statistics.slice(other, ++other))
    rows.push(row)
  }
  return [...rows, ...statistics.slice(other)]
}

/** Both files' logs as one, latest first. Within a file by number: a clock that jumped moves nothing. */
export async function listLog(db: ReadDb, { limit, ...filter }: ParsedInputOf<'log.list'>, { statistics }: HandlerContext): Promise<OutputOf<'log.list'>> {
  const bounds = await boundsBelow(db, filter.before)
  const rows = merged(
    (await rowsOf(db, filter, bounds.register, limit + 1)).map((row) => ({ ...row, file: 'register' })),
    (await rowsOf(statistics.drizzle, filter, bounds.statistics, limit + 1)).map((row) => ({ ...row, file: 'statistics' })),
  )
  return { entries: await entryViews(db, statistics.drizzle, rows.slice(0, limit)), hasMore: rows.length > limit }
}
