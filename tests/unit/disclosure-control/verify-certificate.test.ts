import { beforeAll, describe, expect, it } from 'vitest'
import type { CountTable, ReleasedCell } from '../../../src/main/statistics/disclosure-control/count-table.ts'
import { protectTable, type Protection } from '../../../src/main/statistics/disclosure-control/protect-table.ts'
import { verifyCertificate } from '../../../src/main/statistics/disclosure-control/verify-certificate.ts'

const table: CountTable = {
  threshold: 5,
  cells: Object.entries({ a1: 12, a2: 3, a: 15, b1: 7, b2: 6, b: 13, c1: 2, c2: 0, c: 2, one: 21, two: 9, all: 30 }).map(([id, value]) => ({ id, value })),
  equations: [
    { total: 'a', parts: ['a1', 'a2'] },
    { total: 'b', parts: ['b1', 'b2'] },
    { total: 'c', parts: ['c1', 'c2'] },
    { total: 'one', parts: ['a1', 'b1', 'c1'] },
    { total: 'two', parts: ['a2', 'b2', 'c2'] },
    { total: 'all', parts: ['a', 'b', 'c'] },
    { total: 'all', parts: ['one', 'two'] },
  ],
}

const value = (id: string) => table.cells.find((cell) => cell.id === id)?.value ?? Number.NaN

async function release(input: CountTable): Promise<Extract<Protection, { ok: true }>> {
  const protection = await protectTable(input)
  if (!protection.ok) throw new Error(protection.reason)
  return protection
}

describe('verifyCertificate', () => {
  let made: Extract<Protection, { ok: true }>
  beforeAll(async () => {
    made = await release(table)
  })
  const withCell = (id: string, cell: ReleasedCell) => new Map([...made.table.cells, [id, cell] as const])

  it('accepts what protectTable made', () => {
    expect(verifyCertificate(table, made.table.cells, made.certificate)).toBeUndefined()
  })

  it('rejects a release that was made without knowing one of the sums', async () => {
    // No sum here follows from the others (in a table with both margins one always does).
    const values = { x1: 20, x2: 2, x: 22, y1: 15, y2: 3, y: 18, z: 2, all: 42 }
    const equations = [
      { total: 'x', parts: ['x1', 'x2'] },
      { total: 'y', parts: ['y1', 'y2'] },
      { total: 'all', parts: ['x', 'y', 'z'] },
    ]
    const tree: CountTable = { threshold: 5, cells: Object.entries(values).map(([id, value]) => ({ id, value })), equations }
    const faults = await Promise.all(
      equations.map(async (dropped) => {
        const partial = await release({ ...tree, equations: equations.filter((equation) => equation !== dropped) })
        return verifyCertificate(tree, partial.table.cells, partial.certificate)
      }),
    )
    expect(faults.filter((fault) => fault === undefined)).toEqual([])
  })

  it('rejects a release made with a lower threshold', async () => {
    const lax = await release({ ...table, threshold: 3 })
    expect(verifyCertificate(table, lax.table.cells, lax.certificate)).toBe('wrong-status')
    expect(verifyCertificate({ ...table, threshold: 20 }, made.table.cells, made.certificate)).toBe('wrong-status')
  })

  it('rejects every witness with one number changed, left out or turned into something else', () => {
    for (const [at, witness] of made.certificate.witnesses.entries()) {
      for (const id of Object.keys(witness)) {
        const rest = Object.fromEntries(Object.entries(witness).filter(([other]) => other !== id))
        for (const tampered of [{ ...witness, [id]: (witness[id] ?? 0) + 1 }, { ...witness, [id]: -1 }, { ...witness, [id]: 0.5 }, rest, { ...witness, other: 1 }]) {
          const witnesses = made.certificate.witnesses.with(at, tampered)
          expect(verifyCertificate(table, made.table.cells, { witnesses })).toBe('false-witness')
        }
      }
    }
  })

  it('needs every cell spoken for: no certificate, or the truth for one, is not enough', () => {
    expect(verifyCertificate(table, made.table.cells, { witnesses: [] })).toBe('unprotected')
    const truth = Object.fromEntries(table.cells.map((cell) => [cell.id, cell.value]))
    expect(verifyCertificate(table, made.table.cells, { witnesses: [truth] })).toBe('unprotected')
    const sufficient = made.certificate.witnesses.filter((_, at) => {
      const witnesses = made.certificate.witnesses.filter((_, other) => other !== at)
      return verifyCertificate(table, made.table.cells, { witnesses }) === undefined
    })
    expect(sufficient).toEqual([])
  })

  it('needs doubt about a large hidden cell too', () => {
    const line: CountTable = {
      threshold: 5,
      cells: Object.entries({ a: 2, b: 9, c: 8, sum: 19 }).map(([id, value]) => ({ id, value })),
      equations: [{ total: 'sum', parts: ['a', 'b', 'c'] }],
    }
    const hidden = { status: 'hidden' } as const
    const cells = new Map<string, ReleasedCell>([['a', hidden], ['b', hidden], ['c', hidden], ['sum', { status: 'shown', value: 19 }]])
    const same = { a: 5, b: 6, c: 8, sum: 19 }
    expect(verifyCertificate(line, cells, { witnesses: [same] })).toBe('unprotected')
    expect(verifyCertificate(line, cells, { witnesses: [same, { a: 2, b: 10, c: 7, sum: 19 }] })).toBeUndefined()
  })

  it('rejects a shown small cell, a wrong number, and a cell too many or too few', () => {
    expect(verifyCertificate(table, withCell('a2', { status: 'shown', value: 3 }), made.certificate)).toBe('wrong-status')
    expect(verifyCertificate(table, withCell('all', { status: 'shown', value: 31 }), made.certificate)).toBe('wrong-cells')
    expect(verifyCertificate(table, withCell('a2', { status: 'structural' }), made.certificate)).toBe('wrong-cells')
    expect(verifyCertificate(table, withCell('other', { status: 'hidden' }), made.certificate)).toBe('wrong-cells')
    expect(verifyCertificate(table, new Map([...made.table.cells].slice(1)), made.certificate)).toBe('wrong-cells')
  })

  it('rejects showing any hidden cell on top', () => {
    for (const [id, cell] of made.table.cells) {
      if (cell.status === 'hidden') expect(verifyCertificate(table, withCell(id, { status: 'shown', value: value(id) }), made.certificate)).toBeDefined()
    }
  })

  it('rejects taking back what an earlier release showed, or showing what it hid', () => {
    const shown = [...made.table.cells].find(([, cell]) => cell.status === 'shown')?.[0] ?? ''
    const hidden = [...made.table.cells].find(([id, cell]) => cell.status === 'hidden' && value(id) >= 5)?.[0] ?? ''
    const later: CountTable = { ...table, released: [{ id: shown, status: 'shown', value: value(shown) }, { id: hidden, status: 'hidden' }] }
    expect(verifyCertificate(later, withCell(shown, { status: 'hidden' }), made.certificate)).toBe('wrong-status')
    expect(verifyCertificate(later, withCell(hidden, { status: 'shown', value: value(hidden) }), made.certificate)).toBe('wrong-status')
  })
})
