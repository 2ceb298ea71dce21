import { addRow, noRows } from './row-mac.ts'
import { groupSql, rowTextSql, type SealedTable } from './sealed-tables.ts'
import type { Sealing } from './sealing.ts'
import { forgetChanges } from './note-changes.ts'
import { baselineMark, carerSum, rangeSum, sealWriter, type SealRow } from './stored-seals.ts'

/** How many rows share a sum. More of them make the file smaller and the opening of a card slower. */
const rowsInSum = 16

/** Sorts after every name of a row that begins with a group. */
const afterGroup = '~'

interface Range {
  readonly from: string
  readonly sum: Buffer
}

type GroupedRow = readonly [group: string, text: string]

const rowsOf = ({ sqlite }: Sealing, table: SealedTable): IterableIterator<GroupedRow> =>
  sqlite.prepare(`SELECT ${groupSql(table, 't')}, ${rowTextSql(table, 't')} FROM main."${table.name}" AS t ORDER BY ${groupSql(table, 't')}`).raw().iterate() as IterableIterator<GroupedRow>

function sumsByCarer(sealing: Sealing, table: SealedTable, sums: Map<string, Buffer>): void {
  for (const [grp, text] of rowsOf(sealing, table)) {
    const sum = sums.get(grp) ?? noRows()
    addRow(sum, sealing.rowMac.inner(table.name, text))
    sums.set(grp, sum)
  }
}

/** Sums of rows that follow each other; a group is never divided. */
function sumsByRange(sealing: Sealing, table: SealedTable): readonly Range[] {
  const ranges: Range[] = []
  let [from, sum, count, last] = ['', noRows(), 0, '']
  for (const [grp, text] of rowsOf(sealing, table)) {
    if (count >= rowsInSum && grp !== last) {
      ranges.push({ from, sum })
      ;[from, sum, count] = [grp, noRows(), 0]
    }
    addRow(sum, sealing.rowMac.inner(table.name, text))
    count += 1
    last = grp
  }
  return count === 0 ? [{ from: '', sum: noRows() }] : [...ranges, { from, sum }, { from: `${last}${afterGroup}`, sum: noRows() }]
}

/**
 * Seals every row as it stands, covered by the entry `seq` of the log; what was sealed before counts no more. For a file that was
 * written past the use-cases, one from before there were seals, one under a new key or of a new version. Takes about as long as reading it all.
 */
export function sealEverything(sealing: Sealing, seq: number): void {
  const ofCarers = new Map<string, Buffer>()
  const seals: SealRow[] = []
  const { inner, outer } = sealing.rowMac
  for (const table of sealing.tables) {
    if (table.isOwned) sumsByCarer(sealing, table, ofCarers)
    else for (const { from, sum } of sumsByRange(sealing, table)) seals.push({ table_name: rangeSum(table.name), row_id: from, seq, owner_id: null, mac: outer(sum) })
  }
  for (const [carerId, sum] of [...ofCarers].toSorted(([a], [b]) => (a < b ? -1 : 1))) seals.push({ table_name: carerSum, row_id: carerId, seq, owner_id: carerId, mac: outer(sum) })
  seals.push({ table_name: baselineMark, row_id: sealing.madeWith, seq, owner_id: null, mac: outer(inner(baselineMark, sealing.madeWith)) })
  const write = sealWriter(sealing.sqlite)
  for (const seal of seals) write(seal)
  sealing.prepare("DELETE FROM main.settings WHERE name = 'seals-pending'").run()
  forgetChanges(sealing.sqlite)
}
