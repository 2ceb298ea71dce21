import { changedRows, forgetChanges, noteChanges, type ChangedRow } from './note-changes.ts'
import { innerBytes } from './row-mac.ts'
import { sealEverything } from './seal-everything.ts'
import { rowTextSql, type SealedTable } from './sealed-tables.ts'
import type { Sealing } from './sealing.ts'
import { newestBaseline, sealBytes, sealWriter } from './stored-seals.ts'

const textOf = (sealing: Sealing, table: SealedTable, rowId: string): string | undefined =>
  sealing.prepare(`SELECT ${rowTextSql(table, 't')} FROM main."${table.name}" AS t WHERE ${table.key.map((column) => `t."${column}" = ?`).join(' AND ')}`)
    .pluck().get(...rowId.split('|')) as string | undefined

const hasSeal = (sealing: Sealing, { table_name, row_id }: ChangedRow, since: number): boolean =>
  sealing.prepare('SELECT 1 FROM main.row_seals WHERE table_name = ? AND row_id = ? AND seq > ? LIMIT 1').get(table_name, row_id, since) !== undefined

/**
 * Seals what has changed since the last entry, covered by the entry `seq`. The owner of a seal is the carer for rows in tables that are found
 * by carer. A conversation, its notes and what else several carers share have none: the card finds them as it shows them, through rows that have.
 */
export function sealChanges(sealing: Sealing, seq: number): void {
  const { sqlite, tables, rowMac: { inner, outer } } = sealing
  const changed = changedRows(sqlite)
  if (changed === 'everything') {
    sealEverything(sealing, seq)
    noteChanges(sqlite, tables)
    return
  }
  if (changed.length === 0) return
  const since = newestBaseline(sqlite)?.seq ?? 0
  const write = sealWriter(sqlite)
  const byName = new Map(tables.map((table) => [table.name, table]))
  for (const row of changed) {
    const table = byName.get(row.table_name)
    if (table === undefined) continue
    const text = textOf(sealing, table, row.row_id)
    if (text === (row.before ?? undefined)) continue
    const wasSealedAlone = row.before === null || hasSeal(sealing, row, since)
    write({
      table_name: row.table_name,
      row_id: row.row_id,
      seq,
      owner_id: table.isOwned ? (row.row_id.split('|')[0] ?? null) : null,
      mac: sealBytes({
        after: text === undefined ? undefined : outer(inner(table.name, text)),
        before: wasSealedAlone ? undefined : innerBytes(inner(table.name, row.before ?? '')),
      }),
    })
  }
  forgetChanges(sqlite)
}
