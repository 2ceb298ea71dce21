import type { CountTable, SumEquation } from './count-table.ts'

/** The cells as columns 0…n−1 and their sums, in the order of the table. */
export interface CellSystem {
  readonly ids: readonly string[]
  readonly index: ReadonlyMap<string, number>
  readonly equations: readonly { readonly total: number; readonly parts: readonly number[]; readonly times: number }[]
}

/** What the attacker knows of one cell: an interval of counts. Equal ends mean that the cell is known. */
export interface Bounds {
  readonly lower: number
  readonly upper: number
}

/** Throws `RangeError` when an equation names an unknown cell: the table must have passed `checkCountTable`. */
export function cellSystem(ids: readonly string[], equations: readonly SumEquation[]): CellSystem {
  const index = new Map(ids.map((id, at) => [id, at]))
  const at = (id: string): number => {
    const found = index.get(id)
    if (found === undefined) throw new RangeError('an equation names a cell that does not exist')
    return found
  }
  return {
    ids,
    index,
    equations: equations.map(({ total, parts, times = 1 }) => ({ total: at(total), parts: parts.map(at), times })),
  }
}

/** Whether a table of integers lies within the bounds and every total is the sum of its parts. Whole-number arithmetic only. */
export function agrees(system: CellSystem, bounds: readonly Bounds[], table: readonly number[]): boolean {
  const value = (at: number): number => table[at] ?? Number.NaN
  return (
    table.length === system.ids.length &&
    bounds.every(({ lower, upper }, at) => Number.isSafeInteger(value(at)) && lower <= value(at) && value(at) <= upper) &&
    system.equations.every(({ total, parts, times }) => value(total) === times * parts.reduce((sum, part) => sum + value(part), 0))
  )
}

/** The least count that everybody knows a cell to have while it is hidden. */
export function knownMinimum(
  cell: { readonly lower?: number; readonly auxiliary?: boolean; readonly complement?: boolean },
  table: Pick<CountTable, 'hiddenLower'>,
): number {
  const open = cell.auxiliary === true || cell.complement === true
  return cell.lower ?? (open ? 0 : (table.hiddenLower ?? 0))
}
