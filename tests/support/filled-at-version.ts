import type Database from 'better-sqlite3'
import { migrate, type Migration } from '../../src/main/store/database/migrate.ts'

type Row = Readonly<Record<string, unknown>>

const tablesOf = (sqlite: Database.Database): readonly string[] =>
  sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]

interface Column {
  readonly name: string
  readonly type: string
}

const columnsOf = (sqlite: Database.Database, table: string): readonly Column[] =>
  sqlite.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as Column[]

/** Row `n` holds `n` everywhere, so that every reference of a row `n` is to another row `n`. */
const valueFor = ({ type }: Column, n: number): unknown => {
  switch (type.toLowerCase()) {
    case 'integer':
      return n
    case 'blob':
      return Buffer.from(String(n))
    default:
      return String(n)
  }
}

/** Makes the file as the app of that version made it, with `rows` rows in every table. */
export function fillAtVersion(sqlite: Database.Database, steps: readonly Migration[], version: number, applicationId: number, rows: number): void {
  migrate(sqlite, steps.slice(0, version), applicationId, () => '')
  sqlite.pragma('ignore_check_constraints=ON')
  sqlite.exec('BEGIN')
  sqlite.pragma('defer_foreign_keys=ON')
  for (const table of tablesOf(sqlite)) {
    const columns = columnsOf(sqlite, table)
    const insert = sqlite.prepare(`INSERT OR IGNORE INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`)
    for (let n = 1; n <= rows; n += 1) insert.run(columns.map((column) => valueFor(column, n)))
  }
  sqlite.exec('COMMIT')
  sqlite.pragma('ignore_check_constraints=OFF')
}

/** Every row of every table, to be found again later. */
export const rowsOf = (sqlite: Database.Database): Readonly<Record<string, readonly Row[]>> =>
  Object.fromEntries(tablesOf(sqlite).map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all() as Row[]]))

/** Tables and columns of `before` whose rows are not all there in `after`; added columns and rows are no loss. */
export function lostBetween(before: Readonly<Record<string, readonly Row[]>>, after: Readonly<Record<string, readonly Row[]>>): readonly string[] {
  return Object.entries(before).flatMap(([table, rows]) => {
    const [first] = rows
    if (first === undefined) return []
    const names = Object.keys(first)
    const keyOf = (row: Row): string => JSON.stringify(names.map((name) => row[name]))
    const left = new Set((after[table] ?? []).map(keyOf))
    return rows.every((row) => left.has(keyOf(row))) ? [] : [table]
  })
}
