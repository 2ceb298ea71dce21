import type Database from 'better-sqlite3'

/** Rows of one table between two of its keys: what is read or written between two looks at whether it is still wanted. */
export interface Piece {
  /** SQL after `WHERE`. */
  readonly where: string
  readonly bounds: readonly unknown[]
}

const rowsAtOnce = 1000

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Tables of the app, by name; never SQLite's own. */
export const tablesOf = (sqlite: Database.Database): readonly string[] =>
  sqlite.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]

function keyOf(sqlite: Database.Database, table: string): readonly string[] {
  const isWithoutRowid = sqlite.prepare("SELECT wr FROM pragma_table_list(?) WHERE schema = 'main'").pluck().get(table) === 1
  return isWithoutRowid ? sqlite.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table) as string[] : ['rowid']
}

/** All rows of a table of the main file, in order of its key, a bounded number at a time. */
export function* piecesOf(sqlite: Database.Database, table: string): Generator<Piece> {
  const columns = keyOf(sqlite, table).map(quoted)
  const key = columns.length === 1 ? columns.join() : `(${columns.join()})`
  const values = columns.length === 1 ? '?' : `(${columns.map(() => '?').join()})`
  let last: readonly unknown[] | undefined
  for (;;) {
    const after = last === undefined ? 'true' : `${key} > ${values}`
    const end = sqlite.prepare(`SELECT ${columns.join()} FROM main.${quoted(table)} WHERE ${after} ORDER BY ${columns.join()} LIMIT 1 OFFSET ${rowsAtOnce - 1}`).raw().get(...last ?? []) as readonly unknown[] | undefined
    if (end === undefined) {
      yield { where: after, bounds: last ?? [] }
      return
    }
    yield { where: `${after} AND ${key} <= ${values}`, bounds: [...last ?? [], ...end] }
    last = end
  }
}
