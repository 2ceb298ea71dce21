import * as fc from 'fast-check'
import { differenceInYears, getISOWeek, getISOWeekYear } from 'date-fns'
import { describe, expect, it } from 'vitest'
import { ageOn, coarseAgeGroupOn, fineAgeGroupOn } from '../../../src/shared/domain/age.ts'
import { addDays, isCivilDate, weekdayOf, type CivilDate } from '../../../src/shared/domain/civil-date.ts'
import { formatIsoWeek, isoWeekOf, mondayOf } from '../../../src/shared/domain/iso-week.ts'
import { localToday } from '../../../src/shared/domain/local-today.ts'

const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`not a day: ${text}`)
  return text
}
const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(day('1900-01-01'), days))
const atNoon = (date: CivilDate) => new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12)

describe('the week of a day', () => {
  it('follows ISO 8601 also around New Year', () => {
    fc.assert(fc.property(anyDay, (date) => {
      expect(isoWeekOf(date)).toEqual({ week: getISOWeek(atNoon(date)), weekYear: getISOWeekYear(atNoon(date)) })
      expect(weekdayOf(mondayOf(date))).toBe(1)
      expect(isoWeekOf(mondayOf(date))).toEqual(isoWeekOf(date))
    }), { numRuns: 1000 })
    expect(isoWeekOf(day('2027-01-01'))).toEqual({ week: 53, weekYear: 2026 })
    expect(isoWeekOf(day('2024-12-30'))).toEqual({ week: 1, weekYear: 2025 })
    expect(formatIsoWeek(day('2026-11-22'))).toBe('v. 47')
  })
})

describe('today', () => {
  it('is the day in Sweden, in winter and summer time', () => {
    expect(localToday(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
    expect(localToday(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
    expect(localToday(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30')
    expect(localToday(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
    expect(() => localToday(new Date(Number.NaN))).toThrow(RangeError)
  })
})

describe('age', () => {
  it('from a birth date is exact on every day', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 40_000 }), (birthDate, days) => {
      const date = addDays(birthDate, days)
      // 29 February is left to the next test: calendars differ on it.
      fc.pre(birthDate.slice(5) !== '02-29')
      expect(ageOn({ birthDate }, date)).toBe(differenceInYears(atNoon(date), atNoon(birthDate)))
    }))
  })

  it('of one born on 29 February is reached on 1 March in ordinary years', () => {
    expect(ageOn({ birthDate: day('1948-02-29') }, day('2026-02-28'))).toBe(77)
    expect(ageOn({ birthDate: day('1948-02-29') }, day('2026-03-01'))).toBe(78)
  })

  it('from a year is the age reached that year, and agrees with the birth date on 31 December', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 100 }), (birthDate, years) => {
      const birthYear = Number(birthDate.slice(0, 4))
      const lastDay = day(`${birthYear + years}-12-31`)
      expect(ageOn({ birthYear }, lastDay)).toBe(ageOn({ birthDate }, lastDay))
    }))
    expect(ageOn({ birthYear: 1961 }, day('2026-03-31'))).toBe(65)
  })

  it('is unknown rather than invented', () => {
    expect(ageOn({}, day('2026-11-22'))).toBe('unknown')
    expect(ageOn({ birthYear: 2027 }, day('2026-11-22'))).toBe('unknown')
    expect(ageOn({ birthYear: 194 }, day('2026-11-22'))).toBe('unknown')
    expect(fineAgeGroupOn({ birthYear: 194, ageGroup: '45-64' }, day('2026-11-22'))).toBe('unknown')
    expect(coarseAgeGroupOn({}, day('2026-11-22'))).toBe('unknown')
  })

  it('puts a person in the groups of the day, or as registered when only a group is known', () => {
    expect(fineAgeGroupOn({ birthYear: 1941 }, day('2026-12-31'))).toBe('85+')
    expect(fineAgeGroupOn({ birthDate: day('1941-12-31') }, day('2026-12-30'))).toBe('75-84')
    expect(coarseAgeGroupOn({ birthYear: 1961 }, day('2026-12-31'))).toBe('65-84')
    expect(coarseAgeGroupOn({ ageGroup: '18-20' }, day('2026-12-31'))).toBe('18-64')
  })
})
