import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays, addMonths, civilDateOf, compareCivilDates, daysBetween, formatLong, formatWeekday, isCivilDate, parseCivilDate, weekdayOf,
  type CivilDate,
} from '../../../src/shared/domain/civil-date.ts'
import { anyText } from './any-text.ts'

const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`not a day: ${text}`)
  return text
}
const today = day('2026-11-22')
const anyDay = fc.integer({ min: 0, max: 200_000 }).map((days) => addDays(day('1700-01-01'), days))

describe('a civil date', () => {
  it.each([
    ['2026-11-22', '2026-11-22'], ['20261122', '2026-11-22'], ['261122', '2026-11-22'], ['22/11', '2026-11-22'],
    ['22/11 2025', '2025-11-22'], ['1/2-27', '2027-02-01'], ['22 nov', '2026-11-22'], ['3 mars 2024', '2024-03-03'], ['5 sept. 2024', '2024-09-05'],
    ['idag', '2026-11-22'], [' Idag ', '2026-11-22'], ['ig\u00e5r', '2026-11-21'], ['iga\u030ar', '2026-11-21'], ['imorgon', '2026-11-23'],
    ['+7', '2026-11-29'], ['-1', '2026-11-21'], ['\u22121', '2026-11-21'], ['+39', '2026-12-31'],
    ['471122', '1947-11-22'], ['461122', '2046-11-22'], ['2026-1-5', '2026-01-05'], ['29/2 2028', '2028-02-29'],
  ])('reads %s as %s', (typed, expected) => {
    expect(parseCivilDate(typed, today)).toBe(expected)
  })

  it.each(['', '31/2', '2026-02-31', '260231', '29/2 2027', '2026-13-01', '2026-00-10', '0/1', '1122', '22/11/', '22 foo', '9999-12-31', '0026-11-22', '1e3', '+', 'i', 'constructor', '__proto__', '2026-11-22T10:00', '٢٢/١١'])(
    'refuses %s instead of guessing',
    (typed) => {
      expect(parseCivilDate(typed, today)).toBeUndefined()
    },
  )

  it('never throws and only ever reads real days, whatever is typed', () => {
    fc.assert(fc.property(anyText(20), (typed) => {
      const read = parseCivilDate(typed, today)
      expect(read === undefined || isCivilDate(read)).toBe(true)
    }))
  })

  it('reads back every day in each written form', () => {
    fc.assert(fc.property(anyDay.filter((d) => d >= '1850' && d < '2200'), (date) => {
      const [y, m, d] = date.split('-')
      for (const typed of [date, `${y}${m}${d}`, `${d}/${m} ${y}`, formatLong(date)]) expect(parseCivilDate(typed, today)).toBe(date)
    }))
  })

  it('counts days as an independent calendar does', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      const other = addDays(date, days)
      expect(other).toBe(new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))
      expect(daysBetween(date, other)).toBe(days)
      expect(Math.sign(compareCivilDates(date, other))).toBe(Math.sign(-days) + 0)
      expect(weekdayOf(date) % 7).toBe(new Date(`${date}T12:00:00Z`).getUTCDay())
    }))
  })

  it('moves by months and stops at the last day of a short month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15')
    expect(addMonths(day('2026-03-31'), -13)).toBe('2025-02-28')
    expect(addMonths(day('2026-12-01'), 12)).toBe('2027-12-01')
  })

  it('knows which years are leap years', () => {
    expect(civilDateOf(2000, 2, 29)).toBe('2000-02-29')
    expect(civilDateOf(1900, 2, 29)).toBeUndefined()
    expect(civilDateOf(2026, 2, 28.5)).toBeUndefined()
    expect(civilDateOf(0, 1, 1)).toBeUndefined()
  })

  it('refuses to leave the calendar', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError)
  })

  it('is written out in Swedish', () => {
    expect(formatLong(today)).toBe('22 november 2026')
    expect(formatLong(day('2026-03-01'))).toBe('1 mars 2026')
    expect(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((d) => formatWeekday(day(d)))).toEqual([
      'mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön',
    ])
  })
})
