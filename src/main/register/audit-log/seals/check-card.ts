import { changedRows } from './note-changes.ts'
import { checkShared, totalOf } from './check-range.ts'
import { compareRows } from './compare-rows.ts'
import { addRow, innerFrom, noRows } from './row-mac.ts'
import type { Sealing } from './sealing.ts'
import { carerSum, newestBaseline, type Baseline } from './stored-seals.ts'
import { walksAgree } from './walks-agree.ts'

/** What a card shows besides the rows that name the carer: which groups of which tables, read through those rows. */
const shownThrough: readonly { readonly table: string; readonly groups: string }[] = [
  ...['contacts', 'contact_staff', 'notes'].map((table) => ({ table, groups: 'SELECT contact_id FROM main.contact_carers WHERE carer_id = ?' })),
  { table: 'cared_for', groups: 'SELECT cared_for_id FROM main.relations WHERE carer_id = ?' },
  { table: 'meetings', groups: 'SELECT meeting_id FROM main.attendance WHERE carer_id = ?' },
  { table: 'groups', groups: 'SELECT group_id FROM main.meetings WHERE id IN (SELECT meeting_id FROM main.attendance WHERE carer_id = ?)' },
  { table: 'relievers', groups: 'SELECT reliever_id FROM main.respite_bookings WHERE carer_id = ? AND reliever_id IS NOT NULL' },
]

function checkOwned(sealing: Sealing, carerId: string, baseline: Baseline, ignore: ReadonlySet<string>): number | undefined {
  const total = noRows()
  for (const table of sealing.tables.filter(({ isOwned }) => isOwned)) {
    const { sums, found, brokenAt } = compareRows(sealing, table, { only: carerId }, baseline.seq, ignore)
    if (brokenAt !== undefined) return brokenAt
    if (!walksAgree(sealing, table, carerId, found.get(carerId) ?? 0)) return baseline.seq
    addRow(total, innerFrom(totalOf(sums)))
  }
  const expected = sealing.prepare('SELECT mac FROM main.row_seals WHERE table_name = ? AND row_id = ? AND seq = ?').pluck().get(carerSum, carerId, baseline.seq) as Buffer | undefined
  return sealing.rowMac.outer(total).equals(expected ?? sealing.rowMac.outer(noRows())) ? undefined : baseline.seq
}

/**
 * Whether everything that a carer's card shows stands as it was last written: no row older than its newest seal, none that was put there or
 * taken away past the log. Returns the number of the entry that does not fit, or undefined when all does. No cipher notices an old page
 * of the same file (security.md §0.5); this does.
 */
export function checkCard(sealing: Sealing, carerId: string): number | undefined {
  const changed = changedRows(sealing.sqlite)
  // Written in bulk by this very connection, and not sealed yet.
  if (changed === 'everything') return undefined
  const baseline = newestBaseline(sealing.sqlite)
  if (baseline === undefined) return 0
  const ignore = new Set(changed.map(({ table_name, row_id }) => `${table_name} ${row_id}`))
  const owned = checkOwned(sealing, carerId, baseline, ignore)
  if (owned !== undefined) return owned
  const byName = new Map(sealing.tables.map((table) => [table.name, table]))
  for (const { table: name, groups } of shownThrough) {
    const table = byName.get(name)
    const found = table === undefined ? [] : sealing.prepare(`${groups} ORDER BY 1`).pluck().all(carerId) as string[]
    const brokenAt = table === undefined ? undefined : checkShared(sealing, table, new Set(found), baseline, ignore)
    if (brokenAt !== undefined) return brokenAt
  }
  return undefined
}
