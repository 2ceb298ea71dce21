import type { InferInsertModel } from 'drizzle-orm'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Connection } from '../../store/database/connection.ts'

/** Inserts rows of one table through one prepared statement; for half a million rows the query builder is too slow. */
export function bulkInsert<Table extends SQLiteTable>({ sqlite }: Connection, table: Table): (row: InferInsertModel<Table>) => void {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const insert = sqlite.prepare(`INSERT INTO "${getTableName(table)}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
  return (row) => {
    const values = row as Readonly<Record<string, unknown>>
    insert.run(columns.map(([key, column]) => {
      const value = values[key] ?? null
      return value === null ? null : column.mapToDriverValue(value)
    }))
  }
}
