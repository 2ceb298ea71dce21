import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jaroWinkler, similarPerson, type PersonForComparison } from '../../../src/shared/domain/name-similarity.ts'
import { formatPhone, phoneKey } from '../../../src/shared/domain/phone.ts'
import { checkText } from '../../../src/shared/domain/well-formed-text.ts'
import { anyText } from './any-text.ts'

const anna: PersonForComparison = { givenName: 'Anna', familyName: 'Öberg', birthYear: 1951 }
const text = anyText(12)

describe('a possible duplicate', () => {
  it.each<[string, PersonForComparison, PersonForComparison, readonly string[]]>([
    ['same number', { personalNumber: '195103099800' }, { personalNumber: '195103099800' }, ['same-personal-number']],
    ['two without a number', { personalNumber: '' }, { personalNumber: '' }, []],
    ['same phone, written otherwise', { phones: ['08-1', '070-123 45 67'] }, { phones: ['+46 70 123 45 67'] }, ['same-phone']],
    ['two unreadable phones', { phones: ['?'] }, { phones: ['?'] }, []],
    ['same name and year', anna, { ...anna, familyName: 'öberg ' }, ['same-name-and-birth-year']],
    ['same name, accents apart', anna, { ...anna, familyName: 'Oberg' }, ['same-name-and-birth-year']],
    ['same name, other year', anna, { ...anna, birthYear: 1952 }, []],
    ['same name, years unknown', { ...anna, birthYear: undefined }, { ...anna, birthYear: undefined }, []],
    ['alike names', { ...anna, familyName: 'Johansson' }, { ...anna, familyName: 'Johanson' }, ['similar-name-and-birth-year']],
    ['double given name', anna, { ...anna, givenName: 'Anna-Karin' }, ['similar-name-and-birth-year']],
    ['double family name', anna, { ...anna, familyName: 'Öberg Lind' }, ['similar-name-and-birth-year']],
    ['swapped names', anna, { givenName: 'Öberg', familyName: 'Anna', birthYear: 1951 }, ['swapped-names']],
    ['swapped names, one year missing', anna, { givenName: 'Öberg', familyName: 'Anna' }, ['swapped-names']],
    ['other people', anna, { givenName: 'Bo', familyName: 'Ek', birthYear: 1951 }, []],
    ['no names at all', { birthYear: 1951 }, { birthYear: 1951 }, []],
  ])('%s', (_case, a, b, reasons) => {
    expect(similarPerson(a, b)).toEqual(reasons)
    expect(similarPerson(b, a)).toEqual(reasons)
  })

  it('is measured by Jaro–Winkler, with its published examples', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
    expect(jaroWinkler('', 'a')).toBe(0)
    fc.assert(fc.property(text, text, (a, b) => {
      const likeness = jaroWinkler(a, b)
      expect(likeness).toBeCloseTo(jaroWinkler(b, a), 10)
      expect(likeness >= 0 && likeness <= 1 + 1e-12).toBe(true)
      expect(jaroWinkler(a, a)).toBe(1)
    }))
  })
})

describe('a phone number', () => {
  it.each(['070-123 45 67', '0701234567', '+46701234567', '0046 70 123 45 67', '+46 (0)70-123 45 67', '070 – 123 45 67', '070/1234567'])('is the same number as %s', (typed) => {
    expect(phoneKey(typed)).toBe('+46701234567')
    expect(formatPhone(typed)).toBe('070-123 45 67')
  })

  it.each([
    ['0492769000', '0492-76 90 00'], ['08 12345678', '08-123 456 78'], ['081234567', '08-123 45 67'], ['08123456', '08-12 34 56'],
    ['031-1234567', '031-123 45 67'], ['018123456', '018-12 34 56'], ['0921 12345', '0921-123 45'],
  ])('%s is shown as %s', (typed, shown) => {
    expect(formatPhone(typed)).toBe(shown)
  })

  it.each(['+4712345678', '112', '070-123 45', 'ring dottern', '', '070-1234567 (mobil)', '90510'])('%s is shown as typed', (typed) => {
    expect(formatPhone(typed)).toBe(typed)
  })

  it('shown is still the same number, whatever was typed', () => {
    const digits = fc.array(fc.constantFrom(...Array.from('0123456789+- ')), { maxLength: 16 }).map((signs) => signs.join(''))
    fc.assert(fc.property(digits, (typed) => {
      expect(phoneKey(formatPhone(typed))).toBe(phoneKey(typed))
    }), { numRuns: 2000 })
  })
})

describe('a typed text', () => {
  it('is kept when it can be read back unchanged, and only then', () => {
    fc.assert(fc.property(anyText(30), (typed) => {
      const roundTrip = new TextDecoder().decode(new TextEncoder().encode(`x${typed}`)) === `x${typed}`
      expect(checkText(typed, 60)).toBe(roundTrip ? 'ok' : 'lone-surrogate')
    }))
    expect(checkText('a\uD83D', 10)).toBe('lone-surrogate')
    expect(checkText('\uDE00a', 10)).toBe('lone-surrogate')
    expect(checkText(' e\u0301 😀\n', 10)).toBe('ok')
  })

  it('is measured in the units of an input field', () => {
    expect(checkText('abc', 3)).toBe('ok')
    expect(checkText('abcd', 3)).toBe('too-long')
    expect(checkText('😀😀', 3)).toBe('too-long')
  })
})
