import loadHighs, { type Highs, type Model } from 'highs'
import { agrees, type Bounds, type CellSystem } from './cell-system.ts'

/** Objective: weight per cell. */
export type Weights = ReadonlyMap<number, number>

type RealAnswer =
  | {
      readonly status: 'optimal'
      readonly objective: number
      /** The optimal table, if it happens to be one of whole numbers that agrees with all that is known. */
      readonly table: readonly number[] | undefined
      /** Per cell: how much the objective would grow if the cell's binding bound were one higher. */
      readonly gains: Float64Array
    }
  | { readonly status: 'infeasible' | 'undecided' }

type WholeAnswer =
  | { readonly status: 'found'; readonly table: readonly number[]; readonly optimal: boolean }
  | { readonly status: 'infeasible' | 'undecided' }

/**
 * Somebody who knows the bounds and the sums and looks for a table that fits. Every table handed back
 * has been rounded to whole numbers and added up again; what the solver merely claims is `undecided`.
 */
export interface Attacker {
  /** Replaces what is known of one cell. */
  readonly know: (cell: number, bounds: Bounds) => void
  readonly bounds: readonly Bounds[]
  /** Maximises over real tables. */
  readonly maximise: (weights: Weights) => RealAnswer
  /** Maximises over tables of whole numbers; with `any`, the first that fits will do. */
  readonly maximiseWhole: (weights: Weights, goal: 'any' | 'best') => WholeAnswer
  /** Past the deadline every answer is `undecided`. */
  readonly outOfTime: () => boolean
}

let runtime: Promise<Highs> | undefined

/**
 * Runs `work` with an attacker and frees the solver's memory afterwards. `deadline` is in
 * `performance.now()` milliseconds.
 */
export async function withAttacker<T>(
  system: CellSystem,
  bounds: readonly Bounds[],
  deadline: number,
  work: (attacker: Attacker) => T,
): Promise<T> {
  runtime ??= loadHighs()
  try {
    const highs = await runtime
    return highs.withModel(modelData(highs, system, bounds), (real) =>
      highs.withModel(modelData(highs, system, bounds), (whole) => work(attacker(highs, { real, whole }, system, bounds, deadline))),
    )
  } catch (error) {
    // An aborted WebAssembly instance is of no further use.
    runtime = undefined
    throw error
  }
}

function attacker(highs: Highs, models: { real: Model; whole: Model }, system: CellSystem, start: readonly Bounds[], deadline: number): Attacker {
  const { optimal, infeasible, solutionLimit } = highs.constants.modelStatus
  const { real, whole } = models
  const bounds = [...start]
  const ends = ({ lower, upper }: Bounds) => [lower, Math.min(upper, highs.infinity)] as const
  real.options.set({ output_flag: false })
  whole.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6 })
  whole.changeColsIntegrality(all(system), new Int32Array(system.ids.length).fill(1))

  const run = (model: Model, weights: Weights) => {
    const seconds = (deadline - performance.now()) / 1000
    if (seconds <= 0) return undefined
    const costs = new Float64Array(system.ids.length)
    for (const [cell, weight] of weights) costs[cell] = weight
    model.changeColsCost(all(system), costs)
    model.zeroAllClocks()
    model.options.set('time_limit', seconds)
    model.run()
    return model.getModelStatus()
  }
  const wholeTable = (values: Float64Array): readonly number[] | undefined => {
    // `+ 0` turns the −0 that rounding can give into 0.
    const table = Array.from(values, (value) => Math.round(value) + 0)
    return agrees(system, bounds, table) ? table : undefined
  }

  return {
    bounds,
    outOfTime: () => performance.now() >= deadline,
    know: (cell, known) => {
      bounds[cell] = known
      const [lower, upper] = ends(known)
      real.changeColBounds(cell, lower, upper)
      whole.changeColBounds(cell, lower, upper)
    },
    maximise: (weights) => {
      const status = run(real, weights)
      if (status === infeasible) return { status: 'infeasible' }
      if (status !== optimal) return { status: 'undecided' }
      const solution = real.getSolution()
      return { status: 'optimal', objective: real.getObjectiveValue(), table: wholeTable(solution.colValue), gains: solution.colDual }
    },
    maximiseWhole: (weights, goal) => {
      whole.options.set('mip_max_improving_sols', goal === 'any' ? 1 : 2_147_483_647)
      const status = run(whole, weights)
      if (status === infeasible) return { status: 'infeasible' }
      if (status !== optimal && status !== solutionLimit) return { status: 'undecided' }
      const table = wholeTable(whole.getSolution().colValue)
      return table === undefined ? { status: 'undecided' } : { status: 'found', table, optimal: status === optimal }
    },
  }
}

const all = (system: CellSystem) => ({ kind: 'range', from: 0, to: system.ids.length - 1 }) as const

function modelData(highs: Highs, system: CellSystem, bounds: readonly Bounds[]) {
  const rows = system.equations.map(({ total, parts, times }) => [{ at: total, value: -1 }, ...parts.map((at) => ({ at, value: times }))])
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length)
  const entries = rows.flat()
  return {
    numCols: system.ids.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(system.ids.length),
    colLower: Float64Array.from(bounds, ({ lower }) => lower),
    colUpper: Float64Array.from(bounds, ({ upper }) => Math.min(upper, highs.infinity)),
    rowLower: new Float64Array(rows.length),
    rowUpper: new Float64Array(rows.length),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: system.ids.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(entries, ({ at }) => at),
      values: Float64Array.from(entries, ({ value }) => value),
    },
  }
}
