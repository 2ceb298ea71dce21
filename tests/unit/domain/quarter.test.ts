import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isCivilDate, type CivilDate } from '../../../src/shared/domain/civil-date.ts'
import {
  firstDayOf, formatQuarter, isQuarter, lastDayOf, nextQuarter, previousQuarter, quarterOf, quartersFrom, type Quarter,
} from '../../../src/shared/domain/quarter.ts'

const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`not a day: ${text}`)
  return text
}
const quarter = (text: string): Quarter => {
  if (!isQuarter(text)) throw new Error(`not a quarter: ${text}`)
  return text
}

describe('a quarter', () => {
  it('has the days of its three months', () => {
    expect([firstDayOf(quarter('2026-Q3')), lastDayOf(quarter('2026-Q3'))]).toEqual(['2026-07-01', '2026-09-30'])
    expect([firstDayOf(quarter('2026-Q4')), lastDayOf(quarter('2026-Q4'))]).toEqual(['2026-10-01', '2026-12-31'])
    expect([lastDayOf(quarter('2024-Q1')), lastDayOf(quarter('2024-Q2')), lastDayOf(quarter('9999-Q4'))]).toEqual(['2024-03-31', '2024-06-30', '9999-12-31'])
  })

  it('holds every day once: the quarters meet without gap or overlap', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }).map((n) => addDays(day('1900-01-01'), n)), (date) => {
      const own = quarterOf(date)
      expect(firstDayOf(own) <= date && date <= lastDayOf(own)).toBe(true)
      expect(firstDayOf(nextQuarter(own))).toBe(addDays(lastDayOf(own), 1))
      expect(previousQuarter(nextQuarter(own))).toBe(own)
    }))
  })

  it('lists a span over a new year, both ends included', () => {
    expect(quartersFrom(quarter('2025-Q3'), quarter('2026-Q2'))).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'])
    expect(quartersFrom(quarter('2026-Q2'), quarter('2026-Q2'))).toEqual(['2026-Q2'])
    expect(quartersFrom(quarter('2026-Q2'), quarter('2026-Q1'))).toEqual([])
  })

  it('is written in Swedish, and only four a year exist', () => {
    expect(formatQuarter(quarter('2026-Q3'))).toBe('kvartal 3 2026')
    expect(['2026-Q0', '2026-Q5', '2026Q1', '26-Q1', '2026-Q1 '].some(isQuarter)).toBe(false)
  })
})
