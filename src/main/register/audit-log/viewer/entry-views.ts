import type { LogEvent, LogPurpose } from '#shared/contract/define.ts'
import type { LogEntryView } from '#shared/contract/keeping/log.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { accessLog } from '../access-log.schema.ts'
import { findParties } from './log-parties.ts'

/** A row of either file's log. */
export type LoggedRow = typeof accessLog.$inferSelect & { readonly file: LogEntryView['file'] }

/** Latest first: by time, since the files are numbered apart, and by number within one instant. */
export const latestFirst = (a: Pick<LoggedRow, 'at' | 'seq'>, b: Pick<LoggedRow, 'at' | 'seq'>): number => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1)

/** Entries as a reader gets them: with the names of colleagues and computers, and with numbers for persons. */
export async function entryViews(db: ReadDb, statistics: ReadDb, rows: readonly LoggedRow[]): Promise<readonly LogEntryView[]> {
  const { objects, users, computers } = await findParties(db, statistics, rows)
  return rows.map((row) => {
    const computer = computers.get(row.sessionId)
    return {
      file: row.file,
      seq: row.seq,
      at: row.at,
      userId: row.userId,
      userName: users.get(row.userId) ?? '',
      ...(computer !== undefined && { computer }),
      event: row.event as LogEvent,
      purpose: row.purpose as LogPurpose,
      route: row.route,
      ...(row.objectId !== null && { object: { id: row.objectId, ...(objects.get(row.objectId) ?? { kind: 'other' as const }) } }),
      ...(row.hits !== null && { hits: row.hits }),
    }
  })
}
