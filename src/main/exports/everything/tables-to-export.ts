import type { Connection } from '../../store/database/connection.ts'

/** What serves the app alone: words for searching, half-written forms, defaults, and seals that only this register's key can check. */
const forTheAppAlone: ReadonlySet<string> = new Set(['carer_tokens', 'drafts', 'user_defaults', 'row_seals'])

export interface ExportedColumn {
  readonly name: string
  readonly type: string
  readonly required: boolean
  /** Table that the column's id points into. */
  readonly references: string | undefined
}

export interface ExportedTable {
  readonly name: string
  readonly columns: readonly ExportedColumn[]
}

export interface WrittenFile {
  readonly name: string
  readonly rows?: number
}

/** The tables of the register that mean something outside it, as they stand in the file. */
export function tablesToExport({ sqlite }: Connection): readonly ExportedTable[] {
  const names = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]
  return names.filter((name) => !forTheAppAlone.has(name)).map((name) => {
    const points = new Map((sqlite.prepare(`SELECT "from", "table" FROM pragma_foreign_key_list('${name}')`).raw().all() as (readonly [string, string])[]))
    const columns = sqlite.prepare(`SELECT name, type, "notnull" FROM pragma_table_info('${name}')`).raw().all() as (readonly [string, string, number])[]
    return { name, columns: columns.map(([column, type, notNull]) => ({ name: column, type, required: notNull === 1, references: points.get(column) })) }
  })
}
