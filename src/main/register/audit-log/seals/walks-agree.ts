import type { CarerIndex, SealedTable } from './sealed-tables.ts'
import type { Sealing } from './sealing.ts'

type Entry = Readonly<Record<string, unknown>>

const quoted = (columns: readonly string[], suffix = ''): string => columns.map((column) => `"${column}"${suffix}`).join(', ')

function walk(sealing: Sealing, table: SealedTable, { name, columns }: CarerIndex, carerId: string, direction: 'ASC' | 'DESC'): readonly Entry[] {
  return sealing.prepare(`SELECT ${quoted([...new Set([...columns, ...table.primaryKey])])} FROM main."${table.name}" INDEXED BY "${name}" WHERE "carer_id" = ? ORDER BY ${quoted(columns, ` ${direction}`)}`).all(carerId) as Entry[]
}

const sameEntry = (one: Entry, other: Entry | undefined): boolean => other !== undefined && Object.keys(one).every((column) => one[column] === other[column])

/**
 * Whether a carer's rows are the same by every way in which a card may look for them: from the first on, from the last back (newest first), and
 * each by itself, as where a page of the timeline begins. In a tree with an old page in it these ways part, and rows that one of them finds
 * another walks past. `rows`: how many were compared with their seals.
 */
export function walksAgree(sealing: Sealing, table: SealedTable, carerId: string, rows: number): boolean {
  return table.carerIndexes.every((index) => {
    const forward = walk(sealing, table, index, carerId, 'ASC')
    const backward = walk(sealing, table, index, carerId, 'DESC')
    if (forward.length !== rows || backward.length !== rows) return false
    // Entries that are alike in the index may come in either order: there the rows' own names decide.
    const key = (entry: Entry): string => JSON.stringify(table.primaryKey.map((column) => entry[column]))
    const byKey = new Map(backward.map((entry) => [key(entry), entry]))
    const alone = sealing.prepare(`SELECT count(*) FROM main."${table.name}" INDEXED BY "${index.name}" WHERE ${index.columns.map((column) => `"${column}" IS ?`).join(' AND ')}`).pluck()
    return forward.every((entry) => sameEntry(entry, byKey.get(key(entry))) && (alone.get(...index.columns.map((column) => entry[column])) as number) > 0)
  })
}
