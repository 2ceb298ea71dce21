import type { InputOf } from '#shared/contract/index.ts'
import { nameLength } from '#shared/contract/text.ts'
import { parseCivilDate, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { parsePersonalNumber, type PersonalNumberError } from '#shared/domain/personal-number.ts'
import { checkText } from '#shared/domain/well-formed-text.ts'
import { mayHaveAddress, type CarerEntry } from './carer-entry.ts'

/** The fields that can be wrong, from the top of the form to its end. */
export const carerFields = [
  'firstName', 'lastName', 'personalNumber', 'personalNumberReason', 'birthYear', 'ageGroup', 'sex', 'phone', 'mayLeaveMessage', 'email', 'address',
  'howContact', 'firstContactOn', 'informationGivenCode', 'informationGivenOn',
] as const
export type CarerField = (typeof carerFields)[number]
export type CarerFault =
  | 'required' | 'too-long' | 'broken' | 'date-unreadable' | 'date-ahead' | 'year-unreadable' | 'year-differs' | 'duplicate'
  | `number-${PersonalNumberError}`
export type CarerFaults = Readonly<Partial<Record<CarerField, CarerFault>>>

/** What a new carer may be, and besides a protected one whom the user changes without knowing who she is. */
export type CarerToSend = InputOf<'carers.update'>['carer']
export type CheckedCarer = { readonly kind: 'valid'; readonly carer: CarerToSend } | { readonly kind: 'faulty'; readonly faults: CarerFaults }

/** What to send, or what to ask the user to mend. `hasDuplicate`: somebody else is known to have the same personal number. */
export function checkCarerEntry(entry: CarerEntry, today: CivilDate, hasDuplicate = false): CheckedCarer {
  const found = { ...aboutFaults(entry, today), ...(entry.registrationForm === 'identified' && identityFaults(entry, today, hasDuplicate)) }
  const faults = Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined))
  return Object.keys(faults).length > 0 ? { kind: 'faulty', faults } : { kind: 'valid', carer: toSend(entry, today) }
}

type Found = Partial<Record<CarerField, CarerFault | undefined>>

function aboutFaults(entry: CarerEntry, today: CivilDate): Found {
  return {
    birthYear: entry.birthYearIsUnknown ? undefined : birthYearFault(entry, today),
    ageGroup: entry.birthYearIsUnknown && entry.ageGroupCode === undefined ? 'required' : undefined,
    sex: entry.sexCode === undefined ? 'required' : undefined,
    howContact: entry.howContactCode === undefined ? 'required' : undefined,
    firstContactOn: pastDateFault(entry.firstContactOn, today),
  }
}

function identityFaults(entry: CarerEntry, today: CivilDate, hasDuplicate: boolean): Found {
  const informed = {
    informationGivenCode: entry.informationGivenCode === undefined ? 'required' : undefined,
    informationGivenOn: pastDateFault(entry.informationGivenOn, today),
  } as const
  if (entry.isSealed) return informed
  const number = entry.keepsPersonalNumber || entry.personalNumber.trim() === '' ? undefined : parsePersonalNumber(entry.personalNumber, today)
  const hasNumber = entry.keepsPersonalNumber || number !== undefined
  return {
    firstName: requiredTextFault(entry.firstName),
    lastName: requiredTextFault(entry.lastName),
    personalNumber: number !== undefined && 'error' in number ? `number-${number.error}` : hasDuplicate ? 'duplicate' : undefined,
    personalNumberReason: hasNumber && entry.personalNumberReason.trim() === '' ? 'required' : textFault(entry.personalNumberReason, 500),
    phone: textFault(entry.phone, 60),
    mayLeaveMessage: entry.phone.trim() !== '' && entry.mayLeaveMessageCode === undefined ? 'required' : undefined,
    email: textFault(entry.email, nameLength),
    address: mayHaveAddress(entry) ? textFault(entry.address, 500) : undefined,
    ...informed,
  }
}

function birthYearFault(entry: CarerEntry, today: CivilDate): CarerFault | undefined {
  const year = entry.birthYear.trim()
  if (year === '') return 'required'
  if (!/^\d{4}$/.test(year) || Number(year) < 1890 || Number(year) > yearOf(today)) return 'year-unreadable'
  const number = entry.registrationForm === 'identified' && !entry.keepsPersonalNumber ? parsePersonalNumber(entry.personalNumber, today) : undefined
  return number !== undefined && 'birthDate' in number && number.birthDate !== undefined && yearOf(number.birthDate) !== Number(year) ? 'year-differs' : undefined
}

function pastDateFault(typed: string, today: CivilDate): CarerFault | undefined {
  if (typed.trim() === '') return 'required'
  const date = parseCivilDate(typed, today)
  if (date === undefined) return 'date-unreadable'
  return date > today ? 'date-ahead' : undefined
}

function textFault(typed: string, maxLength: number): CarerFault | undefined {
  const fault = checkText(typed, maxLength)
  if (fault === 'ok') return undefined
  return fault === 'too-long' ? 'too-long' : 'broken'
}

const requiredTextFault = (typed: string): CarerFault | undefined => (typed.trim() === '' ? 'required' : textFault(typed, nameLength))

const written = (text: string): string | undefined => (text.trim() === '' ? undefined : text)

function toSend(entry: CarerEntry, today: CivilDate): CarerToSend {
  const about = {
    ...(entry.birthYearIsUnknown ? { ageGroupCode: entry.ageGroupCode ?? 'unknown' as const } : { birthYear: Number(entry.birthYear) }),
    sexCode: entry.sexCode ?? 'unknown' as const,
    howContactCode: entry.howContactCode ?? 'unknown' as const,
    ...(entry.employmentCode && { employmentCode: entry.employmentCode }),
    firstContactOn: parseCivilDate(entry.firstContactOn, today) ?? today,
    statusCode: entry.statusCode,
  }
  if (entry.registrationForm === 'code') return { registrationForm: 'code', ...about }
  const known = {
    protectedIdentityCode: entry.protectedIdentityCode,
    informationGivenOn: parseCivilDate(entry.informationGivenOn, today) ?? today,
    informationGivenCode: entry.informationGivenCode ?? 'spoken' as const,
    ...about,
  }
  if (entry.isSealed) return { registrationForm: 'sealed', ...(entry.mayLeaveMessageCode && { mayLeaveMessageCode: entry.mayLeaveMessageCode }), ...known }
  const personalNumber = entry.keepsPersonalNumber ? undefined : written(entry.personalNumber)
  const reason = personalNumber !== undefined || entry.keepsPersonalNumber ? written(entry.personalNumberReason) : undefined
  const phone = written(entry.phone)
  const email = written(entry.email)
  const address = mayHaveAddress(entry) ? written(entry.address) : undefined
  return {
    registrationForm: 'identified',
    firstName: entry.firstName,
    lastName: entry.lastName,
    ...(personalNumber !== undefined && { personalNumber }),
    ...(reason !== undefined && { personalNumberReason: reason }),
    ...(phone !== undefined && { phone }),
    ...(phone !== undefined && entry.mayLeaveMessageCode && { mayLeaveMessageCode: entry.mayLeaveMessageCode }),
    ...(email !== undefined && { email }),
    ...(address !== undefined && { address }),
    ...known,
  }
}
