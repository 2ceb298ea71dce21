import { knownMinimum } from './cell-system.ts'
import type { CountCell, CountTable, SumEquation } from './count-table.ts'

/** Percent of the largest contribution within which nobody may be able to estimate it (p%-rule). */
const p = 25

/** Counts from `least` to `most`, both included. */
export interface CountRange {
  readonly least: number
  readonly most: number
}

/** A cell that must, for all the attacker can tell, be able to lie in one of the ranges. */
export interface Demand {
  readonly id: string
  readonly ranges: readonly CountRange[]
}

export interface PrimarySuppression {
  /** Cells that no release from this table may show. */
  readonly mustHide: ReadonlySet<string>
  /** Cells that everybody knows already: shown earlier, recognisable as below the known minimum, or about no persons at all. */
  readonly mustShow: ReadonlySet<string>
  readonly demands: readonly Demand[]
  /** Differences that two shown cells would give away (the within-group rule), and the sums that define them. */
  readonly complements: readonly CountCell[]
  readonly complementEquations: readonly SumEquation[]
}

const upwards = (least: number): readonly CountRange[] => [{ least, most: Number.POSITIVE_INFINITY }]

/** Any count but the true one: the demand on a hidden cell that is not small. */
export function anyOther(value: number): readonly CountRange[] {
  return [...upwards(value + 1), { least: 0, most: value - 1 }]
}

/**
 * Which cells the rules hide, and what the attacker must not be able to rule out for them.
 * Rules 1–4 of docs/disclosure-control.md; the p%-rule after the ESSnet *Handbook on Statistical
 * Disclosure Control*, ch. 4.
 */
export function primarySuppression(table: CountTable): PrimarySuppression {
  const earlier = new Map((table.released ?? []).map((entry) => [entry.id, entry.status]))
  const mustShow = new Set(
    table.cells.filter((cell) => cell.impersonal === true || earlier.get(cell.id) === 'shown' || recognisable(cell, table)).map((cell) => cell.id),
  )
  const judged = table.cells.filter((cell) => !mustShow.has(cell.id) && cell.structural !== true && cell.auxiliary !== true)
  const counts = judged.filter((cell) => cell.complement !== true)
  const hidden = counts.flatMap((cell): Demand[] => {
    const ranges = hiddenByRule(cell, table.threshold)
    if (ranges !== undefined) return [{ id: cell.id, ranges }]
    return earlier.get(cell.id) === 'hidden' ? [{ id: cell.id, ranges: anyOther(cell.value) }] : []
  })
  const mustHide = new Set([
    ...hidden.map((demand) => demand.id),
    ...table.cells.filter((cell) => cell.auxiliary === true || cell.complement === true).map((cell) => cell.id),
  ])
  const { complements, complementEquations } = withinGroups(table, mustHide)
  const differences = [...judged.filter((cell) => cell.complement === true), ...complements]
  const demands = [
    ...hidden,
    ...differences.flatMap((cell): Demand[] => {
      const ranges = cell.value > 0 ? hiddenByRule(cell, table.threshold) : undefined
      return ranges === undefined ? [] : [{ id: cell.id, ranges }]
    }),
  ]
  return { mustHide, mustShow, demands, complements, complementEquations }
}

/** What a hidden cell must be able to be; undefined when no rule hides it. */
function hiddenByRule(cell: CountCell, threshold: number | undefined): readonly CountRange[] | undefined {
  const { value, event } = cell
  const small = threshold !== undefined && value < threshold
  if (event !== undefined && threshold !== undefined && (event.contributors < threshold || isDominated(value, event.largest))) {
    // Upwards by p % of the largest contribution, as the p%-rule asks, and never within what counts as small.
    const margin = Math.max(1, Math.ceil((p * event.largest[0]) / 100))
    return upwards(Math.max(threshold, value + margin))
  }
  if (small) return upwards(threshold)
  return cell.sensitive === true ? anyOther(value) : undefined
}

/** X − x₁ − x₂ < p % of x₁: the second contributor could estimate the first too closely. */
export function isDominated(value: number, [first, second]: readonly [number, number]): boolean {
  return 100 * (value - first - second) < p * first
}

/** With known zeros (`hiddenLower` 1) a zero cannot pass as hidden. */
function recognisable(cell: CountCell, table: CountTable): boolean {
  return cell.structural !== true && cell.value < knownMinimum(cell, table)
}

const isCounted = (cell: CountCell | undefined): boolean => cell?.auxiliary !== true && cell?.complement !== true

/**
 * Within a group of n a shown part v must leave n − v = 0 or ≥ T others. Where other parts are counted
 * too their own demands imply it; where the rest is only auxiliary, the statistic says itself, with a
 * complement cell, whether the rest is to be protected.
 */
function withinGroups(table: CountTable, mustHide: ReadonlySet<string>) {
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]))
  const complements: CountCell[] = []
  const complementEquations: SumEquation[] = []
  const canShow = (cell: CountCell | undefined): cell is CountCell =>
    cell !== undefined && !mustHide.has(cell.id) && cell.structural !== true
  for (const [at, { total, parts, times = 1 }] of table.equations.entries()) {
    const whole = cells.get(total)
    if (!canShow(whole) || times !== 1) continue
    for (const id of parts) {
      const part = cells.get(id)
      if (!canShow(part) || parts.every((other) => other === id || !isCounted(cells.get(other)))) continue
      const rest = whole.value - part.value
      if (table.threshold === undefined || rest === 0 || rest >= table.threshold) continue
      const complement = { id: `${total} − ${id} (${at})`, value: rest, complement: true }
      complements.push(complement)
      complementEquations.push({ total, parts: [id, complement.id] })
    }
  }
  return { complements, complementEquations }
}
