import { addRow, innerFrom, noRows } from './row-mac.ts'
import { groupSql, type SealedTable } from './sealed-tables.ts'
import type { Sealing } from './sealing.ts'
import { afterAll, compareRows, type Compared } from './compare-rows.ts'
import { rangeSum, type Baseline } from './stored-seals.ts'

interface StoredRange {
  readonly from: string
  readonly to: string
  readonly mac: Buffer
}

export function totalOf(sums: Compared['sums']): Buffer {
  const total = noRows()
  for (const sum of sums.values()) addRow(total, innerFrom(sum))
  return total
}

/** The stretch of the baseline that `group` lies in; undefined only where there is no baseline. */
function rangeOf(sealing: Sealing, table: SealedTable, group: string, { seq }: Baseline): StoredRange | undefined {
  const found = sealing.prepare('SELECT row_id AS "from", mac FROM main.row_seals WHERE table_name = ? AND row_id <= ? AND seq = ? ORDER BY row_id DESC LIMIT 1')
    .get(rangeSum(table.name), group, seq) as Omit<StoredRange, 'to'> | undefined
  if (found === undefined) return undefined
  const next = sealing.prepare('SELECT row_id FROM main.row_seals WHERE table_name = ? AND row_id > ? AND seq = ? ORDER BY row_id LIMIT 1')
    .pluck().get(rangeSum(table.name), found.from, seq) as string | undefined
  return { ...found, to: next ?? afterAll }
}

/** Whether a group is found by itself as it was in walking through its stretch. */
const isFoundAlone = (sealing: Sealing, table: SealedTable, group: string, { found }: Compared): boolean =>
  sealing.prepare(`SELECT count(*) FROM main."${table.name}" AS t WHERE ${groupSql(table, 't')} = ?`).pluck().get(group) === (found.get(group) ?? 0)

/**
 * Checks the rows of some groups of a table that several carers share. A group that the baseline knows is checked with its neighbours, once.
 * Returns the entry that the first row found wrong belongs to.
 */
export function checkShared(sealing: Sealing, table: SealedTable, groups: Iterable<string>, baseline: Baseline, ignore: ReadonlySet<string>): number | undefined {
  const checked = new Map<string, Compared>()
  for (const group of groups) {
    const range = rangeOf(sealing, table, group, baseline)
    if (range === undefined) return baseline.seq
    // The stretch after everything that the baseline knew is as long as what came since: only the group itself is looked at there.
    const isNew = range.to === afterAll
    const stretch = isNew ? { only: group } : range
    const compared = checked.get(isNew ? group : range.from) ?? compareRows(sealing, table, stretch, baseline.seq, ignore)
    checked.set(isNew ? group : range.from, compared)
    if (compared.brokenAt !== undefined) return compared.brokenAt
    const expected = isNew ? sealing.rowMac.outer(noRows()) : range.mac
    if (!sealing.rowMac.outer(totalOf(compared.sums)).equals(expected) || !isFoundAlone(sealing, table, group, compared)) return baseline.seq
  }
  return undefined
}
