import * as fc from 'fast-check'
import personnummer from 'personnummer'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addDays, isCivilDate, type CivilDate } from '../../../src/shared/domain/civil-date.ts'
import { formatPersonalNumber, parsePersonalNumber, testPersonalNumber } from '../../../src/shared/domain/personal-number.ts'
import { anyText } from './any-text.ts'

const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`not a day: ${text}`)
  return text
}
const today = day('2026-11-22')
const birthDate = fc.integer({ min: 0, max: 39_000 }).map((days) => addDays(day('1920-01-01'), days))
const testPerson = fc.tuple(birthDate, fc.integer({ min: 0, max: 19 })).map(([date, n]) => ({ date, n, number: testPersonalNumber(date, n) }))
const luhn = (nine: string) => {
  const total = Array.from(nine, (d, i) => String(Number(d) * (i % 2 === 0 ? 2 : 1))).join('').split('').reduce((sum, d) => sum + Number(d), 0)
  return `${nine}${(10 - (total % 10)) % 10}`
}

// The reference reader asks the clock what century ten digits belong to.
beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z'), toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

describe('a personal number', () => {
  it('that is made for tests is valid, is a test number, and gives back the birth date', () => {
    fc.assert(fc.property(testPerson, ({ date, n, number }) => {
      expect(parsePersonalNumber(number, today)).toMatchObject({ kind: 'personal', normalised: number, birthDate: date })
      expect(number.slice(8, 11)).toBe(String(980 + n))
      expect(personnummer.valid(number)).toBe(true)
    }))
    expect(() => testPersonalNumber(today, 20)).toThrow(RangeError)
    expect(() => testPersonalNumber(today, -1)).toThrow(RangeError)
  })

  it('is read in every way it is written', () => {
    const number = testPersonalNumber(day('1951-03-09'), 4)
    const [ten, last] = [number.slice(2, 8), number.slice(8)]
    for (const typed of [number, `19${ten}-${last}`, `${ten}-${last}`, `${ten}${last}`, ` ${ten} ${last} `, `1951 03 09\u2013${last}`, `19${ten}+${last}`]) {
      expect(parsePersonalNumber(typed, today)).toMatchObject({ normalised: number, birthDate: '1951-03-09' })
    }
    expect(formatPersonalNumber(number)).toBe(`19510309-${last}`)
  })

  it('of ten digits is of this century or the one before, by today and the plus sign, as the reference reader has it', () => {
    fc.assert(fc.property(testPerson, ({ number }) => {
      const minus = parsePersonalNumber(number.slice(2), today)
      const plus = parsePersonalNumber(`${number.slice(2, 8)}+${number.slice(8)}`, today)
      if ('error' in plus) throw new Error(plus.error)
      expect(personnummer.parse(number.slice(2)).fullYear).toBe('error' in minus ? '2026' : minus.normalised.slice(0, 4))
      expect(personnummer.parse(`${number.slice(2, 8)}+${number.slice(8)}`).fullYear).toBe(plus.normalised.slice(0, 4))
    }))
    expect(parsePersonalNumber(testPersonalNumber(day('1926-01-05'), 0).slice(2), today)).toMatchObject({ birthDate: '2026-01-05', warnings: ['century-assumed', 'test-number'] })
  })

  it('with any one wrong digit in its last ten is refused', () => {
    fc.assert(fc.property(testPerson, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), ({ number }, at, by) => {
      const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1)
      expect(parsePersonalNumber(wrong, today)).toHaveProperty('error')
    }))
  })

  it.each([
    ['', 'format'], ['19510309', 'format'], ['1951-03-09', 'format'], ['195103091234567', 'format'], ['19510309-T984', 'format'], ['510309-0006', 'format'],
    ['19510231-9800', 'date'], ['19511309-9800', 'date'], ['19510300-9800', 'date'], ['19510060-9800', 'checksum'], ['17510309-9800', 'date'], ['19510392-9800', 'date'],
    [testPersonalNumber(day('2026-11-23'), 1), 'future'], [testPersonalNumber(day('2099-12-31'), 1), 'future'], [testPersonalNumber(day('2026-12-24'), 1).slice(2), 'future'],
  ] as const)('%s is refused: %s', (typed, error) => {
    expect(parsePersonalNumber(typed, today)).toEqual({ error })
  })

  it('of someone born today is accepted', () => {
    expect(parsePersonalNumber(testPersonalNumber(today, 1), today)).toMatchObject({ birthDate: today })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(anyText(20), (typed) => {
      expect(parsePersonalNumber(typed, today)).toBeTypeOf('object')
    }))
  })
})

describe('a coordination number', () => {
  it('has 60 added to the day and gives back the birth date', () => {
    fc.assert(fc.property(birthDate, (date) => {
      const ten = luhn(`${date.slice(2, 4)}${date.slice(5, 7)}${Number(date.slice(8)) + 60}239`)
      const number = date.slice(0, 2) + ten
      expect(parsePersonalNumber(number, today)).toEqual({ kind: 'coordination', normalised: number, birthDate: date, warnings: [] })
    }))
  })

  it.each(['000060', '000075', '000360'])('with an unknown month or day (%s) is accepted, marked, and gives no birth date', (mmdd) => {
    const number = `19${luhn(`70${mmdd.slice(2)}239`)}`
    expect(parsePersonalNumber(number, today)).toEqual({ kind: 'coordination', normalised: number, warnings: ['birth-date-incomplete'] })
  })

  it('cannot name a day that does not exist', () => {
    expect(parsePersonalNumber(`19${luhn('700291239')}`, today)).toEqual({ error: 'date' })
  })
})
