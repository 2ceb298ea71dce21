import { z } from 'zod'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { conversationTypes } from '#shared/domain/code-lists/contacts/conversation-types.ts'
import { attendances } from '#shared/domain/code-lists/groups/attendances.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import { codeIn } from './code.ts'
import { civilDate, id } from './values.ts'

/** What has happened with a carer, newest first. */
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
    /** There is one, for those who may see protected identities: somebody with one was there. */
    noteIsSealed: z.boolean(),
    followUpOn: civilDate.optional(),
    followedUp: z.boolean(),
    removed: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('attendance'), key: z.string(), meetingId: id, groupId: id, groupName: z.string(),
    heldOn: civilDate, startsAt: z.string(), minutes: z.int(), attendanceCode: codeIn(attendances),
  }),
  z.strictObject({
    kind: z.literal('respite'), key: z.string(), bookingId: id, heldOn: civilDate, startsAt: z.string(), endsOn: civilDate, endsAt: z.string(),
    /** Performed where it is known, else planned. */
    minutes: z.int(), statusCode: codeIn(respiteStatuses), relieverName: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('first-contact'), key: z.string(), heldOn: civilDate }),
])
export type TimelineEntry = z.output<typeof timelineEntry>
