import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditTable, type Audit } from '../../../src/main/statistics/disclosure-control/audit-table.ts'
import { asCountTable, intervalsByEnumeration, valuesOf, type EnumeratedTable } from './enumerated-table.ts'

function audit(table: EnumeratedTable, published: ReadonlySet<string>, threshold: number | undefined, lower: Readonly<Record<string, number>> = {}): Promise<Audit> {
  const { cells, equations } = asCountTable(table, threshold)
  return auditTable({
    threshold,
    equations,
    cells: cells.map((cell) => ({ ...cell, published: published.has(cell.id), lower: lower[cell.id] ?? 0 })),
  })
}

function found(result: Audit) {
  if (!result.ok) throw new Error(result.reason)
  return result
}

const matrix: EnumeratedTable = {
  inner: { 'ÄO/K': 12, 'ÄO/M': 3, 'FH/K': 7, 'FH/M': 6, 'IFO/K': 2, 'IFO/M': 0 },
  sums: {
    ÄO: ['ÄO/K', 'ÄO/M'],
    FH: ['FH/K', 'FH/M'],
    IFO: ['IFO/K', 'IFO/M'],
    K: ['ÄO/K', 'FH/K', 'IFO/K'],
    M: ['ÄO/M', 'FH/M', 'IFO/M'],
    Σ: ['ÄO/K', 'ÄO/M', 'FH/K', 'FH/M', 'IFO/K', 'IFO/M'],
  },
}

const except = (table: EnumeratedTable, hidden: readonly string[]) => new Set(Object.keys(valuesOf(table)).filter((id) => !hidden.includes(id)))

const oddCircle = (t: string): EnumeratedTable => ({
  inner: { [`x${t}`]: 0, [`y${t}`]: 0, [`z${t}`]: 0, [`u${t}`]: 3, [`v${t}`]: 3, [`w${t}`]: 3 },
  sums: { [`xy${t}`]: [`x${t}`, `y${t}`, `u${t}`], [`yz${t}`]: [`y${t}`, `z${t}`, `v${t}`], [`xz${t}`]: [`x${t}`, `z${t}`, `w${t}`] },
})

describe('auditTable', () => {
  it('sees through the pattern that hides only the small cells of story C2 and one more', async () => {
    const result = found(await audit(matrix, except(matrix, ['ÄO/K', 'ÄO/M', 'IFO/K', 'IFO']), 5))
    expect(result.verdict).toBe('disclosed')
    expect(result.exactlyDisclosed.toSorted()).toEqual(['IFO', 'IFO/K', 'ÄO/K', 'ÄO/M'])
    expect(result.provablySmall.toSorted()).toEqual(['IFO', 'IFO/K', 'ÄO/M'])
  })

  it('sees that hiding the whole FH row still leaves IFO known', async () => {
    const result = found(await audit(matrix, except(matrix, ['ÄO/K', 'ÄO/M', 'FH/K', 'FH/M', 'IFO/K', 'IFO/M', 'IFO']), 5))
    expect(result.intervals.get('IFO')).toEqual({ min: 2, max: 2 })
    expect(result.verdict).toBe('disclosed')
  })

  it('finds the cell that joins two closed patterns, though every line has two hidden cells', async () => {
    const lines = [1, 2, 3, 4]
    const inner = Object.fromEntries(lines.flatMap((row) => lines.map((column) => [`${row}${column}`, 10 * row + column])))
    const rows = lines.map((row) => [`r${row}`, lines.map((column) => `${row}${column}`)] as const)
    const columns = lines.map((column) => [`c${column}`, lines.map((row) => `${row}${column}`)] as const)
    const table = { inner, sums: Object.fromEntries([...rows, ...columns]) }
    const result = found(await audit(table, except(table, ['11', '12', '21', '22', '23', '33', '34', '43', '44']), undefined))
    expect(result.exactlyDisclosed).toEqual(['23'])
  })

  it('uses whole numbers where real ones would leave a doubt', async () => {
    // x+y ≤ 3, y+z ≤ 3, x+z ≤ 3: real numbers reach x+y+z = 4.5, persons only 4. Two such: 9 and 8.
    const circles = ['1', '2'].map(oddCircle)
    const all = circles.flatMap(({ inner }) => Object.keys(inner).filter((id) => /[xyz]/.test(id)))
    const table = {
      inner: Object.assign({}, ...circles.map(({ inner }) => inner)) as Readonly<Record<string, number>>,
      sums: { ...(Object.assign({}, ...circles.map(({ sums }) => sums)) as EnumeratedTable['sums']), all },
    }
    const result = found(await audit(table, new Set(Object.keys(table.sums).filter((id) => id !== 'all')), 9))
    expect(result.intervals.get('all')).toEqual({ min: 0, max: 8 })
    expect(result.provablySmall).toContain('all')
  })

  it('has no upper end where nothing bounds a cell', async () => {
    const table = { inner: { a: 3, b: 4 }, sums: { total: ['a', 'b'] } }
    const result = found(await audit(table, new Set(['a']), 5))
    expect(result.intervals.get('b')).toEqual({ min: 0, max: undefined })
    expect(result.intervals.get('total')).toEqual({ min: 3, max: undefined })
    expect(result.verdict).toBe('secure')
  })

  it('judges only exact disclosure without a threshold, and only the cells it is told to', async () => {
    const table = { inner: { a: 1, b: 1, c: 9 }, sums: { ab: ['a', 'b'], all: ['a', 'b', 'c'] } }
    const hidden = { threshold: undefined, equations: asCountTable(table, undefined).equations }
    const cells = asCountTable(table, undefined).cells.map((cell) => ({ ...cell, published: !['a', 'b', 'c'].includes(cell.id) }))
    const open = found(await auditTable({ ...hidden, cells }))
    expect(open.exactlyDisclosed).toEqual(['c'])
    expect(open.verdict).toBe('disclosed')
    expect(found(await auditTable({ ...hidden, cells, judged: ['a', 'b'] })).verdict).toBe('secure')
    expect(found(await auditTable({ ...hidden, threshold: 5, cells, judged: ['a', 'b'] })).verdict).toBe('disclosed')
  })

  it('says so when the published numbers contradict each other', async () => {
    const cells = [
      { id: 'a', value: 4, published: true },
      { id: 'b', published: false, auxiliary: true },
      { id: 'sum', value: 3, published: true },
    ]
    expect(await auditTable({ threshold: 5, cells, equations: [{ total: 'sum', parts: ['a', 'b'] }] })).toEqual({ ok: false, reason: 'contradiction' })
  })

  it('gives no answer rather than a guess when time is up', async () => {
    const cells = [1, 2].map((at) => ({ id: `${at}`, value: 3, published: false }))
    expect(await auditTable({ threshold: 5, cells, equations: [] }, { timeLimitMs: 0 })).toEqual({ ok: false, reason: 'undecided' })
  })

  it('finds the same intervals as trying every table', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const systems = fc.record({
      values: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
      sums: fc.uniqueArray(fc.subarray(ids, { minLength: 2 }), { minLength: 2, maxLength: 6, selector: (parts) => parts.join('') }),
      published: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      least: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 6, maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(systems, async ({ values, sums, published, least }) => {
        const table: EnumeratedTable = {
          inner: Object.fromEntries(ids.map((id, at) => [id, values[at] ?? 0])),
          sums: Object.fromEntries(sums.map((parts) => [`=${parts.join('')}`, parts])),
        }
        const shown = new Set(Object.keys(valuesOf(table)).filter((id, at) => (id.startsWith('=') ? published[at] : published[at] && published[at + 6])))
        const lower = Object.fromEntries(ids.map((id, at) => [id, Math.min(least[at] ?? 0, values[at] ?? 0)]))
        const expected = intervalsByEnumeration(table, shown, lower)
        const result = found(await audit(table, shown, 5, lower))
        expect(Object.fromEntries(result.intervals)).toEqual(Object.fromEntries(expected))
      }),
      { numRuns: 400, seed: 20260701 },
    )
  }, 60_000)
})
