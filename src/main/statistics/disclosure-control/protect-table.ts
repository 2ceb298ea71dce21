import { withAttacker } from './attacker.ts'
import { cellSystem, knownMinimum, type Bounds, type CellSystem } from './cell-system.ts'
import { checkCountTable } from './check-count-table.ts'
import type { Certificate, CountCell, CountTable, ReleasedCell } from './count-table.ts'
import { primarySuppression, type PrimarySuppression } from './primary-suppression.ts'
import { suppress, type SuppressionTask, type Witness } from './secondary-suppression.ts'
import { verifyCertificate } from './verify-certificate.ts'

const released: unique symbol = Symbol('released')

/** Protected counts, in the order of the table. Auxiliary and complement cells are left out. */
export interface ReleasedTable {
  readonly [released]: true
  readonly threshold: number | undefined
  readonly cells: ReadonlyMap<string, ReleasedCell>
}

/** Why no table could be released. */
export type RefusalReason =
  /** The table contradicts itself: see `checkCountTable`. */
  | 'unusable-table'
  /** What was released earlier leaves no way to protect a cell. */
  | 'released-earlier'
  /** The sums alone give a protected cell away, whatever is hidden. */
  | 'no-safe-pattern'
  /** Out of time, or the solver did not settle a question that had to be settled. */
  | 'undecided'
  /** The finished pattern did not pass the solver-free check. */
  | 'certificate-rejected'

export type Protection =
  | { readonly ok: true; readonly table: ReleasedTable; readonly certificate: Certificate }
  | { readonly ok: false; readonly reason: RefusalReason }

export interface ProtectOptions {
  /** Wall-clock limit in milliseconds; default 10 000. Beyond it nothing is released. */
  readonly timeLimitMs?: number
  /** Cells kept hidden although they could be shown, so that the choice of hidden cells tells nothing. */
  readonly decoys?: ReadonlySet<string>
}

/**
 * Hides what must be hidden so that every hidden small count could, for all that anybody has ever been
 * shown, be at least the threshold; and proves it with a certificate that has been checked without the
 * solver. The same table gives the same release. The guarantee, and what it does not cover, is in
 * docs/disclosure-control.md. Rejects only when the solver itself cannot be loaded or breaks down.
 */
export async function protectTable(table: CountTable, options: ProtectOptions = {}): Promise<Protection> {
  const deadline = performance.now() + (options.timeLimitMs ?? 10_000)
  if (checkCountTable(table).length > 0) return { ok: false, reason: 'unusable-table' }
  if (table.cells.length === 0) return { ok: true, table: seal(table, new Set()), certificate: { witnesses: [] } }

  const primary = primarySuppression(table)
  const { task, start } = suppressionTask(table, primary, options.decoys ?? new Set())
  const outcome = await withAttacker(task.system, start, deadline, (attacker) => suppress(task, attacker))
  if (!outcome.ok) {
    if (outcome.reason === 'undecided') return { ok: false, reason: 'undecided' }
    return { ok: false, reason: (table.released ?? []).length > 0 ? 'released-earlier' : 'no-safe-pattern' }
  }

  const shown = new Set([...primary.mustShow, ...[...outcome.shown].map((cell) => task.system.ids[cell] ?? '')])
  const sealed = seal(table, shown)
  const certificate = { witnesses: outcome.witnesses.map((witness) => named(task.system, witness, table.cells.length)) }
  if (verifyCertificate(table, sealed.cells, certificate) !== undefined) return { ok: false, reason: 'certificate-rejected' }
  return { ok: true, table: sealed, certificate }
}

function suppressionTask(table: CountTable, primary: PrimarySuppression, decoys: ReadonlySet<string>) {
  const cells: readonly CountCell[] = [...table.cells, ...primary.complements]
  const system = cellSystem(cells.map((cell) => cell.id), [...table.equations, ...primary.complementEquations])
  const column = (id: string): number => system.index.get(id) ?? -1
  // Room for any reshuffling worth having; a finite roof keeps every search bounded.
  const furthest = primary.demands.flatMap(({ ranges }) => ranges.map(({ least }) => least))
  const roof = 2 * Math.max(...cells.map((cell) => cell.value)) + 10 * Math.max(1, ...furthest)
  // A bound that is several times a cell needs as much more room as the cell it bounds.
  const highest = roof * Math.max(1, ...table.equations.map(({ times = 1 }) => times))
  const unseen = cells.map((cell): Bounds => ({ lower: knownMinimum(cell, table), upper: cell.auxiliary === true ? highest : roof }))
  const free = cells.filter(({ id, structural }) => structural !== true && !primary.mustHide.has(id) && !primary.mustShow.has(id))
  const task: SuppressionTask = {
    system,
    truth: cells.map((cell) => cell.value),
    unseen,
    demands: primary.demands.map(({ id, ranges }) => ({ cell: column(id), ranges })),
    free: new Set(free.map((cell) => column(cell.id))),
    decoys: new Set(free.filter((cell) => decoys.has(cell.id)).map((cell) => column(cell.id))),
    cost: (at) => hidingCost(cells[at]),
  }
  const start = cells.map((cell, at): Bounds =>
    cell.structural !== true && (primary.mustHide.has(cell.id) || cell.complement === true)
      ? (unseen[at] ?? { lower: 0, upper: 0 })
      : { lower: cell.value, upper: cell.value },
  )
  return { task, start }
}

/** Fewer hidden cells first, small ones rather than large ones; each step of priority doubles it. */
function hidingCost(cell: CountCell | undefined): number {
  return (1 + Math.log2(1 + (cell?.value ?? 0))) * 2 ** (cell?.priority ?? 0)
}

function named(system: CellSystem, witness: Witness, length: number): Readonly<Record<string, number>> {
  return Object.fromEntries(system.ids.slice(0, length).map((id, at) => [id, witness[at] ?? Number.NaN]))
}

function seal(table: CountTable, shown: ReadonlySet<string>): ReleasedTable {
  const printed = table.cells.filter((cell) => cell.auxiliary !== true && cell.complement !== true)
  const cells = printed.map((cell): [string, ReleasedCell] => {
    if (cell.structural === true) return [cell.id, { status: 'structural' }]
    return [cell.id, shown.has(cell.id) ? { status: 'shown', value: cell.value } : { status: 'hidden' }]
  })
  return Object.freeze({ [released]: true as const, threshold: table.threshold, cells: new Map(cells) })
}
