import { desc, eq } from 'drizzle-orm'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { formatLong } from '#shared/domain/civil-date.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { prepareFile } from '../../../store/files/write-file-atomically.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { accessLog } from '../access-log.schema.ts'
import { entryViews } from './entry-views.ts'
import { carerNumberOf } from './log-of-person.ts'
import { personSheet } from './person-sheet.ts'

/** Writes every entry about one person to a workbook, latest first. Errors: not-found, disk-full, folder-*, refused (`file-cannot-be-replaced`). */
export async function exportPerson(tx: WriteTx, { carerId }: ParsedInputOf<'log.exportPerson'>, { file, session, today, statistics, afterCommit, afterRollback }: HandlerContext): Promise<OutputOf<'log.exportPerson'>> {
  if (file === undefined) throw new AppError('invalid-input', { fields: [{ path: 'file', reason: 'required' }] })
  const carerNumber = await carerNumberOf(tx, carerId)
  const rows = await tx.select().from(accessLog).where(eq(accessLog.objectId, carerId)).orderBy(desc(accessLog.seq))
  const entries = await entryViews(tx, statistics.drizzle, rows.map((row) => ({ ...row, file: 'register' })))
  const pending = await prepareFile(file, await personSheet({ carerNumber, madeOn: formatLong(today), madeBy: session.userName, entries }))
  afterCommit(() => pending.commit().catch((cause: unknown) => {
    // The folder has just taken a new file: what cannot be replaced is the old one, most often open in Excel.
    throw new AppError('refused', { reason: 'file-cannot-be-replaced', cause })
  }))
  afterRollback(() => pending.discard())
  return { fileName: basename(file), entries: entries.length }
}
