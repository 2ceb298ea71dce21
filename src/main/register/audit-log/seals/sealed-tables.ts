import type Database from 'better-sqlite3'

/** An index that begins with the carer. */
export interface CarerIndex {
  readonly name: string
  readonly columns: readonly string[]
}

/** A table whose rows are sealed, and how its rows are named and put into words of bytes. */
export interface SealedTable {
  readonly name: string
  /** The column that its rows are grouped by: the carer where the table is found by carer, else the first of its key. */
  readonly group: string
  /** The columns that, joined by `|`, name a row; the first is `group`. */
  readonly key: readonly string[]
  readonly groupIsText: boolean
  /** The rows of one group stand on one carer's card. */
  readonly isOwned: boolean
  /** The indexes by which a carer's rows can be found, where it is owned. */
  readonly carerIndexes: readonly CarerIndex[]
  readonly primaryKey: readonly string[]
  readonly columns: readonly { readonly name: string; readonly isBlob: boolean }[]
}

/**
 * What has no seal: the log itself and the seals; what a word search or a form can be made from anew; and what only its owner writes and no
 * entry of the log tells of (her half-written forms, her own calendar).
 */
const unsealed: ReadonlySet<string> = new Set(['access_log', 'log_sessions', 'row_seals', 'settings', 'carer_tokens', 'user_defaults', 'drafts', 'absences', 'outreach'])

/** Parts of a record that are named by an id of their own and found by the record's. */
const partOf: Readonly<Record<string, string>> = { notes: 'contact_id', participation_events: 'participation_id' }

interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}

/** A partial index finds some rows only: no card goes by one. */
function carerIndexes(sqlite: Database.Database, table: string): readonly CarerIndex[] {
  const names = sqlite.prepare('SELECT name FROM pragma_index_list(?) WHERE partial = 0').pluck().all(table) as string[]
  return names
    .map((name) => ({ name, columns: sqlite.prepare('SELECT name FROM pragma_index_info(?) ORDER BY seqno').pluck().all(name) as string[] }))
    .filter(({ columns }) => columns[0] === 'carer_id')
}

function sealedTable(sqlite: Database.Database, name: string): SealedTable {
  const columns = sqlite.prepare('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid').all(name) as Column[]
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk).map((column) => column.name)
  const indexes = carerIndexes(sqlite, name)
  const isOwned = name === 'carers' || indexes.length > 0
  const group = (name === 'carers' ? undefined : isOwned ? 'carer_id' : partOf[name]) ?? key[0] ?? ''
  return {
    name,
    group,
    groupIsText: columns.find((column) => column.name === group)?.type.toLowerCase() === 'text',
    key: [group, ...key.filter((column) => column !== group)],
    isOwned,
    carerIndexes: indexes,
    primaryKey: key,
    columns: columns.map((column) => ({ name: column.name, isBlob: column.type.toLowerCase() === 'blob' })),
  }
}

/** Read from the file itself, so that a new table is sealed without anybody having to think of it. */
export function sealedTables(sqlite: Database.Database): readonly SealedTable[] {
  const names = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]
  return names.filter((name) => !unsealed.has(name)).map((name) => sealedTable(sqlite, name))
}

/**
 * SQL for where rows are read from, as `t`, to be narrowed by `g`: the group is found by the index that a card uses, the row itself in its
 * table, for an index may hold all its columns and be newer than the table.
 */
export const rowSource = ({ name, isOwned, primaryKey }: SealedTable): string =>
  (isOwned && name !== 'carers' ? `main."${name}" AS g CROSS JOIN main."${name}" AS t ON ${primaryKey.map((column) => `t."${column}" = g."${column}"`).join(' AND ')}` : `main."${name}" AS t`)

/** The name that a group is narrowed by in a {@link rowSource}. */
export const groupSource = ({ name, isOwned }: SealedTable): 'g' | 't' => (isOwned && name !== 'carers' ? 'g' : 't')

/** SQL for the group of a row as text, such that an index over it is used where it is text. */
export const groupSql = ({ group, groupIsText }: SealedTable, row: string): string => (groupIsText ? `${row}."${group}"` : `CAST(${row}."${group}" AS TEXT)`)

/** SQL for the name of a row; `row` is a table, `OLD` or `NEW`. */
export const rowIdSql = (table: SealedTable, row: string): string => table.key.map((column) => `${row}."${column}"`).join(" || '|' || ") + (table.key.length === 1 ? " || ''" : '')

/** SQL for every value of a row as JSON text, always the same for the same values. */
export const rowTextSql = (table: SealedTable, row: string): string =>
  `json_array(${table.columns.map(({ name, isBlob }) => (isBlob ? `iif(${row}."${name}" IS NULL, NULL, hex(${row}."${name}"))` : `${row}."${name}"`)).join(', ')})`
