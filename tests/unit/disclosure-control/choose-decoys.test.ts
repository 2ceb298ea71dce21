import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseDecoys } from '../../../src/main/statistics/disclosure-control/choose-decoys.ts'
import type { CountTable } from '../../../src/main/statistics/disclosure-control/count-table.ts'
import { protectTable } from '../../../src/main/statistics/disclosure-control/protect-table.ts'

const keyOf = (name: string) => createHash('sha256').update(name).digest()
const ids = Array.from({ length: 4000 }, (_, at) => `cell ${at}`)

/** Two rows, two columns; the margins are the second table of the same persons. */
function square(a: number, b: number, c: number, d: number): CountTable {
  const values = { a, b, c, d, ab: a + b, cd: c + d, ac: a + c, bd: b + d, all: a + b + c + d }
  return {
    threshold: 3,
    cells: Object.entries(values).map(([id, value]) => ({ id, value })),
    equations: [
      { total: 'ab', parts: ['a', 'b'] },
      { total: 'cd', parts: ['c', 'd'] },
      { total: 'ac', parts: ['a', 'c'] },
      { total: 'bd', parts: ['b', 'd'] },
      { total: 'all', parts: ['ab', 'cd'] },
      { total: 'all', parts: ['ac', 'bd'] },
    ],
  }
}

/** The release as printed, with a given choice of decoys. */
async function print(table: CountTable, decoys: ReadonlySet<string>): Promise<string> {
  const protection = await protectTable(table, { decoys })
  if (!protection.ok) throw new Error(protection.reason)
  return [...protection.table.cells].map(([id, cell]) => `${id}=${cell.status === 'shown' ? cell.value : '..'}`).join(' ')
}

/** All tables, of not too many persons, that agree with what was printed. */
function fitting(printed: string): readonly CountTable[] {
  const shown = new Map(printed.split(' ').map((cell) => cell.split('=') as [string, string]))
  const range = Array.from({ length: 12 }, (_, at) => at)
  const tables = range.flatMap((a) => range.flatMap((b) => range.flatMap((c) => range.map((d) => square(a, b, c, d)))))
  const fits = tables.filter(({ cells }) => cells.every(({ id, value }) => shown.get(id) === '..' || shown.get(id) === `${value}`))
  return fits.slice(0, 40)
}

describe('chooseDecoys', () => {
  it('gives the same cells for the same key and release, others for another', () => {
    const first = chooseDecoys(keyOf('key'), '2026K3', ids)
    expect(chooseDecoys(keyOf('key'), '2026K3', ids)).toEqual(first)
    expect(chooseDecoys(keyOf('key'), '2026K4', ids)).not.toEqual(first)
    expect(chooseDecoys(keyOf('other'), '2026K3', ids)).not.toEqual(first)
  })

  it('picks about the share asked for', () => {
    expect(chooseDecoys(keyOf('key'), '2026K3', ids).size / ids.length).toBeCloseTo(0.03, 1)
    expect(chooseDecoys(keyOf('key'), '2026K3', ids, 0)).toEqual(new Set())
    expect(chooseDecoys(keyOf('key'), '2026K3', ids, 1).size).toBe(ids.length)
  })

  it('can have led from every table that fits to what was printed, so that knowing the program rules none out', async () => {
    const count = fc.integer({ min: 0, max: 5 })
    await fc.assert(
      fc.asyncProperty(count, count, count, count, async (a, b, c, d) => {
        const printed = await print(square(a, b, c, d), new Set())
        const hidden = new Set(printed.split(' ').filter((cell) => cell.endsWith('..')).map((cell) => cell.replace('=..', '')))
        for (const table of fitting(printed)) expect(await print(table, hidden)).toBe(printed)
      }),
      { numRuns: 15, seed: 20260708 },
    )
  }, 60_000)

  it('is needed: without decoys the choice of hidden cells can give small cells away', async () => {
    const printed = await print(square(2, 4, 0, 2), new Set())
    const prints = await Promise.all(fitting(printed).map((table) => print(table, new Set())))
    expect(prints.filter((other) => other === printed)).toHaveLength(1)
    expect(prints.length).toBeGreaterThan(1)
  })
})
