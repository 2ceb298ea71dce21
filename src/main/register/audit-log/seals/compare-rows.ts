import { addRow, innerFrom, noRows, type InnerMac } from './row-mac.ts'
import { groupSource, groupSql, rowIdSql, rowSource, rowTextSql, type SealedTable } from './sealed-tables.ts'
import type { Sealing } from './sealing.ts'
import { readSeal, type Seal } from './stored-seals.ts'

/** One group, or those from `from` up to, not with, `to`. */
export type Groups = { readonly only: string } | { readonly from: string; readonly to: string }

/** The names of the rows of some groups: none that begins with a group sorts after `~`. */
const namesOf = (groups: Groups): readonly [from: string, to: string] => ('only' in groups ? [groups.only, `${groups.only}~`] : [groups.from, groups.to])

export const afterAll = '\u{10FFFF}'

export interface Compared {
  /** What each group's rows counted for in the baseline. */
  readonly sums: ReadonlyMap<string, Buffer>
  /** How many rows were found of each group. */
  readonly found: ReadonlyMap<string, number>
  /** The entry of the first row found that is not as its newest seal says; undefined when all are. */
  readonly brokenAt: number | undefined
}

interface Own {
  readonly first: Seal
  newest: Seal
  newestSeq: number
}

interface FoundRow {
  readonly id: string
  readonly text: string
}

function ownSeals(sealing: Sealing, table: SealedTable, groups: Groups, since: number): Map<string, Own> {
  const found = sealing.prepare('SELECT row_id AS id, seq, mac FROM main.row_seals WHERE table_name = ? AND row_id >= ? AND row_id < ? AND seq > ? ORDER BY row_id, seq')
    .all(table.name, ...namesOf(groups), since) as readonly { readonly id: string; readonly seq: number; readonly mac: Buffer | null }[]
  const seals = new Map<string, Own>()
  for (const { id, seq, mac } of found) {
    const seal = readSeal(mac)
    const known = seals.get(id)
    if (known === undefined) seals.set(id, { first: seal, newest: seal, newestSeq: seq })
    else Object.assign(known, { newest: seal, newestSeq: seq })
  }
  return seals
}

const groupOf = (rowId: string): string => rowId.split('|', 1)[0] ?? ''

function rowsOf(sealing: Sealing, table: SealedTable, groups: Groups): readonly FoundRow[] {
  const group = groupSql(table, groupSource(table))
  const select = `SELECT ${rowIdSql(table, 't')} AS id, ${rowTextSql(table, 't')} AS text FROM ${rowSource(table)} WHERE`
  // One group by equality, as a card asks: in a tree with an old page in it, walking past a row is not yet finding it.
  return ('only' in groups
    ? sealing.prepare(`${select} ${group} = ?`).all(groups.only)
    : sealing.prepare(`${select} ${group} >= ? AND ${group} < ?`).all(groups.from, groups.to)) as readonly FoundRow[]
}

/**
 * Compares the rows of some groups with their seals. `ignore` names rows that this very connection has just changed and no entry covers yet.
 * Groups are found as the card finds them, so that a row that an old page of an index hides is missed here too, and missing it is noticed.
 */
export function compareRows(sealing: Sealing, table: SealedTable, groups: Groups, since: number, ignore: ReadonlySet<string>): Compared {
  const rows = rowsOf(sealing, table, groups)
  const seals = ownSeals(sealing, table, groups, since)
  const sums = new Map<string, Buffer>()
  const found = new Map<string, number>()
  let brokenAt: number | undefined
  const count = (rowId: string, inner: InnerMac) => {
    const sum = sums.get(groupOf(rowId)) ?? noRows()
    addRow(sum, inner)
    sums.set(groupOf(rowId), sum)
  }
  for (const { id, text } of rows) {
    const inner = sealing.rowMac.inner(table.name, text)
    const own = seals.get(id)
    seals.delete(id)
    found.set(groupOf(id), (found.get(groupOf(id)) ?? 0) + 1)
    if (own === undefined) {
      if (!ignore.has(`${table.name} ${id}`)) count(id, inner)
      continue
    }
    if (own.first.before !== undefined) count(id, innerFrom(own.first.before))
    if (own.newest.after?.equals(sealing.rowMac.outer(inner)) !== true && !ignore.has(`${table.name} ${id}`)) brokenAt ??= own.newestSeq
  }
  // Whatever has a seal and was not found must have been removed.
  for (const [id, own] of seals) {
    if (own.first.before !== undefined) count(id, innerFrom(own.first.before))
    if (own.newest.after !== undefined && !ignore.has(`${table.name} ${id}`)) brokenAt ??= own.newestSeq
  }
  return { sums, found, brokenAt }
}
