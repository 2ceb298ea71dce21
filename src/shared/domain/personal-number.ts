import { civilDateOf, dayOf, monthOf, yearOf, type CivilDate } from './civil-date.ts'

/** Worth a word beside the field; none of them stops anything. */
export type PersonalNumberWarning =
  /** Ten digits were typed without `+`: the latest possible century was taken. */
  | 'century-assumed'
  /** A coordination number with month 00 or day 60: the birth date is not known. */
  | 'birth-date-incomplete'
  /** Serial 980–999: given out for tests only. */
  | 'test-number'
  | 'older-than-115'

export type PersonalNumberError = 'format' | 'date' | 'future' | 'checksum'

export type PersonalNumber =
  | {
      readonly kind: 'personal' | 'coordination'
      /** Twelve digits, century first. */
      readonly normalised: string
      /** Absent when a coordination number leaves month or day open; no age may then be computed. */
      readonly birthDate?: CivilDate
      readonly warnings: readonly PersonalNumberWarning[]
    }
  | { readonly error: PersonalNumberError }

/** A coordination number has 60 added to the day of birth. */
const coordinationOffset = 60
const firstTestSerial = 980

/**
 * Reads a personal number (personnummer) or coordination number (samordningsnummer) as typed: 10 or 12
 * digits, with spaces anywhere and a hyphen or `+` (from the year a person turns 100) before the last
 * four. `today` settles the century of ten digits and what lies in the future. Twelve digits mean what
 * they say, whatever sign they carry. Refused, in this order: `format`, `date` (no such day), `future`,
 * `checksum` (domain.md K1).
 */
export function parsePersonalNumber(text: string, today: CivilDate): PersonalNumber {
  const typed = text.replaceAll(/\s/gu, '').replaceAll(/[\u2010-\u2013\u2212]/gu, '-')
  const match = /^(?<century>\d{2})?(?<yy>\d{2})(?<mm>\d{2})(?<dd>\d{2})(?<sign>[-+]?)(?<serial>\d{3})(?<check>\d)$/.exec(typed)?.groups
  if (match === undefined || match['serial'] === '000') return { error: 'format' }
  const { century, yy = '', mm = '', dd = '', sign, serial = '', check = '' } = match
  const year = century === undefined ? latestYear(Number(yy), yearOf(today) - (sign === '+' ? 100 : 0)) : Number(century + yy)

  const kind = Number(dd) >= coordinationOffset ? 'coordination' : 'personal'
  const day = kind === 'coordination' ? Number(dd) - coordinationOffset : Number(dd)
  const incomplete = kind === 'coordination' && (mm === '00' || day === 0)
  const birthDate = incomplete ? undefined : civilDateOf(year, Number(mm), day)
  if (year < 1800 || !(incomplete ? Number(mm) <= 12 && day <= 31 : birthDate !== undefined)) return { error: 'date' }
  if (birthDate === undefined ? year > yearOf(today) : birthDate > today) return { error: 'future' }
  if (checkDigit(yy + mm + dd + serial) !== Number(check)) return { error: 'checksum' }

  const warnings: PersonalNumberWarning[] = []
  if (century === undefined && sign !== '+') warnings.push('century-assumed')
  if (incomplete) warnings.push('birth-date-incomplete')
  if (Number(serial) >= firstTestSerial) warnings.push('test-number')
  if (yearOf(today) - year > 115) warnings.push('older-than-115')
  const normalised = `${String(year).padStart(4, '0')}${mm}${dd}${serial}${check}`
  return birthDate === undefined ? { kind, normalised, warnings } : { kind, normalised, birthDate, warnings }
}

/** `ÅÅÅÅMMDD-NNNN` from the twelve digits of {@link parsePersonalNumber}. */
export function formatPersonalNumber(normalised: string): string {
  return `${normalised.slice(0, 8)}-${normalised.slice(8)}`
}

/**
 * The nth (0–19) personal number set aside for tests on a birth date: serial 980–999, so that a synthetic
 * person can never be a real one. Even n is a woman's number, odd a man's. Twelve digits; RangeError for
 * another n.
 */
export function testPersonalNumber(birthDate: CivilDate, n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 19) throw new RangeError('only twenty test numbers exist for a day')
  const day = `${monthOf(birthDate)}`.padStart(2, '0') + `${dayOf(birthDate)}`.padStart(2, '0')
  const nine = `${birthDate.slice(2, 4)}${day}${firstTestSerial + n}`
  return `${birthDate.slice(0, 2)}${nine}${checkDigit(nine)}`
}

/** The latest year that ends in `twoDigits` and is not after `limit`. */
function latestYear(twoDigits: number, limit: number): number {
  return limit - ((((limit - twoDigits) % 100) + 100) % 100)
}

/** The Luhn digit that completes nine digits. */
function checkDigit(nine: string): number {
  let sum = 0
  for (let i = 0; i < nine.length; i += 1) {
    const product = Number(nine[i]) * (i % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return (10 - (sum % 10)) % 10
}
