import { z } from 'zod'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { howContacts } from '#shared/domain/code-lists/carers/how-contacts.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { conversationTypes } from '#shared/domain/code-lists/contacts/conversation-types.ts'
import { initiatives } from '#shared/domain/code-lists/contacts/initiatives.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import { codeIn } from './code.ts'
import { defineCommand, defineQuery, scoped } from './define.ts'
import { caseworkRoles } from './roles.ts'
import { noteLength, text } from './text.ts'
import { civilDate, clockTime, id, instant } from './values.ts'

const minutes = z.int().min(0, { error: 'not-minutes' }).max(1440, { error: 'not-minutes' })

export const contactInput = z.strictObject({
  heldOn: civilDate,
  startsAt: clockTime.optional(),
  minutes,
  carerIds: z.array(id).min(1, { error: 'required' }).max(20),
  supportTypeCode: codeIn(supportTypes),
  contactFormCode: codeIn(contactForms),
  conversationTypeCode: codeIn(conversationTypes),
  areaCode: codeIn(areas),
  initiativeCode: codeIn(initiatives).optional(),
  statusCode: codeIn(contactStatuses).default('held'),
  followUpOn: civilDate.optional(),
  /** Refused where the organisation keeps its notes in the case system. */
  note: text(noteLength).optional(),
  /** The draft this was written in; it goes in the same transaction. */
  draftId: id.optional(),
})
export type ContactInput = z.output<typeof contactInput>

/** No name, no note, no carer: there is no member that could hold one (story R2). */
export const anonymousContactInput = z.strictObject({
  heldOn: civilDate,
  minutes,
  contactFormCode: codeIn(contactForms),
  conversationTypeCode: codeIn(conversationTypes),
  areaCode: codeIn(areas),
  sexCode: codeIn(sexes).optional(),
  ageGroupCode: codeIn(fineAgeGroups).optional(),
  targetGroupCode: codeIn(targetGroups).optional(),
  howContactCode: codeIn(howContacts).optional(),
  draftId: id.optional(),
})

export const contactDefaults = z.strictObject({
  minutes,
  supportTypeCode: codeIn(supportTypes),
  contactFormCode: codeIn(contactForms),
  conversationTypeCode: codeIn(conversationTypes),
  areaCode: codeIn(areas),
})
export type ContactDefaults = z.output<typeof contactDefaults>

const contactRow = z.strictObject({
  contactId: id,
  carerId: id,
  carerName: z.string(),
  isProtected: z.boolean(),
  heldOn: civilDate,
  contactFormCode: codeIn(contactForms),
  statusCode: codeIn(contactStatuses),
  minutes,
  dueOn: civilDate.optional(),
})

export const contactRoutes = {
  /** Errors: not-found (a carer), refused (`notes-in-case-system`, `notes-not-for-code`, `not-valid-on-date`, `outside-your-areas`), invalid-input (heldOn `future`), disk-full. */
  'contacts.register': defineCommand({
    input: contactInput,
    output: z.strictObject({ id }),
    roles: caseworkRoles,
    scope: ({ carerIds }) => scoped('carer', ...carerIds),
    changes: ['contacts', 'calendar', 'drafts'],
    log: { event: 'created', purpose: 'casework', objects: (input, output) => [output.id, ...input.carerIds] },
  }),
  /** Counts in S06 only; never a person. Errors: invalid-input, refused (`outside-your-areas`). */
  'contacts.registerAnonymous': defineCommand({
    input: anonymousContactInput,
    output: z.strictObject({ id }),
    roles: caseworkRoles,
    changes: ['contacts', 'drafts'],
    log: { event: 'created', purpose: 'casework', objects: (_input, output) => [output.id] },
  }),
  /** What the user's last contact was, so that the form starts there. */
  'contacts.defaults': defineQuery({
    input: z.strictObject({}),
    output: contactDefaults,
    roles: caseworkRoles,
    reads: ['contacts', 'unit'],
    log: { because: 'codes of the own last form, no person' },
  }),
  /** Area proposed for these carers: that of their cared-for persons, where it is one and the same, and one of the caller's. */
  'contacts.proposedArea': defineQuery({
    input: z.strictObject({ carerIds: z.array(id).max(20) }),
    output: z.strictObject({ areaCode: codeIn(areas).optional() }),
    roles: caseworkRoles,
    scope: ({ carerIds }) => scoped('carer', ...carerIds),
    reads: ['carers'],
    log: { event: 'opened', purpose: 'casework', objects: (input) => input.carerIds },
  }),
  /** Takes back a contact recorded by mistake; it stays readable and is counted no more. */
  'contacts.remove': defineCommand({
    input: z.strictObject({ id }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('contact', id),
    changes: ['contacts', 'calendar'],
    log: { event: 'removed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  'contacts.restore': defineCommand({
    input: z.strictObject({ id }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('contact', id),
    changes: ['contacts', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  'contacts.followedUp': defineCommand({
    input: z.strictObject({ id, /** Undefined: done. A date: ask again then. */ postponeTo: civilDate.optional() }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('contact', id),
    changes: ['contacts', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  /** One's own work: what to follow up, what is half-written, what was recorded today. */
  'contacts.today': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({
      today: civilDate,
      followUps: z.array(contactRow).readonly(),
      recordedToday: z.array(contactRow).readonly(),
      drafts: z.array(z.strictObject({ id, changedAt: instant })).readonly(),
      /** True numbers, for the consultant's eyes: "Intern – får inte lämnas ut". */
      quarter: z.strictObject({ quarter: z.string(), uniqueCarers: z.int(), heldConversations: z.int(), anonymousContacts: z.int(), heldMeetings: z.int(), attendances: z.int(), respiteMinutes: z.int() }),
    }),
    roles: caseworkRoles,
    reads: ['contacts', 'drafts', 'carers', 'groups', 'respite'],
    log: { event: 'listed', purpose: 'casework', hits: (output) => output.followUps.length + output.recordedToday.length },
  }),
} as const
