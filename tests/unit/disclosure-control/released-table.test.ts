import { describe, expect, expectTypeOf, it } from 'vitest'
import * as maker from '../../../src/main/statistics/disclosure-control/protect-table.ts'
import type { CountTable } from '../../../src/main/statistics/disclosure-control/count-table.ts'
import * as reader from '../../../src/main/statistics/disclosure-control/released-table.ts'
import { releasedCell, shownValue, type ReleasedCell, type ReleasedTable } from '../../../src/main/statistics/disclosure-control/released-table.ts'

const table: CountTable = {
  threshold: 5,
  cells: [{ id: 'a', value: 8 }, { id: 'b', value: 2 }, { id: 'c', value: 0, structural: true }, { id: 'd', value: 3, auxiliary: true }],
  equations: [],
}

describe('ReleasedTable', () => {
  it('can be made by protectTable alone', () => {
    // Compile-time: neither the raw counts nor a look-alike can be exported.
    expectTypeOf<CountTable>().not.toExtend<ReleasedTable>()
    expectTypeOf<{ threshold: number | undefined; cells: ReadonlyMap<string, ReleasedCell> }>().not.toExtend<ReleasedTable>()
    expectTypeOf<Extract<maker.Protection, { ok: true }>['table']>().toEqualTypeOf<ReleasedTable>()
    expect(Object.keys(maker)).toEqual(['protectTable'])
    expect(Object.keys(reader).toSorted()).toEqual(['releasedCell', 'shownValue'])
  })

  it('holds nothing of a hidden number, and nothing at all of an auxiliary cell', async () => {
    const protection = await maker.protectTable(table)
    if (!protection.ok) throw new Error(protection.reason)
    expect([...protection.table.cells]).toEqual([
      ['a', { status: 'shown', value: 8 }],
      ['b', { status: 'hidden' }],
      ['c', { status: 'structural' }],
    ])
    expectTypeOf<Extract<ReleasedCell, { status: 'hidden' }>>().toEqualTypeOf<{ readonly status: 'hidden' }>()
    expect(shownValue(protection.table, 'a')).toBe(8)
    expect(shownValue(protection.table, 'b')).toBeUndefined()
    expect(releasedCell(protection.table, 'c')).toEqual({ status: 'structural' })
    expect(() => releasedCell(protection.table, 'd')).toThrow(RangeError)
  })
})
