import { knownMinimum } from './cell-system.ts'
import type { CountCell, CountTable, SumEquation } from './count-table.ts'

type TableProblemCode =
  | 'duplicate-id'
  | 'unknown-id'
  | 'not-a-count'
  | 'too-large'
  | 'below-known-minimum'
  | 'structural-not-zero'
  | 'structural-sum'
  | 'malformed-equation'
  | 'does-not-add-up'
  | 'impossible-event-basis'
  | 'differs-from-release'

export interface TableProblem {
  readonly code: TableProblemCode
  /** The cell, or the total of the equation, that is at fault. */
  readonly id: string
}

/** Above this the solver's tolerances would no longer be far below one person. */
export const largestCount = 1_000_000_000

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** Everything that makes a table unfit for protection; empty when it is fit. */
export function checkCountTable(table: CountTable): readonly TableProblem[] {
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]))
  return [
    ...duplicates(table.cells.map((cell) => cell.id)),
    ...table.cells.flatMap((cell) => cellProblems(cell, table)),
    ...table.equations.flatMap((equation) => equationProblems(equation, (id) => cells.get(id)?.value)),
    ...table.equations.filter((equation) => isHalfStructural(equation, cells)).map(({ total }): TableProblem => ({ code: 'structural-sum', id: total })),
    ...duplicates((table.released ?? []).map((entry) => entry.id)),
    ...(table.released ?? []).flatMap((entry): TableProblem[] => {
      const cell = cells.get(entry.id)
      if (cell === undefined) return [{ code: 'unknown-id', id: entry.id }]
      // Books are closed at a release: a number that has been shown must still be the number counted.
      const same = entry.status === 'shown' ? entry.value === cell.value : (entry.status === 'structural') === (cell.structural === true)
      const releasable = cell.auxiliary !== true && cell.complement !== true
      return same && releasable ? [] : [{ code: 'differs-from-release', id: entry.id }]
    }),
  ]
}

/** Problems of one equation. `valueOf` gives undefined for an unknown cell. */
export function equationProblems(equation: SumEquation, valueOf: (id: string) => number | undefined): readonly TableProblem[] {
  const { total, parts, times = 1 } = equation
  const unknown = [total, ...parts].filter((id) => valueOf(id) === undefined)
  if (unknown.length > 0) return unknown.map((id) => ({ code: 'unknown-id', id }))
  if (parts.length === 0 || new Set([total, ...parts]).size !== parts.length + 1 || !isCount(times) || times === 0) return [{ code: 'malformed-equation', id: total }]
  const sum = parts.reduce((sum, id) => sum + (valueOf(id) ?? 0), 0)
  return times * sum === valueOf(total) ? [] : [{ code: 'does-not-add-up', id: total }]
}

export function duplicates(ids: readonly string[]): readonly TableProblem[] {
  const seen = new Set<string>()
  return ids.flatMap((id): TableProblem[] => {
    if (seen.has(id)) return [{ code: 'duplicate-id', id }]
    seen.add(id)
    return []
  })
}

/** A total cannot occur exactly when none of its parts can; otherwise somebody would be known to be zero. */
function isHalfStructural({ total, parts }: SumEquation, cells: ReadonlyMap<string, CountCell>): boolean {
  return (cells.get(total)?.structural === true) !== parts.every((id) => cells.get(id)?.structural === true)
}

function cellProblems(cell: CountCell, table: CountTable): readonly TableProblem[] {
  const { id, value, event } = cell
  if (!isCount(value) || !isCount(knownMinimum(cell, table))) return [{ code: 'not-a-count', id }]
  if (value > largestCount) return [{ code: 'too-large', id }]
  if (cell.structural === true && value !== 0) return [{ code: 'structural-not-zero', id }]
  if (cell.lower !== undefined && value < cell.lower) return [{ code: 'below-known-minimum', id }]
  if (event === undefined) return []
  const [first, second] = event.largest
  const possible =
    [event.contributors, first, second].every(isCount) && second <= first && first + second <= value && event.contributors <= value
  return possible ? [] : [{ code: 'impossible-event-basis', id }]
}
