import type { CarerInput, SealedCarerInput } from '#shared/contract/carers.ts'
import { AppError, type FieldError } from '#shared/contract/errors.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { parsePersonalNumber } from '#shared/domain/personal-number.ts'
import { phoneKey } from '#shared/domain/phone.ts'
import type { carers } from './carers.schema.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'

type Carer = typeof carers.$inferSelect

/** What a form decides about a carer; ids, names for sorting and times are added by the use-case. */
export type CarerColumns = Omit<
  Carer,
  'id' | 'carerNumber' | 'responsibleUserId' | 'sortName' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy' | 'version'
>

/** The personal number already stored, when the form leaves it as it is. */
export type StoredPersonalNumber = Pick<Carer, 'personalNumber' | 'personalNumberReason'>

type Identified = Extract<CarerInput, { registrationForm: 'identified' }>

/**
 * The columns that `input` means. Text is kept as it was typed. The birth year is taken from the
 * personal number when it is not given, and an age group is kept only where no year is known.
 * Errors: invalid-input with every field that is wrong: personalNumber (`format`, `date`, `future`,
 * `checksum`), personalNumberReason (`required`, SoLPuL 7 §), address (`not-for-protected`, domain.md
 * B.2); `fieldPrefix` goes before each path.
 */
export function carerColumns(input: CarerInput, today: CivilDate, fieldPrefix: '' | 'carer.', kept?: StoredPersonalNumber): CarerColumns {
  if (input.registrationForm === 'code') return { ...noIdentity, registrationForm: 'code', ...aboutEveryCarer(input, undefined) }
  const number = kept ?? { personalNumber: null, personalNumberReason: null }
  const typed = kept === undefined ? readPersonalNumber(input, today) : { wrong: [] }
  const wrong: readonly FieldError[] = [
    ...typed.wrong,
    ...(isProtectedIdentity(input.protectedIdentityCode) && !isBlank(input.address) ? [{ path: 'address', reason: 'not-for-protected' }] : []),
  ]
  if (wrong.length > 0) throw new AppError('invalid-input', { fields: wrong.map(({ path, reason }) => ({ path: fieldPrefix + path, reason })) })
  const personalNumber = typed.personalNumber ?? number.personalNumber
  return {
    registrationForm: 'identified',
    firstName: input.firstName,
    lastName: input.lastName,
    personalNumber,
    personalNumberReason: personalNumber === null ? null : isBlank(input.personalNumberReason) ? number.personalNumberReason : (input.personalNumberReason ?? null),
    phone: input.phone ?? null,
    phoneKey: phoneKey(input.phone ?? '') ?? null,
    protectedBox: null,
    protectedNumberTag: null,
    email: input.email ?? null,
    address: isBlank(input.address) ? null : (input.address ?? null),
    mayLeaveMessageCode: input.mayLeaveMessageCode ?? null,
    protectedIdentityCode: input.protectedIdentityCode,
    informationGivenOn: input.informationGivenOn,
    informationGivenCode: input.informationGivenCode,
    ...aboutEveryCarer(input, personalNumber ?? undefined),
  }
}

const noIdentity = {
  firstName: null,
  lastName: null,
  personalNumber: null,
  personalNumberReason: null,
  phone: null,
  phoneKey: null,
  protectedBox: null,
  protectedNumberTag: null,
  email: null,
  address: null,
  mayLeaveMessageCode: null,
  protectedIdentityCode: 'none-known',
  informationGivenOn: null,
  informationGivenCode: null,
} as const

/** What is asked of everybody, named or not. The birth year is that of the number where it is not given. */
export function aboutEveryCarer(input: CarerInput | SealedCarerInput, personalNumber: string | undefined) {
  const birthYear = input.birthYear ?? (personalNumber === undefined ? undefined : Number(personalNumber.slice(0, 4)))
  return {
    birthYear: birthYear ?? null,
    ageGroupCode: birthYear === undefined ? (input.ageGroupCode ?? null) : null,
    sexCode: input.sexCode,
    howContactCode: input.howContactCode,
    employmentCode: input.employmentCode ?? null,
    firstContactOn: input.firstContactOn,
    statusCode: input.statusCode,
  }
}

function readPersonalNumber(input: Identified, today: CivilDate): { readonly personalNumber?: string; readonly wrong: readonly FieldError[] } {
  if (isBlank(input.personalNumber)) return { wrong: [] }
  const read = parsePersonalNumber(input.personalNumber ?? '', today)
  const noReason = isBlank(input.personalNumberReason) ? [{ path: 'personalNumberReason', reason: 'required' }] : []
  if ('error' in read) return { wrong: [{ path: 'personalNumber', reason: read.error }, ...noReason] }
  return { personalNumber: read.normalised, wrong: noReason }
}

const isBlank = (text: string | undefined) => text === undefined || text.trim() === ''
