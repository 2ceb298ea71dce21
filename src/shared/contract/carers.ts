import { z } from 'zod'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { carerStatuses } from '#shared/domain/code-lists/carers/carer-statuses.ts'
import { employments } from '#shared/domain/code-lists/carers/employments.ts'
import { howContacts } from '#shared/domain/code-lists/carers/how-contacts.ts'
import { informationWays } from '#shared/domain/code-lists/carers/information-ways.ts'
import { mayLeaveMessages } from '#shared/domain/code-lists/carers/may-leave-messages.ts'
import { protectedIdentities } from '#shared/domain/code-lists/carers/protected-identities.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { codeIn } from './code.ts'
import { defineCommand, defineQuery, scoped } from './define.ts'
import { relationView } from './cared-for.ts'
import { caseworkRoles } from './roles.ts'
import { nameLength, requiredText, text } from './text.ts'
import { birthYear, civilDate, id, instant, version } from './values.ts'
import { timelineEntry } from './timeline.ts'

const aboutEveryCarer = {
  birthYear: birthYear.optional(),
  /** Only where the birth year is not known. */
  ageGroupCode: codeIn(fineAgeGroups).optional(),
  sexCode: codeIn(sexes),
  howContactCode: codeIn(howContacts),
  employmentCode: codeIn(employments).optional(),
  firstContactOn: civilDate,
  statusCode: codeIn(carerStatuses).default('active'),
}

/** A carer with name. The personal number needs a reason (SoLPuL 7 §); the store checks its digits. */
export const identifiedCarer = z.strictObject({
  registrationForm: z.literal('identified'),
  firstName: requiredText(nameLength),
  lastName: requiredText(nameLength),
  personalNumber: text(40).optional(),
  personalNumberReason: text(500).optional(),
  phone: text(60).optional(),
  email: text(nameLength).optional(),
  address: text(500).optional(),
  mayLeaveMessageCode: codeIn(mayLeaveMessages).optional(),
  protectedIdentityCode: codeIn(protectedIdentities).default('none-known'),
  informationGivenOn: civilDate,
  informationGivenCode: codeIn(informationWays),
  ...aboutEveryCarer,
})

/** A carer under a code: no member exists that could hold who she is (domain.md D.3). */
export const codeCarer = z.strictObject({
  registrationForm: z.literal('code'),
  ...aboutEveryCarer,
})

/**
 * A carer with protected identity as somebody changes her who may not know who she is: no member exists that could hold it.
 * What stands in the compartment stays as it is.
 */
export const sealedCarer = z.strictObject({
  registrationForm: z.literal('sealed'),
  mayLeaveMessageCode: codeIn(mayLeaveMessages).optional(),
  protectedIdentityCode: codeIn(protectedIdentities),
  informationGivenOn: civilDate,
  informationGivenCode: codeIn(informationWays),
  ...aboutEveryCarer,
})
export type SealedCarerInput = z.output<typeof sealedCarer>

export const carerInput = z.discriminatedUnion('registrationForm', [identifiedCarer, codeCarer])
export type CarerInput = z.output<typeof carerInput>

/** One line of a list of persons: name, number, status; nothing that the law forbids to compile (L9, L11). */
export const carerRow = z.strictObject({
  id,
  carerNumber: z.string(),
  /** `Efternamn, Förnamn`; the carer number of a code carer and of everyone with protected identity. */
  name: z.string(),
  birthYear: z.int().optional(),
  statusCode: codeIn(carerStatuses),
  isProtected: z.boolean(),
})
export type CarerRow = z.output<typeof carerRow>

export const similarReasons = ['same-personal-number', 'same-phone', 'same-name-and-birth-year', 'similar-name-and-birth-year', 'swapped-names', 'same-name'] as const

export const carerCard = z.strictObject({
  id,
  version,
  carerNumber: z.string(),
  registrationForm: z.enum(['identified', 'code']),
  /** A protected identity that the caller has no key to: name, number, phone and e-mail are absent, and cannot be changed by her. */
  isSealed: z.boolean(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  /** The number itself is read by `carers.revealPersonalNumber`, which is logged. */
  hasPersonalNumber: z.boolean(),
  personalNumberReason: z.string().optional(),
  birthYear: z.int().optional(),
  ageGroupCode: codeIn(fineAgeGroups).optional(),
  sexCode: codeIn(sexes),
  phone: z.string().optional(),
  email: z.string().optional(),
  address: z.string().optional(),
  mayLeaveMessageCode: codeIn(mayLeaveMessages).optional(),
  protectedIdentityCode: codeIn(protectedIdentities),
  howContactCode: codeIn(howContacts),
  employmentCode: codeIn(employments).optional(),
  firstContactOn: civilDate,
  responsibleUserName: z.string(),
  statusCode: codeIn(carerStatuses),
  informationGivenOn: civilDate.optional(),
  informationGivenCode: codeIn(informationWays).optional(),
  changedAt: instant,
  changedByName: z.string(),
  relations: z.array(relationView).readonly(),
  /** Held conversations this calendar year, and in all. */
  heldThisYear: z.int(),
  heldInAll: z.int(),
  nextFollowUpOn: civilDate.optional(),
})
export type CarerCard = z.output<typeof carerCard>

const pageSize = z.int().min(1).max(200).default(50)
const rows = z.strictObject({ rows: z.array(carerRow).readonly(), hasMore: z.boolean() })

export const carerRoutes = {
  /** Everyone, by name in Swedish order. */
  'carers.list': defineQuery({
    input: z.strictObject({ offset: z.int().min(0).default(0), limit: pageSize }),
    output: rows.extend({ total: z.int() }),
    roles: caseworkRoles,
    reads: ['carers'],
    log: { event: 'listed', purpose: 'casework', hits: (output) => output.rows.length },
  }),
  /**
   * By name, personal, coordination or case number only (SoLPuF 15 §). Words in any order, each a
   * prefix. `spelling: 'similar'` when only a search without diacritics found somebody. A protected identity is found by her
   * name by those who hold the key, by her case number by everybody; her row has no name either way.
   */
  'carers.search': defineQuery({
    // Nothing of it is kept, so half a character does no harm: it finds nobody.
    input: z.strictObject({ text: z.string().max(nameLength, { error: 'too-long' }), limit: pageSize }),
    output: rows.extend({ spelling: z.enum(['exact', 'similar']) }),
    roles: caseworkRoles,
    reads: ['carers'],
    log: { event: 'searched', purpose: 'casework', term: (input) => input.text, hits: (output) => output.rows.length },
  }),
  /** Persons who may already be the one being registered, by name or personal number; a phone only beside a name. Warns; only an equal personal number stops. */
  'carers.similar': defineQuery({
    input: z.strictObject({ firstName: text(nameLength), lastName: text(nameLength), birthYear: birthYear.optional(), phone: text(60).optional(), personalNumber: text(40).optional() }),
    output: z.strictObject({ candidates: z.array(carerRow.extend({ reasons: z.array(z.enum(similarReasons)).readonly(), lastContactOn: civilDate.optional() })).readonly() }),
    roles: caseworkRoles,
    reads: ['carers'],
    log: { event: 'searched', purpose: 'casework', term: ({ firstName, lastName, personalNumber = '', phone = '' }) => [firstName, lastName, personalNumber, phone].filter((asked) => asked.trim() !== '').join(' '), hits: (output) => output.candidates.length },
  }),
  /**
   * Errors: duplicate-personal-number (its `reason` is the other carer's id, absent where she lies outside the caller's areas),
   * refused (`needs-protected-key`: a protected identity is registered by those who may see it), invalid-input.
   */
  'carers.create': defineCommand({
    input: carerInput,
    output: z.strictObject({ id, carerNumber: z.string() }),
    roles: caseworkRoles,
    changes: ['carers'],
    log: { event: 'created', purpose: 'casework', objects: (_input, output) => [output.id] },
  }),
  /**
   * Errors: not-found, conflict (somebody saved in between), refused (`registration-form-is-fixed`; `needs-protected-key`: marking
   * somebody as protected, taking the mark away and changing who she is), duplicate-personal-number, invalid-input.
   */
  'carers.update': defineCommand({
    input: z.strictObject({ id, version, carer: z.discriminatedUnion('registrationForm', [identifiedCarer, codeCarer, sealedCarer]), /** True leaves the stored personal number as it is. */ keepPersonalNumber: z.boolean().default(false) }),
    output: z.strictObject({ version }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('carer', id),
    changes: ['carers'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  'carers.open': defineQuery({
    input: z.strictObject({ id }),
    output: carerCard,
    roles: caseworkRoles,
    scope: ({ id }) => scoped('carer', id),
    reads: ['carers', 'contacts'],
    log: { event: 'opened', purpose: 'casework', objects: (input) => [input.id] },
  }),
  /** Errors: not-found (also when there is none), refused (`needs-protected-key`). */
  'carers.revealPersonalNumber': defineQuery({
    input: z.strictObject({ id }),
    output: z.strictObject({ personalNumber: z.string() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('carer', id),
    reads: ['carers'],
    log: { event: 'revealed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  /** Newest first, a page at a time; `before` is the last entry's `key` of the page above. */
  'carers.timeline': defineQuery({
    input: z.strictObject({ id, before: z.string().max(100).optional(), limit: pageSize }),
    output: z.strictObject({ entries: z.array(timelineEntry).readonly(), hasMore: z.boolean() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('carer', id),
    reads: ['carers', 'contacts', 'groups', 'respite'],
    log: { event: 'opened', purpose: 'casework', objects: (input) => [input.id] },
  }),
} as const
