import type Database from 'better-sqlite3'

type Row = Readonly<Record<string, unknown>>

const without = (names: readonly string[], row: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
const sorted = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)).toSorted()

/** The same statement however it was quoted, spaced or qualified. */
const plain = (sql: unknown): string => (typeof sql === 'string' ? sql : '').replaceAll(/[`"\s]/g, '').toLowerCase()

/** What a comparison of a CHECK needs: its condition without the table's name before each column. */
const checksIn = (table: string, sql: unknown): readonly string[] =>
  [...plain(sql).replaceAll(`${table}.`, '').matchAll(/constraint(\w+)check\((.*?)\)(?=,constraint|,foreign|\)?;?$)/g)].map(([whole]) => whole).toSorted()

/** Tables, columns, keys, checks and indexes of a database, comparable whatever wrote the SQL. Triggers are not part of it. */
export function shapeOf(sqlite: Database.Database): unknown {
  const all = (sql: string): Row[] => sqlite.prepare(sql).all() as Row[]
  const tables = all("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
  return Object.fromEntries(tables.map(({ name, sql }) => [name, {
    columns: sorted(all(`SELECT * FROM pragma_table_xinfo('${String(name)}')`).map((row) => without(['cid'], row))),
    foreignKeys: sorted(all(`SELECT * FROM pragma_foreign_key_list('${String(name)}')`).map((row) => without(['id', 'seq'], row))),
    checks: checksIn(String(name), sql),
    indexes: Object.fromEntries(all(`SELECT * FROM pragma_index_list('${String(name)}')`).filter(({ origin }) => origin === 'c').map((index) => [index['name'], {
      unique: index['unique'],
      partial: plain((sqlite.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(index['name']) as string).split(/\bWHERE\b/i)[1]).replaceAll(`${String(name)}.`, ''),
      columns: all(`SELECT name, "desc", coll FROM pragma_index_xinfo('${String(index['name'])}') WHERE key = 1`),
    }])),
  }]))
}
