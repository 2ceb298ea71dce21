import { changedRows } from './note-changes.ts'
import { afterAll, compareRows } from './compare-rows.ts'
import { addRow, innerFrom, noRows, type InnerMac, type RowMac } from './row-mac.ts'
import { groupSql, type SealedTable } from './sealed-tables.ts'
import type { Sealing } from './sealing.ts'
import { baselineMark, carerSum, newestBaseline, rangeSum, type Baseline } from './stored-seals.ts'

const groupsAtOnce = 2000

type Sums = Map<string, Buffer>

/** The group that comes so many after `from`; undefined at the end. */
const stepFrom = ({ prepare }: Sealing, table: SealedTable, from: string): string | undefined =>
  prepare(`SELECT ${groupSql(table, 't')} FROM main."${table.name}" AS t WHERE ${groupSql(table, 't')} > ? ORDER BY 1 LIMIT 1 OFFSET ${groupsAtOnce}`).pluck().get(from) as string | undefined

function addTo(sums: Sums, bucket: string, inner: InnerMac): void {
  const sum = sums.get(bucket) ?? noRows()
  addRow(sum, inner)
  sums.set(bucket, sum)
}

const storedSums = ({ prepare }: Sealing, name: string, { seq }: Baseline): ReadonlyMap<string, Buffer> =>
  new Map((prepare('SELECT row_id AS id, mac FROM main.row_seals WHERE table_name = ? AND seq = ? ORDER BY row_id').all(name, seq) as { readonly id: string; readonly mac: Buffer }[]).map(({ id, mac }) => [id, mac]))

const differ = ({ outer }: RowMac, found: Sums, stored: ReadonlyMap<string, Buffer>): boolean =>
  [...new Set([...found.keys(), ...stored.keys()])].some((bucket) => !outer(found.get(bucket) ?? noRows()).equals(stored.get(bucket) ?? outer(noRows())))

/** The stretch that a group lies in: the last that begins at or before it. Groups come in order. */
function stretchFinder(starts: readonly string[]): (group: string) => string {
  let at = 0
  return (group) => {
    while (at + 1 < starts.length && (starts[at + 1] ?? afterAll) <= group) at += 1
    return starts[at] ?? ''
  }
}

/** Whether every index of a table agrees with it: what a card does not read may be read by a list. */
const agreesWithIndexes = ({ sqlite }: Sealing, table: string): boolean => sqlite.pragma(`integrity_check("${table}")`, { simple: true }) === 'ok'

const allTables = ({ sqlite }: Sealing): readonly string[] =>
  sqlite.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]

/**
 * Every row of the register against its newest seal, every sum of the baseline, and every table against its indexes. Yields after every few thousand rows, so that the caller
 * can let others to; returns the number of the entry that does not fit, undefined when all do.
 */
export function* checkAllRows(sealing: Sealing): Generator<void, number | undefined> {
  const changed = changedRows(sealing.sqlite)
  const baseline = newestBaseline(sealing.sqlite)
  if (baseline === undefined) return 0
  if (changed === 'everything' || baseline.madeWith !== sealing.madeWith) return baseline.seq
  const mark = sealing.prepare('SELECT mac FROM main.row_seals WHERE table_name = ? AND seq = ?').pluck().get(baselineMark, baseline.seq) as Buffer
  if (!mark.equals(sealing.rowMac.outer(sealing.rowMac.inner(baselineMark, baseline.madeWith)))) return baseline.seq
  const ignore = new Set(changed.map(({ table_name, row_id }) => `${table_name} ${row_id}`))
  for (const table of allTables(sealing)) {
    if (!agreesWithIndexes(sealing, table)) return baseline.seq
    yield
  }
  const ofCarers: Sums = new Map()
  for (const table of sealing.tables) {
    const ranges = table.isOwned ? undefined : storedSums(sealing, rangeSum(table.name), baseline)
    const stretchOf = ranges && stretchFinder([...ranges.keys()])
    const inRanges: Sums = new Map()
    for (let from: string | undefined = ''; from !== undefined;) {
      const next = stepFrom(sealing, table, from)
      const { sums, brokenAt } = compareRows(sealing, table, { from, to: next ?? afterAll }, baseline.seq, ignore)
      if (brokenAt !== undefined) return brokenAt
      for (const [group, sum] of [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))) addTo(stretchOf === undefined ? ofCarers : inRanges, stretchOf?.(group) ?? group, innerFrom(sum))
      from = next
      yield
    }
    if (ranges !== undefined && differ(sealing.rowMac, inRanges, ranges)) return baseline.seq
  }
  return differ(sealing.rowMac, ofCarers, storedSums(sealing, carerSum, baseline)) ? baseline.seq : undefined
}
