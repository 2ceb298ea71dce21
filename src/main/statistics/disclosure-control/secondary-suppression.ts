import type { Attacker, Weights } from './attacker.ts'
import type { Bounds, CellSystem } from './cell-system.ts'
import { anyOther, type CountRange } from './primary-suppression.ts'

export type Witness = readonly number[]

/** A {@link CountRange} demand with the cell as a column. */
interface CellDemand {
  readonly cell: number
  readonly ranges: readonly CountRange[]
}

export interface SuppressionTask {
  readonly system: CellSystem
  /** The true table. */
  readonly truth: readonly number[]
  /** What the attacker knows of each cell while it is hidden. */
  readonly unseen: readonly Bounds[]
  readonly demands: readonly CellDemand[]
  /** Cells that may be shown or hidden as is best. All are shown at the start. */
  readonly free: ReadonlySet<number>
  /** Free cells to be kept hidden, as long as that leaves their value in doubt. */
  readonly decoys: ReadonlySet<number>
  /** What it costs to hide a free cell. */
  readonly cost: (cell: number) => number
}

export type Suppression =
  | { readonly ok: true; readonly shown: ReadonlySet<number>; readonly witnesses: readonly Witness[] }
  | { readonly ok: false; readonly reason: 'undecided' | 'defenceless' }

const inside = (ranges: readonly CountRange[], value: number | undefined): boolean =>
  value !== undefined && ranges.some(({ least, most }) => least <= value && value <= most)

/** Whether the witness is a table in which the demand holds. */
function meets(witness: Witness, demand: CellDemand): boolean {
  return inside(demand.ranges, witness[demand.cell])
}

/**
 * Chooses which free cells to hide so that each demand has a witness: a whole table that agrees with
 * everything shown and meets the demand.
 *
 * Hiding a cell never invalidates a witness, so the first pass only hides and must end. The second
 * pass shows again what can be shown with a witness left for every demand. Afterwards a hidden free
 * cell that has its true value in every witness is shown as well: all witnesses still stand. Hence no
 * free cell stays hidden whose value is not in doubt.
 *
 * The attacker must know the free cells as shown when this is called.
 */
export function suppress(task: SuppressionTask, attacker: Attacker): Suppression {
  const shown = new Set(task.free)
  const show = (cell: number): void => {
    const value = task.truth[cell] ?? 0
    attacker.know(cell, { lower: value, upper: value })
    shown.add(cell)
  }
  const hide = (cell: number): void => {
    attacker.know(cell, task.unseen[cell] ?? { lower: 0, upper: 0 })
    shown.delete(cell)
  }
  for (const decoy of task.decoys) hide(decoy)

  let witnesses: Witness[] = []
  const open = (tables: readonly Witness[]) => task.demands.filter((demand) => !tables.some((table) => meets(table, demand)))
  let unmet = open(witnesses)
  for (let demand = unmet[0]; demand !== undefined; demand = unmet[0]) {
    const found = seekWitness(demand, unmet, attacker)
    if (found.witness !== undefined) {
      witnesses.push(found.witness)
      unmet = open(witnesses)
      continue
    }
    if (found.undecided) return { ok: false, reason: 'undecided' }
    const limit = attacker.maximise(new Map([[demand.cell, 1]]))
    const victim = cheapestRelief(task, shown, demand, limit.status === 'optimal' ? limit : undefined)
    if (victim === undefined) return { ok: false, reason: 'defenceless' }
    hide(victim)
  }

  const dearestFirst = [...task.free]
    .filter((cell) => !shown.has(cell) && !task.decoys.has(cell))
    .toSorted((a, b) => task.cost(b) - task.cost(a) || a - b)
  for (const cell of dearestFirst) {
    show(cell)
    const attempt = witnesses.filter((witness) => witness[cell] === task.truth[cell])
    if (attest(attempt, open, attacker)) witnesses = attempt
    else hide(cell)
  }
  for (const decoy of task.decoys) {
    const doubt = { cell: decoy, ranges: anyOther(task.truth[decoy] ?? 0) }
    if (witnesses.some((witness) => meets(witness, doubt))) continue
    const found = seekWitness(doubt, [doubt], attacker)
    if (found.witness !== undefined) witnesses.push(found.witness)
  }
  for (const cell of task.free) {
    if (!shown.has(cell) && witnesses.every((witness) => witness[cell] === task.truth[cell])) show(cell)
  }
  return attacker.outOfTime() ? { ok: false, reason: 'undecided' } : { ok: true, shown, witnesses }
}

/** Adds witnesses until every demand has one; false as soon as one demand gets none. */
function attest(witnesses: Witness[], open: (tables: readonly Witness[]) => readonly CellDemand[], attacker: Attacker): boolean {
  let unmet = open(witnesses)
  for (let demand = unmet[0]; demand !== undefined; demand = unmet[0]) {
    const { witness } = seekWitness(demand, unmet, attacker)
    if (witness === undefined) return false
    witnesses.push(witness)
    unmet = open(witnesses)
  }
  return true
}

/** A table that meets `demand` and, as a side effect of the objective, as many of the `unmet` as it can. */
function seekWitness(demand: CellDemand, unmet: readonly CellDemand[], attacker: Attacker): { readonly witness?: Witness; readonly undecided: boolean } {
  const { cell, ranges } = demand
  const known = attacker.bounds[cell] ?? { lower: 0, upper: 0 }
  const wish: Weights = new Map(unmet.map((other, at) => [other.cell, 1 + ((at * 7) % 11) / 10]))
  let undecided = false
  for (const { least, most } of ranges) {
    const bounds = { lower: Math.max(known.lower, least), upper: Math.min(known.upper, most) }
    if (bounds.lower > bounds.upper) continue
    attacker.know(cell, bounds)
    const real = attacker.maximise(wish)
    const whole = real.status === 'optimal' && real.table === undefined ? attacker.maximiseWhole(wish, 'any') : undefined
    attacker.know(cell, known)
    const witness = real.status === 'optimal' && real.table !== undefined ? real.table : whole?.status === 'found' ? whole.table : undefined
    if (witness !== undefined && meets(witness, demand)) return { witness, undecided: false }
    undecided ||= real.status === 'undecided' || whole?.status === 'undecided'
  }
  return { undecided }
}

/**
 * The shown cell whose hiding relieves the demand most cheaply. By linear-programming duality hiding
 * a cell can raise the limit by at most its gain times the way it can move. Where the gains say
 * nothing (only whole numbers stand in the way), the cheapest of the nearest shown cells.
 */
function cheapestRelief(
  task: SuppressionTask,
  shown: ReadonlySet<number>,
  demand: CellDemand,
  limit: { readonly objective: number; readonly gains: Float64Array } | undefined,
): number | undefined {
  const shortfall = (demand.ranges[0]?.least ?? 0) - (limit?.objective ?? 0)
  const byGain = [...shown].flatMap((cell) => {
    const gain = limit?.gains[cell] ?? 0
    const { lower, upper } = task.unseen[cell] ?? { lower: 0, upper: 0 }
    const value = task.truth[cell] ?? 0
    const relief = Math.min(shortfall, gain > 0 ? gain * (upper - value) : gain * (lower - value))
    return relief > 1e-6 ? [{ cell, price: task.cost(cell) / relief }] : []
  })
  const nearest = () => nearestShown(task.system, shown, demand.cell).map((cell) => ({ cell, price: task.cost(cell) }))
  const candidates = byGain.length > 0 ? byGain : nearest()
  return candidates.toSorted((a, b) => a.price - b.price || a.cell - b.cell)[0]?.cell
}

/** The shown cells that share a sum with `start`; failing these, with a cell that does; and so on. */
function nearestShown(system: CellSystem, shown: ReadonlySet<number>, start: number): readonly number[] {
  const reached = new Set([start])
  for (let edge = [start]; edge.length > 0; ) {
    const next = system.equations
      .map(({ total, parts }) => [total, ...parts])
      .filter((cells) => cells.some((cell) => edge.includes(cell)))
      .flat()
      .filter((cell) => !reached.has(cell))
    for (const cell of next) reached.add(cell)
    edge = [...new Set(next)]
    const found = edge.filter((cell) => shown.has(cell))
    if (found.length > 0) return found
  }
  return []
}
