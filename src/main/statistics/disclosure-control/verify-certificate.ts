import { agrees, cellSystem, knownMinimum, type Bounds } from './cell-system.ts'
import type { Certificate, CountCell, CountTable, ReleasedCell } from './count-table.ts'
import { anyOther, primarySuppression, type Demand } from './primary-suppression.ts'

/** What is wrong with a release or its certificate. */
export type CertificateFault =
  /** A cell is missing, superfluous, or shown with another number than the true one. */
  | 'wrong-cells'
  /** A cell that must be hidden is shown, or the other way round. */
  | 'wrong-status'
  /** A witness lacks a cell, is not of whole counts, contradicts something shown, or does not add up. */
  | 'false-witness'
  /** No witness speaks for a hidden cell. */
  | 'unprotected'

/**
 * Proves a release with additions and comparisons of whole numbers only: no solver, no rounding.
 * Undefined when every hidden cell is protected as docs/disclosure-control.md promises; the table must
 * have passed `checkCountTable`.
 */
export function verifyCertificate(
  table: CountTable,
  released: ReadonlyMap<string, ReleasedCell>,
  certificate: Certificate,
): CertificateFault | undefined {
  const primary = primarySuppression(table)
  const printed = table.cells.filter((cell) => cell.auxiliary !== true && cell.complement !== true)
  if (released.size !== printed.length || !printed.every((cell) => isTrue(cell, released.get(cell.id)))) return 'wrong-cells'
  const isShown = (id: string): boolean => released.get(id)?.status === 'shown'
  if (printed.some(({ id }) => (isShown(id) ? primary.mustHide.has(id) : primary.mustShow.has(id)))) return 'wrong-status'

  const system = cellSystem(table.cells.map((cell) => cell.id), table.equations)
  const bounds = table.cells.map((cell): Bounds =>
    isShown(cell.id) || cell.structural === true
      ? { lower: cell.value, upper: cell.value }
      : { lower: knownMinimum(cell, table), upper: Number.POSITIVE_INFINITY },
  )
  const witnesses = certificate.witnesses.map((witness) => new Map(Object.entries(witness)))
  const sound = witnesses.every(
    (witness) => witness.size === system.ids.length && agrees(system, bounds, system.ids.map((id) => witness.get(id) ?? Number.NaN)),
  )
  if (!sound) return 'false-witness'

  const differences = new Map(primary.complementEquations.map(({ total, parts }) => [parts[1], { total, part: parts[0] ?? '' }]))
  const demanded = new Set(primary.demands.map((demand) => demand.id))
  const doubtful = printed
    .filter((cell) => released.get(cell.id)?.status === 'hidden' && !demanded.has(cell.id))
    .map((cell): Demand => ({ id: cell.id, ranges: anyOther(cell.value) }))
  const met = ({ id, ranges }: Demand): boolean =>
    witnesses.some((witness) => {
      const difference = differences.get(id)
      const value = difference === undefined ? witness.get(id) : (witness.get(difference.total) ?? 0) - (witness.get(difference.part) ?? 0)
      return value !== undefined && ranges.some(({ least, most }) => least <= value && value <= most)
    })
  return [...primary.demands, ...doubtful].every(met) ? undefined : 'unprotected'
}

function isTrue(cell: CountCell, released: ReleasedCell | undefined): boolean {
  if (released === undefined || (released.status === 'structural') !== (cell.structural === true)) return false
  return released.status !== 'shown' || released.value === cell.value
}
