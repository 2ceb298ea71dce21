import { z } from 'zod'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { conversationTypes } from '#shared/domain/code-lists/contacts/conversation-types.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import { codeIn } from './code.ts'
import { civilDate, id } from './values.ts'

/** What has happened with a carer, newest first. Further kinds (attendance, respite) join the union. */
export const timelineEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('contact'),
    /** Sorts the timeline and asks for the next page. */
    key: z.string(),
    contactId: id,
    heldOn: civilDate,
    startsAt: z.string().optional(),
    minutes: z.int(),
    supportTypeCode: codeIn(supportTypes),
    contactFormCode: codeIn(contactForms),
    conversationTypeCode: codeIn(conversationTypes),
    statusCode: codeIn(contactStatuses),
    staffNames: z.array(z.string()).readonly(),
    /** Carers in the room besides this one. */
    otherCarers: z.int(),
    note: z.string().optional(),
    followUpOn: civilDate.optional(),
    followedUp: z.boolean(),
    removed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('first-contact'), key: z.string(), heldOn: civilDate }),
])
export type TimelineEntry = z.output<typeof timelineEntry>
