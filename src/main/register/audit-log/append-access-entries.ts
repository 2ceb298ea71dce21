import { desc } from 'drizzle-orm'
import type { LogEvent, LogPurpose } from '#shared/contract/define.ts'
import type { ReadDb, WriteTx } from '../../store/database/connection.ts'
import { accessLog } from './access-log.schema.ts'

/** One line of the log before it has a number. */
export interface AccessEntry {
  readonly at: string
  readonly userId: string
  readonly sessionId: string
  readonly event: LogEvent
  readonly purpose: LogPurpose
  readonly route: string
  readonly objectId?: string | undefined
  readonly termHash?: string | undefined
  readonly hits?: number | undefined
}

async function lastSeq(db: ReadDb): Promise<number> {
  const [last] = await db.select({ seq: accessLog.seq }).from(accessLog).orderBy(desc(accessLog.seq)).limit(1)
  return last?.seq ?? 0
}

/**
 * Appends to the access log in the caller's transaction: no change without its entry, no entry
 * without its change. The numbers have no gaps. Writing the log is this file's alone.
 */
export async function appendAccessEntries(tx: WriteTx, entries: readonly AccessEntry[]): Promise<void> {
  if (entries.length === 0) return
  const last = await lastSeq(tx)
  await tx.insert(accessLog).values(entries.map((entry, index) => ({
    seq: last + index + 1,
    at: entry.at,
    userId: entry.userId,
    sessionId: entry.sessionId,
    event: entry.event,
    purpose: entry.purpose,
    route: entry.route,
    objectId: entry.objectId ?? null,
    termHash: entry.termHash ?? null,
    hits: entry.hits ?? null,
  })))
}
