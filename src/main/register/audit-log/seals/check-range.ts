import { addRow, innerFrom, noRows } from './row-mac.ts'
import type { SealedTable } from './sealed-tables.ts'
import type { Sealing } from './sealing.ts'
import { afterAll, compareRows, onlyGroup, type Compared } from './compare-rows.ts'
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

/**
 * Checks the rows of some groups of a table that several carers share. A group that the baseline knows is checked with its neighbours, once.
 * Returns the entry that the first row found wrong belongs to.
 */
export function checkShared(sealing: Sealing, table: SealedTable, groups: Iterable<string>, baseline: Baseline, ignore: ReadonlySet<string>): number | undefined {
  const checked = new Set<string>()
  for (const group of groups) {
    const range = rangeOf(sealing, table, group, baseline)
    if (range === undefined) return baseline.seq
    // The stretch after everything that the baseline knew is as long as what came since: only the group itself is looked at there.
    const stretch = range.to === afterAll ? onlyGroup(group) : range
    if (checked.has(stretch.from)) continue
    checked.add(stretch.from)
    const { sums, brokenAt } = compareRows(sealing, table, stretch, baseline.seq, ignore)
    const expected = range.to === afterAll ? sealing.rowMac.outer(noRows()) : range.mac
    if (brokenAt !== undefined) return brokenAt
    if (!sealing.rowMac.outer(totalOf(sums)).equals(expected)) return baseline.seq
  }
  return undefined
}
