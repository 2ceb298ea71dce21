import { withAttacker, type Attacker } from './attacker.ts'
import { agrees, cellSystem, knownMinimum, type Bounds, type CellSystem } from './cell-system.ts'
import type { CountCell, SumEquation } from './count-table.ts'

export interface AuditCell extends Pick<CountCell, 'id' | 'lower' | 'structural' | 'auxiliary' | 'complement'> {
  readonly published: boolean
  /** The shown number, or the truth behind a hidden cell. May be unknown only for a hidden cell that is not judged. */
  readonly value?: number
}

export interface PublishedTable {
  readonly threshold: number | undefined
  readonly hiddenLower?: number
  readonly cells: readonly AuditCell[]
  readonly equations: readonly SumEquation[]
  /** The cells that decide the verdict; default every hidden cell but auxiliary ones. */
  readonly judged?: readonly string[]
}

/** What an attacker can conclude about a count. `max` undefined: nothing bounds it from above. */
interface CountInterval {
  readonly min: number
  readonly max: number | undefined
}

export type Audit =
  | {
      readonly ok: true
      readonly verdict: 'secure' | 'disclosed'
      /** Of every hidden cell. */
      readonly intervals: ReadonlyMap<string, CountInterval>
      readonly exactlyDisclosed: readonly string[]
      readonly provablySmall: readonly string[]
    }
  /** `contradiction`: no table agrees with what is published. `undecided`: out of time, or no firm answer. */
  | { readonly ok: false; readonly reason: 'contradiction' | 'undecided' }

/**
 * What anybody can conclude from a published table: for each hidden cell the exact interval of whole
 * numbers that agree with everything published and all sums. Bounds that are reached are proved by a
 * table that adds up; that nothing lies beyond them rests on the solver, whose errors there could only
 * make the interval too narrow, which never passes a bad table. Ids must be unique and known.
 */
export async function auditTable(table: PublishedTable, options: { readonly timeLimitMs?: number } = {}): Promise<Audit> {
  const deadline = performance.now() + (options.timeLimitMs ?? 60_000)
  const hidden = table.cells.filter((cell) => !isKnown(cell))
  const system = cellSystem(table.cells.map((cell) => cell.id), table.equations)
  const bounds = table.cells.map((cell): Bounds =>
    isKnown(cell) ? { lower: cell.value ?? 0, upper: cell.value ?? 0 } : { lower: knownMinimum(cell, table), upper: Number.POSITIVE_INFINITY },
  )
  const truth = table.cells.map((cell) => cell.value ?? Number.NaN)
  const intervals = hidden.length === 0 ? published(system, bounds, truth) : await solve(system, bounds, truth, deadline)
  if (typeof intervals === 'string') return { ok: false, reason: intervals }

  const ofHidden = new Map(hidden.map((cell) => [cell.id, intervals[system.index.get(cell.id) ?? -1] ?? { min: 0, max: undefined }]))
  const exactlyDisclosed = hidden.filter((cell) => isExact(ofHidden.get(cell.id))).map((cell) => cell.id)
  const provablySmall = hidden.filter((cell) => isSmall(cell, ofHidden.get(cell.id), table.threshold)).map((cell) => cell.id)
  const isJudged = judgement(table)
  const isCount = new Set(hidden.filter((cell) => cell.complement !== true).map((cell) => cell.id))
  const disclosed = [...exactlyDisclosed.filter((id) => isCount.has(id)), ...provablySmall].some(isJudged)
  return { ok: true, verdict: disclosed ? 'disclosed' : 'secure', intervals: ofHidden, exactlyDisclosed, provablySmall }
}

const isKnown = (cell: AuditCell): boolean => cell.published || cell.structural === true

const isExact = (interval: CountInterval | undefined): boolean => interval !== undefined && interval.min === interval.max

function isSmall(cell: AuditCell, interval: CountInterval | undefined, threshold: number | undefined): boolean {
  if (threshold === undefined || cell.value === undefined || interval?.max === undefined) return false
  // A complement of zero (nobody but these) gives nobody away: rule 3.
  return cell.value < threshold && interval.max < threshold && (cell.complement !== true || cell.value > 0)
}

function judgement(table: PublishedTable): (id: string) => boolean {
  const judged = new Set(table.judged ?? table.cells.filter((cell) => cell.auxiliary !== true).map((cell) => cell.id))
  return (id) => judged.has(id)
}

function published(system: CellSystem, bounds: readonly Bounds[], truth: readonly number[]): readonly CountInterval[] | 'contradiction' {
  return agrees(system, bounds, truth) ? truth.map((value) => ({ min: value, max: value })) : 'contradiction'
}

type Intervals = readonly CountInterval[] | 'contradiction' | 'undecided'

async function solve(system: CellSystem, bounds: readonly Bounds[], truth: readonly number[], deadline: number): Promise<Intervals> {
  const endless = await endlessCells(system, bounds, deadline)
  if (endless === undefined) return 'undecided'
  return await withAttacker(system, bounds, deadline, (attacker) => {
    const first = agrees(system, bounds, truth) ? { status: 'found' as const, table: truth } : attacker.maximiseWhole(new Map(), 'any')
    if (first.status !== 'found') return first.status === 'infeasible' ? 'contradiction' : 'undecided'
    const seen = first.table.map((value) => ({ min: value, max: value }))
    for (const [cell, { lower, upper }] of bounds.entries()) {
      if (lower === upper) continue
      if (!reach(cell, 'min', lower, seen, attacker)) return 'undecided'
      if (!endless.has(cell) && !reach(cell, 'max', upper, seen, attacker)) return 'undecided'
    }
    return seen.map(({ min, max }, cell) => ({ min, max: endless.has(cell) ? undefined : max }))
  })
}

/** Extends `seen` to the true end of the cell's interval; false when that end could not be settled. */
function reach(cell: number, end: 'min' | 'max', bound: number, seen: { min: number; max: number }[], attacker: Attacker): boolean {
  const sign = end === 'max' ? 1 : -1
  const weights = new Map([[cell, sign]])
  const note = (table: readonly number[]): void => {
    for (const [at, value] of table.entries()) {
      const so = seen[at]
      if (so !== undefined) seen[at] = { min: Math.min(so.min, value), max: Math.max(so.max, value) }
    }
  }
  const best = (): number => sign * (seen[cell]?.[end] ?? 0)
  if (best() === sign * bound) return true
  const real = attacker.maximise(weights)
  if (real.status !== 'optimal') return false
  if (real.table !== undefined) note(real.table)
  // No whole number lies between a table that exists and what real numbers could reach: settled.
  if (best() >= Math.floor(real.objective + 1e-6 * Math.max(1, Math.abs(real.objective)))) return true
  const whole = attacker.maximiseWhole(weights, 'best')
  if (whole.status !== 'found' || !whole.optimal) return false
  note(whole.table)
  return true
}

/**
 * The cells that nothing bounds from above: those that can grow while all that is known stays zero.
 * Such a growth, found in whole numbers, can be added to any fitting table as often as one likes. One
 * search finds them all, since growths can be added to each other.
 */
async function endlessCells(system: CellSystem, bounds: readonly Bounds[], deadline: number): Promise<ReadonlySet<number> | undefined> {
  const size = system.ids.length
  const growing = bounds.flatMap(({ lower, upper }, at) => (lower === upper ? [] : [at]))
  // Per cell: growth = counted (0 or 1, rewarded) + beyond (anything).
  const ids = [...system.ids, ...growing.map((at) => `counted ${at}`), ...growing.map((at) => `beyond ${at}`)]
  const split = growing.map((at, k) => ({ total: at, parts: [size + k, size + growing.length + k], times: 1 }))
  const cone: CellSystem = { ids, index: new Map(), equations: [...system.equations, ...split] }
  const room = ids.map((_, at): Bounds => {
    const { lower, upper } = bounds[at] ?? { lower: 0, upper: at < size + growing.length ? 1 : Number.POSITIVE_INFINITY }
    return at >= size ? { lower, upper } : { lower: 0, upper: lower === upper ? 0 : Number.POSITIVE_INFINITY }
  })
  return await withAttacker(cone, room, deadline, (attacker) => {
    const grown = attacker.maximiseWhole(new Map(growing.map((_, k) => [size + k, 1])), 'best')
    if (grown.status !== 'found' || !grown.optimal) return undefined
    return new Set(growing.filter((at) => (grown.table[at] ?? 0) > 0))
  })
}
