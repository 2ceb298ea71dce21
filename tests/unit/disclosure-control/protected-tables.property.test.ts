import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditTable } from '../../../src/main/statistics/disclosure-control/audit-table.ts'
import type { SumEquation } from '../../../src/main/statistics/disclosure-control/count-table.ts'
import { protectTable } from '../../../src/main/statistics/disclosure-control/protect-table.ts'
import { verifyCertificate } from '../../../src/main/statistics/disclosure-control/verify-certificate.ts'
import { asCountTable, flatEquations, intervalsByEnumeration, valuesOf, type EnumeratedTable } from './enumerated-table.ts'

/** Mostly small counts, as in a small municipality, with a few large ones. */
const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 2, arbitrary: fc.integer({ min: 3, max: 9 }) })

/** Rows × columns with both margins and the grand total, summed the way a statistic states it. */
function matrix(rows: number, columns: number, values: readonly number[]): { table: EnumeratedTable; equations: readonly SumEquation[] } {
  const r = Array.from({ length: rows }, (_, at) => at)
  const c = Array.from({ length: columns }, (_, at) => at)
  const inner = Object.fromEntries(r.flatMap((row) => c.map((column) => [`${row},${column}`, values[row * columns + column] ?? 0])))
  const lines = [
    ...r.map((row) => [`row${row}`, c.map((column) => `${row},${column}`)] as const),
    ...c.map((column) => [`column${column}`, r.map((row) => `${row},${column}`)] as const),
  ]
  const table = { inner, sums: { ...Object.fromEntries(lines), all: Object.keys(inner) } }
  const equations = [
    ...lines.map(([total, parts]) => ({ total, parts })),
    { total: 'all', parts: r.map((row) => `row${row}`) },
    { total: 'all', parts: c.map((column) => `column${column}`) },
  ]
  return { table, equations }
}

/** Every way to add up the same six cells: tables that overlap like different divisions of a municipality. */
const overlapping = fc
  .record({
    values: fc.array(count, { minLength: 6, maxLength: 6 }),
    sums: fc.uniqueArray(fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 2 }), { minLength: 2, maxLength: 5, selector: (parts) => parts.join('') }),
  })
  .map(({ values, sums }) => {
    const table: EnumeratedTable = {
      inner: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => [id, values[at] ?? 0])),
      sums: Object.fromEntries(sums.map((parts) => [`=${parts.join('')}`, parts])),
    }
    return { table, equations: flatEquations(table) }
  })

const matrices = fc
  .record({ rows: fc.integer({ min: 2, max: 3 }), columns: fc.integer({ min: 2, max: 3 }), values: fc.array(count, { minLength: 9, maxLength: 9 }) })
  .map(({ rows, columns, values }) => matrix(rows, columns, values))

const threshold = 5

/** Protects, then lets an attacker who tries every table have a go. */
async function attack({ table, equations }: { table: EnumeratedTable; equations: readonly SumEquation[] }): Promise<void> {
  const input = asCountTable(table, threshold, equations)
  const protection = await protectTable(input)
  if (!protection.ok) throw new Error(protection.reason)
  const { cells } = protection.table
  expect(verifyCertificate(input, cells, protection.certificate)).toBeUndefined()

  const truth = valuesOf(table)
  const shown = new Set([...cells].filter(([, cell]) => cell.status === 'shown').map(([id]) => id))
  for (const id of shown) expect(truth[id]).toBeGreaterThanOrEqual(threshold)
  const intervals = intervalsByEnumeration(table, shown)
  expect(intervals.size + shown.size).toBe(input.cells.length)
  for (const [id, { min, max = Number.POSITIVE_INFINITY }] of intervals) {
    expect(min, id).toBeLessThan(max)
    if ((truth[id] ?? 0) < threshold) expect(max, id).toBeGreaterThanOrEqual(threshold)
  }
  // Nothing is hidden in vain: any further number would give a small cell away.
  for (const id of intervals.keys()) {
    if ((truth[id] ?? 0) < threshold) continue
    const more = [...intervalsByEnumeration(table, new Set([...shown, id]))]
    expect(more.some(([small, { max }]) => (truth[small] ?? 0) < threshold && max !== undefined && max < threshold), id).toBe(true)
  }
  for (const { total, parts } of equations) {
    const rests = shown.has(total) ? parts.filter((id) => shown.has(id)).map((id) => (truth[total] ?? 0) - (truth[id] ?? 0)) : []
    expect(rests.filter((rest) => rest > 0 && rest < threshold)).toEqual([])
  }
  const audit = await auditTable({ ...input, cells: input.cells.map((cell) => ({ ...cell, published: shown.has(cell.id) })) })
  expect(audit).toMatchObject({ ok: true, verdict: 'secure' })
}

describe('protected tables against an attacker who tries everything', () => {
  it('keep every small cell possibly large and no hidden cell certain, in tables with margins', async () => {
    await fc.assert(fc.asyncProperty(matrices, attack), { numRuns: 60, seed: 20260702 })
  }, 120_000)

  it('do so when divisions overlap', async () => {
    await fc.assert(fc.asyncProperty(overlapping, attack), { numRuns: 200, seed: 20260703 })
  }, 120_000)

  it('do so after an earlier release that hid and showed whatever was safe then', async () => {
    const twice = fc.record({ made: overlapping, earlier: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }) })
    await fc.assert(
      fc.asyncProperty(twice, async ({ made: { table }, earlier }) => {
        const sums = Object.fromEntries(Object.entries(table.sums).filter((_, at) => earlier[at]))
        const first = asCountTable({ inner: table.inner, sums }, threshold)
        const before = await protectTable(first)
        if (!before.ok) throw new Error(before.reason)
        const released = [...before.table.cells].map(([id, cell]) =>
          cell.status === 'shown' ? { id, status: cell.status, value: cell.value } : { id, status: cell.status },
        )
        const input = { ...asCountTable(table, threshold), released }
        const after = await protectTable(input)
        if (!after.ok) throw new Error(after.reason)
        const shown = new Set([...after.table.cells].filter(([, cell]) => cell.status === 'shown').map(([id]) => id))
        for (const entry of released) expect(shown.has(entry.id)).toBe(entry.status === 'shown')
        for (const [id, { min, max = Number.POSITIVE_INFINITY }] of intervalsByEnumeration(table, shown)) {
          expect(min).toBeLessThan(max)
          if ((valuesOf(table)[id] ?? 0) < threshold) expect(max).toBeGreaterThanOrEqual(threshold)
        }
      }),
      { numRuns: 150, seed: 20260704 },
    )
  }, 120_000)
})
