/**
 * The only form in which counts leave the statistics room. `protectTable` alone can make one: the
 * brand is a symbol that no other module can name.
 */
import type { ReleasedCell } from './count-table.ts'
import type { ReleasedTable } from './protect-table.ts'

export type { ReleasedCell, ReleasedTable }

/** The cell as it may be printed. Throws `RangeError` for an id that the table does not have. */
export function releasedCell(table: ReleasedTable, id: string): ReleasedCell {
  const cell = table.cells.get(id)
  if (cell === undefined) throw new RangeError('no such cell in the released table')
  return cell
}

/** The shown number, or undefined for a cell that is hidden or cannot occur. Throws as {@link releasedCell}. */
export function shownValue(table: ReleasedTable, id: string): number | undefined {
  const cell = releasedCell(table, id)
  return cell.status === 'shown' ? cell.value : undefined
}
