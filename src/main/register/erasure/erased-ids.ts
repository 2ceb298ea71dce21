import { and, eq, isNotNull, min } from 'drizzle-orm'
import { z } from 'zod'
import type { ReadDb, WriteTx } from '../../store/database/connection.ts'
import { accessLog } from '../audit-log/access-log.schema.ts'
import { readSetting, writeSetting } from '../settings/settings.ts'
import { anchorOfErased, type ErasedAnchor } from './erased-anchor.ts'

/** Somebody who was erased: the id that explains nothing any more, and when, UTC ISO 8601. */
export interface ErasedPerson {
  readonly id: string
  readonly at: string
}

const isId = (id: string): boolean => z.uuid().safeParse(id).success

/** Everybody whom this register has erased, by its own log, which nobody changes unnoticed. Reads the whole log: only where the list must be made anew. */
export async function erasedInLog(db: ReadDb): Promise<readonly ErasedPerson[]> {
  const found = await db.select({ id: accessLog.objectId, at: min(accessLog.at) }).from(accessLog)
    .where(and(eq(accessLog.event, 'erased'), isNotNull(accessLog.objectId))).groupBy(accessLog.objectId)
  return found.flatMap(({ id, at }) => (id === null || at === null || !isId(id) ? [] : [{ id, at }]))
}

const stored = z.strictObject({ count: z.int().min(0), head: z.string() })

/** How many this register has erased; undefined for none. */
export async function erasedAnchor(db: ReadDb): Promise<ErasedAnchor | undefined> {
  const text = await readSetting(db, 'erased')
  return text === undefined ? undefined : stored.parse(JSON.parse(text))
}

/** To be called when the log has them. */
export const keepErasedAnchor = async (tx: WriteTx): Promise<void> =>
  writeSetting(tx, 'erased', JSON.stringify(anchorOfErased((await erasedInLog(tx)).map(({ id }) => id))))
