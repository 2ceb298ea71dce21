import type { CountTable, SumEquation } from '../../../src/main/statistics/disclosure-control/count-table.ts'

/**
 * A table given by its innermost cells and, for every other cell, the innermost cells it is the sum
 * of. Everything a reader can conclude is found by trying all tables: no solver, none of the code
 * under test.
 */
export interface EnumeratedTable {
  readonly inner: Readonly<Record<string, number>>
  readonly sums: Readonly<Record<string, readonly string[]>>
}

export interface Interval {
  readonly min: number
  readonly max: number | undefined
}

export function valuesOf({ inner, sums }: EnumeratedTable): Readonly<Record<string, number>> {
  const totals = Object.entries(sums).map(([id, parts]) => [id, parts.reduce((sum, part) => sum + (inner[part] ?? 0), 0)] as const)
  return { ...inner, ...Object.fromEntries(totals) }
}

export function flatEquations({ sums }: EnumeratedTable): readonly SumEquation[] {
  return Object.entries(sums).map(([total, parts]) => ({ total, parts }))
}

export function asCountTable(table: EnumeratedTable, threshold: number | undefined, equations = flatEquations(table)): CountTable {
  return { threshold, cells: Object.entries(valuesOf(table)).map(([id, value]) => ({ id, value })), equations }
}

/** The interval of every unpublished cell. Inner cells in no published sum are unbounded from above. */
export function intervalsByEnumeration(
  table: EnumeratedTable,
  published: ReadonlySet<string>,
  lower: Readonly<Record<string, number>> = {},
): ReadonlyMap<string, Interval> {
  const truth = valuesOf(table)
  const ids = Object.keys(table.inner)
  const constraints = Object.entries(table.sums).filter(([id]) => published.has(id))
  const endless = new Set(ids.filter((id) => !published.has(id) && !constraints.some(([, parts]) => parts.includes(id))))
  const seen = new Map<string, { min: number; max: number }>()
  const current: Record<string, number> = {}
  const left = new Map(constraints.map(([id]) => [id, truth[id] ?? 0]))

  const visit = (at: number): void => {
    const id = ids[at]
    if (id === undefined) {
      if ([...left.values()].some((rest) => rest !== 0)) return
      for (const [cell, value] of Object.entries(valuesOf({ inner: current, sums: table.sums }))) {
        const so = seen.get(cell) ?? { min: value, max: value }
        seen.set(cell, { min: Math.min(so.min, value), max: Math.max(so.max, value) })
      }
      return
    }
    const within = constraints.filter(([, parts]) => parts.includes(id)).map(([sum]) => sum)
    const least = lower[id] ?? 0
    const room = endless.has(id) ? least : Math.min(...within.map((sum) => left.get(sum) ?? 0), ...(published.has(id) ? [truth[id] ?? 0] : []))
    // The last cell of a published sum has to fill it.
    const filling = within.filter((sum) => table.sums[sum]?.at(-1) === id).map((sum) => left.get(sum) ?? 0)
    for (let value = Math.max(published.has(id) ? (truth[id] ?? 0) : least, ...filling); value <= room; value += 1) {
      current[id] = value
      for (const sum of within) left.set(sum, (left.get(sum) ?? 0) - value)
      visit(at + 1)
      for (const sum of within) left.set(sum, (left.get(sum) ?? 0) + value)
    }
  }
  visit(0)
  const unbounded = (id: string): boolean => endless.has(id) || (table.sums[id] ?? []).some((part) => endless.has(part))
  return new Map(
    Object.keys(truth)
      .filter((id) => !published.has(id))
      .map((id) => {
        const { min, max } = seen.get(id) ?? { min: Number.NaN, max: Number.NaN }
        return [id, { min, max: unbounded(id) ? undefined : max }]
      }),
  )
}
