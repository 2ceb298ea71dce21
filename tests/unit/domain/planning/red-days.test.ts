import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { easterSunday } from '../../../../src/shared/domain/holidays/easter-sunday.ts'
import { eveName, holidaysOf, isRedDay, isSqueezeDay, redDayName } from '../../../../src/shared/domain/holidays/swedish-days.ts'
import { day, daysOfYears } from './plain-calendar.ts'

// An independent list. Its 'public' are the holidays of the law (påskdagen and pingstdagen among them),
// its 'bank' the three eves that are mostly free; påskafton it calls an observance.
const listed = new Holidays('SE', { languages: ['sv'] })
const rowsOf = (year: number, types: readonly string[]) =>
  listed.getHolidays(year).filter((row) => types.includes(row.type)).map((row) => ({ date: row.date.slice(0, 10), name: row.name }))
const tested = daysOfYears(2020, 2040)

describe('red days 2020–2040', () => {
  it('are those of an independent list, by day and name', () => {
    for (let year = 2020; year <= 2040; year += 1) {
      expect(holidaysOf(year).map(({ date, name }) => `${date} ${name}`)).toEqual(rowsOf(year, ['public']).map(({ date, name }) => `${date} ${name}`))
    }
  })

  it('are the Sundays too, and no other day', () => {
    const holidays = new Set(Array.from({ length: 21 }, (_, index) => rowsOf(2020 + index, ['public'])).flat().map((row) => row.date))
    expect(tested.filter(({ date }) => isRedDay(date)).map(({ date }) => date))
      .toEqual(tested.filter(({ date, weekday }) => weekday === 7 || holidays.has(date)).map(({ date }) => date))
    expect(tested.filter(({ date }) => redDayName(date) !== undefined)).toHaveLength(holidays.size)
    expect([isRedDay(day('2026-11-22')), redDayName(day('2026-11-22'))]).toEqual([true, undefined])
  })

  it('have beside them the four eves of the independent list', () => {
    const eves = Array.from({ length: 21 }, (_, index) => listed.getHolidays(2020 + index)).flat()
      .filter((row) => row.type === 'bank' || row.name === 'påskafton').map((row) => `${row.date.slice(0, 10)} ${row.name}`)
    expect(eves).toHaveLength(84)
    expect(tested.filter(({ date }) => eveName(date) !== undefined).map(({ date }) => `${date} ${eveName(date)}`)).toEqual(eves)
  })
})

describe('squeeze days 2020–2040', () => {
  it('are the weekdays that lie alone between two free days', () => {
    const free = new Set(Array.from({ length: 23 }, (_, index) => rowsOf(2019 + index, ['public', 'bank'])).flat().map((row) => row.date))
    const days = daysOfYears(2019, 2041)
    const isFree = (index: number) => {
      const at = days[index]
      return at !== undefined && (at.weekday > 5 || free.has(at.date))
    }
    const expected = days.filter(({ year }, index) => year > 2019 && year < 2041 && !isFree(index) && isFree(index - 1) && isFree(index + 1)).map(({ date }) => date)
    expect(expected.length).toBeGreaterThan(40)
    expect(tested.filter(({ date }) => isSqueezeDay(date)).map(({ date }) => date)).toEqual(expected)
  })

  it('of 2026 are these', () => {
    expect(tested.filter(({ date, year }) => year === 2026 && isSqueezeDay(date)).map(({ date }) => date)).toEqual(['2026-01-02', '2026-01-05', '2026-05-15'])
  })
})

describe('holidays of any year', () => {
  it('stand around the right Easter from 1900 to 2199', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      expect([easterSunday(year)]).toEqual(listed.getHolidays(year).filter((row) => row.name === 'påskdagen').map((row) => row.date.slice(0, 10)))
    }
    expect([easterSunday(1954), easterSunday(1981), easterSunday(2008), easterSunday(2038)]).toEqual(['1954-04-18', '1981-04-19', '2008-03-23', '2038-04-25'])
  }, 60_000)

  it('keep both names when two fall on one day', () => {
    expect(redDayName(day('2008-05-01'))).toBe('första maj och Kristi himmelsfärdsdag')
    expect(redDayName(day('2049-06-06'))).toBe('pingstdagen och nationaldagen')
    expect(holidaysOf(2008)).toHaveLength(12)
  })
})
