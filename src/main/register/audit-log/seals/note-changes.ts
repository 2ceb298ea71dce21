import type Database from 'better-sqlite3'
import { rowIdSql, rowTextSql, type SealedTable } from './sealed-tables.ts'

/** A row that was changed since the last entry of the log, as it stood before that; `before` is null for one that is new. */
export interface ChangedRow {
  readonly table_name: string
  readonly row_id: string
  readonly before: string | null
}

/** Stands for "more than can be told row by row". */
const everything = '*'

const triggerName = (table: SealedTable, event: string): string => `note_${event}_${table.name}`

function triggersOf(table: SealedTable): readonly string[] {
  // No ON CONFLICT here: the statement that fires the trigger would overrule it.
  const note = (row: 'OLD' | 'NEW', before: string) =>
    `INSERT INTO changed_rows SELECT '${table.name}', ${rowIdSql(table, row)}, ${before} WHERE NOT EXISTS (SELECT 1 FROM changed_rows WHERE table_name = '${table.name}' AND row_id = ${rowIdSql(table, row)});`
  const [was, comes] = [note('OLD', rowTextSql(table, 'OLD')), note('NEW', 'NULL')]
  const trigger = (event: string, body: string) => `CREATE TEMP TRIGGER IF NOT EXISTS "${triggerName(table, event)}" AFTER ${event} ON main."${table.name}" BEGIN ${body} END`
  return [trigger('INSERT', comes), trigger('UPDATE', `${was} ${comes}`), trigger('DELETE', was)]
}

/**
 * From here on every row that this connection changes in a sealed table is noted, by whichever statement, until an entry of
 * the log seals it. The notes lie in a temporary table, which is kept in memory and goes back with its transaction.
 */
export function noteChanges(sqlite: Database.Database, tables: readonly SealedTable[]): void {
  sqlite.exec('CREATE TEMP TABLE IF NOT EXISTS changed_rows (table_name TEXT NOT NULL, row_id TEXT NOT NULL, before TEXT, PRIMARY KEY (table_name, row_id)) WITHOUT ROWID')
  for (const table of tables) for (const sql of triggersOf(table)) sqlite.exec(sql)
}

/** For bulk writing: one note that everything has changed instead of one per row. The next entry of the log seals all of the file. */
export function noteEverything(sqlite: Database.Database, tables: readonly SealedTable[]): void {
  for (const table of tables) for (const event of ['INSERT', 'UPDATE', 'DELETE']) sqlite.exec(`DROP TRIGGER IF EXISTS temp."${triggerName(table, event)}"`)
  sqlite.prepare('INSERT OR REPLACE INTO temp.changed_rows VALUES (?, ?, NULL)').run(everything, everything)
}

/** In order of table and row; `everything` when it was noted. */
export function changedRows(sqlite: Database.Database): readonly ChangedRow[] | 'everything' {
  const rows = sqlite.prepare('SELECT table_name, row_id, before FROM temp.changed_rows ORDER BY table_name, row_id').all() as ChangedRow[]
  return rows.some(({ table_name }) => table_name === everything) ? 'everything' : rows
}

export const countChanged = (sqlite: Database.Database): number => sqlite.prepare('SELECT count(*) FROM temp.changed_rows').pluck().get() as number

export const forgetChanges = (sqlite: Database.Database): void => void sqlite.exec('DELETE FROM temp.changed_rows')
