import { createHash } from 'node:crypto'
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

  it('leaves somebody who knows the program in doubt about every small cell', async () => {
    // Every table of 11 persons with these margins; which of them can have led to what was printed?
    const tables = Array.from({ length: 6 }, (_, a) => square(a, 5 - a, 5 - a, 1 + a))
    const released = await print(square(1, 4, 4, 2), new Set())
    const free = ['a', 'b', 'c', 'd', 'ab', 'cd', 'ac', 'bd', 'all']
    const choices = [new Set<string>(), ...free.map((id) => new Set([id])), new Set(['a', 'b', 'c', 'd'])]
    const possible: CountTable[] = []
    for (const table of tables) {
      const prints = await Promise.all(choices.map((decoys) => print(table, decoys)))
      if (prints.includes(released)) possible.push(table)
    }
    const small = ['a', 'd']
    for (const id of small) {
      expect(Math.max(...possible.map((table) => table.cells.find((cell) => cell.id === id)?.value ?? 0))).toBeGreaterThanOrEqual(3)
    }
  }, 30_000)
})
