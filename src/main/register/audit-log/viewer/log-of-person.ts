import { and, count, desc, eq, lt, max } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { carers } from '../../carers/carers.schema.ts'
import { users } from '../../users/users.schema.ts'
import { accessLog } from '../access-log.schema.ts'
import { entryViews } from './entry-views.ts'

/** Errors: not-found. */
export async function carerNumberOf(db: ReadDb, carerId: string): Promise<string> {
  const [carer] = await db.select({ carerNumber: carers.carerNumber }).from(carers).where(eq(carers.id, carerId))
  if (carer === undefined) throw new AppError('not-found')
  return carer.carerNumber
}

/** One line per colleague, whoever looked last first. */
async function readersOf(db: ReadDb, carerId: string): Promise<OutputOf<'log.ofPerson'>['readers']> {
  const found = await db.select({ userId: accessLog.userId, userName: users.name, entries: count(), lastAt: max(accessLog.at) }).from(accessLog)
    .leftJoin(users, eq(users.id, accessLog.userId)).where(eq(accessLog.objectId, carerId)).groupBy(accessLog.userId).orderBy(desc(max(accessLog.at)))
  return found.map(({ userName, lastAt, ...reader }) => ({ ...reader, userName: userName ?? '', lastAt: lastAt ?? '' }))
}

/** Everything in the log that names a carer, latest first. Of statistik.db nothing does. Errors: not-found. */
export async function logOfPerson(db: ReadDb, { carerId, before, limit }: ParsedInputOf<'log.ofPerson'>, { statistics }: Pick<HandlerContext, 'statistics'>): Promise<OutputOf<'log.ofPerson'>> {
  const carerNumber = await carerNumberOf(db, carerId)
  const rows = await db.select().from(accessLog).where(and(eq(accessLog.objectId, carerId), before && lt(accessLog.seq, before.seq)))
    .orderBy(desc(accessLog.seq)).limit(limit + 1)
  return {
    carerNumber,
    entries: await entryViews(db, statistics.drizzle, rows.slice(0, limit).map((row) => ({ ...row, file: 'register' }))),
    hasMore: rows.length > limit,
    readers: await readersOf(db, carerId),
  }
}
