import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditTable } from '../../../src/main/statistics/disclosure-control/audit-table.ts'
import { cellKey, linkedTables } from '../../../src/main/statistics/disclosure-control/links/linked-tables.ts'
import { intervalsByEnumeration, type EnumeratedTable } from './enumerated-table.ts'

const dimensions = { sex: ['K', 'M'], age: ['–64', '65+'], relation: ['maka', 'barn'], area: ['ÄO', 'FH'] }

const inside = (id: string, selection: Readonly<Record<string, string>>): boolean => id.split(' ').slice(1).every((pair) => cellKey('', selection).includes(pair))

/** Intervals with the auxiliary cells, and intervals by trying every joint table of all dimensions. */
async function bothWays(tables: readonly (readonly string[])[], used: readonly (keyof typeof dimensions)[], joint: readonly number[], hide: readonly boolean[]) {
  const combinations = used.reduce<readonly Readonly<Record<string, string>>[]>(
    (so, dimension) => so.flatMap((selection) => dimensions[dimension].map((category) => ({ ...selection, [dimension]: category }))),
    [{}],
  )
  const persons = combinations.flatMap((selection, at) => Array.from({ length: joint[at] ?? 0 }, () => selection))
  const own = Object.fromEntries(used.map((dimension) => [dimension, dimensions[dimension]]))
  const piece = linkedTables('persons', own, tables, persons)
  const real = piece.cells.filter((cell) => cell.auxiliary !== true)
  // The total stays public, so that there are finitely many tables to try.
  const shown = new Set(real.filter((cell, at) => cell.id === 'persons' || hide[at % hide.length] !== true).map((cell) => cell.id))
  const table: EnumeratedTable = {
    inner: Object.fromEntries(combinations.map((_, at) => [`#${at}`, joint[at] ?? 0])),
    sums: Object.fromEntries(real.map(({ id }) => [id, combinations.flatMap((selection, at) => (inside(id, selection) ? [`#${at}`] : []))])),
  }
  const audit = await auditTable({ threshold: 5, equations: piece.equations, cells: piece.cells.map((cell) => ({ ...cell, published: shown.has(cell.id) })) })
  if (!audit.ok) throw new Error(audit.reason)
  const hidden = real.map((cell) => cell.id).filter((id) => !shown.has(id))
  const tried = intervalsByEnumeration(table, shown)
  return { solved: hidden.map((id) => [id, audit.intervals.get(id)]), tried: hidden.map((id) => [id, tried.get(id)]) }
}

describe('linkedTables', () => {
  it('needs no auxiliary cells where tables only share a margin', () => {
    const { cells, equations } = linkedTables('persons', dimensions, [['sex', 'age'], ['sex', 'area']], [])
    expect(cells.filter((cell) => cell.auxiliary === true)).toEqual([])
    expect(cells).toHaveLength(1 + 2 + 2 + 2 + 4 + 4)
    expect(equations).toContainEqual({ total: 'persons sex=K', parts: ['persons age=–64 sex=K', 'persons age=65+ sex=K'] })
  })

  it('knows of a circle of three tables exactly what the persons behind it allow', async () => {
    const tables = [['sex', 'age'], ['age', 'relation'], ['relation', 'sex']]
    const joints = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(joints, fc.array(fc.boolean(), { minLength: 11, maxLength: 19 }), async (joint, hide) => {
        const { solved, tried } = await bothWays(tables, ['sex', 'age', 'relation'], joint, hide)
        expect(solved).toEqual(tried)
      }),
      { numRuns: 100, seed: 20260705 },
    )
  }, 120_000)

  it('knows a circle of four tables as well, which has to be cut into two', async () => {
    const tables = [['sex', 'age'], ['age', 'relation'], ['relation', 'area'], ['area', 'sex']]
    const joints = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constant(1)), { minLength: 16, maxLength: 16 })
    await fc.assert(
      fc.asyncProperty(joints, fc.array(fc.boolean(), { minLength: 11, maxLength: 19 }), async (joint, hide) => {
        const { solved, tried } = await bothWays(tables, ['sex', 'age', 'relation', 'area'], joint, hide)
        expect(solved).toEqual(tried)
      }),
      { numRuns: 60, seed: 20260706 },
    )
  }, 120_000)
})
