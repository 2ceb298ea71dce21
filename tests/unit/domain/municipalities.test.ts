import { describe, expect, it } from 'vitest'
import { labelOf } from '../../../src/shared/domain/code-lists/code-list.ts'
import { municipalities } from '../../../src/shared/domain/code-lists/municipalities.ts'

describe('the municipalities', () => {
  it('are all 290, each with its own four digits and name, in code order', () => {
    const codes = municipalities.map((m) => m.code)
    expect(municipalities).toHaveLength(290)
    expect(new Set(codes).size).toBe(290)
    expect(new Set(municipalities.map((m) => m.label)).size).toBe(290)
    expect(codes.filter((code) => !/^\d{4}$/.test(code))).toEqual([])
    expect(codes).toEqual(codes.toSorted())
    expect(municipalities.filter((m) => !/^[A-ZÅÄÖ][a-zåäö]+([ -][A-ZÅÄÖ][a-zåäö]+)?$/.test(m.label))).toEqual([])
  })

  it('are as many in each of the 21 counties as there are', () => {
    const perCounty = Object.fromEntries([...new Set(municipalities.map((m) => m.code.slice(0, 2)))].map((county) => [county, municipalities.filter((m) => m.code.startsWith(county)).length]))
    expect(perCounty).toEqual({
      '01': 26, '03': 8, '04': 9, '05': 13, '06': 13, '07': 8, '08': 12, '09': 1, 10: 5, 12: 33, 13: 6, 14: 49, 17: 16, 18: 12, 19: 10, 20: 15, 21: 10, 22: 7, 23: 8, 24: 15, 25: 14,
    })
  })

  it('have the names they go by', () => {
    expect(['0180', '0980', '1480', '1472', '2584', '0331'].map((code) => labelOf(municipalities, code))).toEqual(['Stockholm', 'Gotland', 'Göteborg', 'Tibro', 'Kiruna', 'Heby'])
  })
})
