import type Database from 'better-sqlite3'
import { noteEverything } from './note-changes.ts'
import { sealedTables } from './sealed-tables.ts'

/**
 * To be called in the first transaction of writing past the use-cases (practice, synthetic registers, the erased taken out of a backup again). From
 * then on no row is noted; the next entry of the log, or the next opening if it should never come to one, seals the whole file. The mark
 * holds for that next entry only, so that an old page that still bears it brings nothing about.
 */
export function sealAfterBulk(sqlite: Database.Database): void {
  sqlite.prepare("INSERT OR REPLACE INTO main.settings (name, value) VALUES ('seals-pending', ?)").run(String(lastSeq(sqlite)))
  const isNoting = sqlite.prepare("SELECT 1 FROM temp.sqlite_master WHERE name = 'changed_rows'").get() !== undefined
  if (isNoting) noteEverything(sqlite, sealedTables(sqlite))
}

const lastSeq = (sqlite: Database.Database): number => sqlite.prepare('SELECT coalesce(max(seq), 0) FROM main.access_log').pluck().get() as number

export const isSealPending = (sqlite: Database.Database): boolean =>
  sqlite.prepare("SELECT value FROM main.settings WHERE name = 'seals-pending'").pluck().get() === String(lastSeq(sqlite))
