import { getISOWeek, getISOWeekYear } from 'date-fns'
import { describe, expect, it } from 'vitest'
import { proposeSchoolHolidays } from '../../../../src/shared/domain/holidays/school-holidays.ts'
import { isoWeekOf } from '../../../../src/shared/domain/iso-week.ts'
import { daysOfYears } from './plain-calendar.ts'

describe('week numbers 2020–2040', () => {
  const days = daysOfYears(2020, 2040)

  it('are those of ISO 8601 on every day', () => {
    const wrong = days.filter(({ date, year, month, dayOfMonth }) => {
      const noon = new Date(year, month - 1, dayOfMonth, 12)
      const { week, weekYear } = isoWeekOf(date)
      return week !== getISOWeek(noon) || weekYear !== getISOWeekYear(noon)
    })
    expect(wrong).toEqual([])
    expect(days).toHaveLength(7671)
  })

  it('reach 53 in the years that have it', () => {
    expect([...new Set(days.filter(({ date }) => isoWeekOf(date).week === 53).map(({ date }) => isoWeekOf(date).weekYear))]).toEqual([2020, 2026, 2032, 2037])
  })
})

describe('proposed school holidays', () => {
  it('of 2026/2027 are these', () => {
    expect(proposeSchoolHolidays(2026, 9).map(({ name, fromOn, toOn }) => `${name} ${fromOn} ${toOn}`)).toEqual([
      'Höstlov 2026-10-26 2026-10-30',
      'Jullov 2026-12-21 2027-01-07',
      'Sportlov 2027-03-01 2027-03-05',
      'Påsklov 2027-03-29 2027-04-02',
      'Sommarlov 2027-06-12 2027-08-16',
    ])
  })

  it('are in order, in the weeks they are named for, every year', () => {
    for (let year = 2020; year <= 2040; year += 1) {
      for (const sportWeek of [7, 8, 9, 10, 11]) {
        const proposed = proposeSchoolHolidays(year, sportWeek)
        expect(proposed.flatMap(({ fromOn, toOn }) => [fromOn, toOn])).toEqual(proposed.flatMap(({ fromOn, toOn }) => [fromOn, toOn]).toSorted())
        expect([proposed[0], proposed[2]].map((week) => week && isoWeekOf(week.fromOn))).toEqual([{ weekYear: year, week: 44 }, { weekYear: year + 1, week: sportWeek }])
      }
    }
  })

  it('are refused for a sportlov in a week that no municipality has', () => {
    for (const week of [6, 12, 9.5, Number.NaN]) expect(() => proposeSchoolHolidays(2026, week)).toThrow(RangeError)
  })
})
