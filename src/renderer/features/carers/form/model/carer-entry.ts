import { z } from 'zod'
import type { CarerCard } from '#shared/contract/carers.ts'
import { codeIn } from '#shared/contract/code.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { carerStatuses } from '#shared/domain/code-lists/carers/carer-statuses.ts'
import { employments } from '#shared/domain/code-lists/carers/employments.ts'
import { howContacts } from '#shared/domain/code-lists/carers/how-contacts.ts'
import { informationWays } from '#shared/domain/code-lists/carers/information-ways.ts'
import { mayLeaveMessages } from '#shared/domain/code-lists/carers/may-leave-messages.ts'
import { protectedIdentities } from '#shared/domain/code-lists/carers/protected-identities.ts'
import { registrationForms } from '#shared/domain/code-lists/carers/registration-forms.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'

const typed = z.string()

/** What the form holds, right or wrong; an answer not yet given is absent. */
export const carerEntry = z.object({
  registrationForm: codeIn(registrationForms),
  /** Who she is lies in the compartment of protected identities, which this user has no key to: it is neither shown nor sent. */
  isSealed: z.boolean().default(false),
  firstName: typed,
  lastName: typed,
  /** A stored number is left alone until the user says that it shall be replaced. */
  keepsPersonalNumber: z.boolean(),
  personalNumber: typed,
  personalNumberReason: typed,
  birthYear: typed,
  birthYearIsUnknown: z.boolean(),
  ageGroupCode: codeIn(fineAgeGroups).optional(),
  sexCode: codeIn(sexes).optional(),
  phone: typed,
  mayLeaveMessageCode: codeIn(mayLeaveMessages).optional(),
  email: typed,
  protectedIdentityCode: codeIn(protectedIdentities),
  address: typed,
  howContactCode: codeIn(howContacts).optional(),
  employmentCode: codeIn(employments).optional(),
  firstContactOn: typed,
  informationGivenCode: codeIn(informationWays).optional(),
  informationGivenOn: typed,
  statusCode: codeIn(carerStatuses),
})
export type CarerEntry = Readonly<z.output<typeof carerEntry>>

/** What can be known before the form is opened: a search that found nobody. */
export type CarerPrefill = Partial<Pick<CarerEntry, 'firstName' | 'lastName' | 'personalNumber'>>

export function newCarerEntry(today: CivilDate, prefill: CarerPrefill = {}): CarerEntry {
  return {
    registrationForm: 'identified',
    isSealed: false,
    firstName: '',
    lastName: '',
    keepsPersonalNumber: false,
    personalNumber: '',
    personalNumberReason: '',
    birthYear: '',
    birthYearIsUnknown: false,
    phone: '',
    email: '',
    protectedIdentityCode: 'none-known',
    address: '',
    firstContactOn: today,
    informationGivenOn: today,
    statusCode: 'active',
    ...prefill,
  }
}

/** The form for changing a carer; her number itself is not in the card and stays where it is. */
export function carerEntryOf(card: CarerCard): CarerEntry {
  return {
    registrationForm: card.registrationForm,
    isSealed: card.isSealed,
    firstName: card.firstName ?? '',
    lastName: card.lastName ?? '',
    keepsPersonalNumber: card.hasPersonalNumber,
    personalNumber: '',
    personalNumberReason: card.personalNumberReason ?? '',
    birthYear: card.birthYear === undefined ? '' : String(card.birthYear),
    birthYearIsUnknown: card.birthYear === undefined,
    ...(card.ageGroupCode && { ageGroupCode: card.ageGroupCode }),
    sexCode: card.sexCode,
    phone: card.phone ?? '',
    ...(card.mayLeaveMessageCode && { mayLeaveMessageCode: card.mayLeaveMessageCode }),
    email: card.email ?? '',
    protectedIdentityCode: card.protectedIdentityCode,
    address: card.address ?? '',
    howContactCode: card.howContactCode,
    ...(card.employmentCode && { employmentCode: card.employmentCode }),
    firstContactOn: card.firstContactOn,
    ...(card.informationGivenCode && { informationGivenCode: card.informationGivenCode }),
    informationGivenOn: card.informationGivenOn ?? '',
    statusCode: card.statusCode,
  }
}

/** An address is neither asked for nor sent where a person is protected (domain.md B.2). */
export const mayHaveAddress = (entry: CarerEntry): boolean => entry.protectedIdentityCode === 'none-known'
