import type Database from 'better-sqlite3'
import { noteEverything } from './note-changes.ts'
import { sealedTables } from './sealed-tables.ts'

/**
 * To be called in the first transaction of bulk writing past the use-cases (practice, synthetic registers). From then on no row is noted; the
 * next entry of the log, or the next opening if it should never come to one, seals the whole file.
 */
export function sealAfterBulk(sqlite: Database.Database): void {
  sqlite.prepare("INSERT OR REPLACE INTO main.settings (name, value) VALUES ('seals-pending', 'bulk')").run()
  const isNoting = sqlite.prepare("SELECT 1 FROM temp.sqlite_master WHERE name = 'changed_rows'").get() !== undefined
  if (isNoting) noteEverything(sqlite, sealedTables(sqlite))
}
