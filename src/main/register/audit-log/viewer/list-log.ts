import { and, desc, eq, gte, lt, or } from 'drizzle-orm'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import { startOfLocalDay } from '#shared/domain/start-of-local-day.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { accessLog } from '../access-log.schema.ts'
import { entryViews, latestFirst, type LoggedRow } from './entry-views.ts'

type Before = ParsedInputOf<'log.list'>['before']

/** What lies below the last line of the page before. */
export const isBefore = (before: Before) =>
  before === undefined ? undefined : or(lt(accessLog.at, before.at), and(eq(accessLog.at, before.at), lt(accessLog.seq, before.seq)))

type Filter = Omit<ParsedInputOf<'log.list'>, 'limit'>

const rowsOf = (db: ReadDb, { before, from, to, userId, event }: Filter, limit: number) =>
  db.select().from(accessLog).where(and(
    isBefore(before),
    from === undefined ? undefined : gte(accessLog.at, startOfLocalDay(from)),
    to === undefined ? undefined : lt(accessLog.at, startOfLocalDay(addDays(to, 1))),
    userId === undefined ? undefined : eq(accessLog.userId, userId),
    event === undefined ? undefined : eq(accessLog.event, event),
  )).orderBy(desc(accessLog.at), desc(accessLog.seq)).limit(limit)

/** Both files' logs as one, latest first. */
export async function listLog(db: ReadDb, { limit, ...filter }: ParsedInputOf<'log.list'>, { statistics }: HandlerContext): Promise<OutputOf<'log.list'>> {
  const rows: readonly LoggedRow[] = [
    ...(await rowsOf(db, filter, limit + 1)).map((row) => ({ ...row, file: 'register' as const })),
    ...(await rowsOf(statistics.drizzle, filter, limit + 1)).map((row) => ({ ...row, file: 'statistics' as const })),
  ].toSorted(latestFirst)
  return { entries: await entryViews(db, statistics.drizzle, rows.slice(0, limit)), hasMore: rows.length > limit }
}
