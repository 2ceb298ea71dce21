import { z } from 'zod'
import { absenceKinds } from '#shared/domain/code-lists/calendar/absence-kinds.ts'
import { localDayKinds } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import { outreachStatuses } from '#shared/domain/code-lists/calendar/outreach-statuses.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { meetingStatuses } from '#shared/domain/code-lists/groups/meeting-statuses.ts'
import { outreachTypes } from '#shared/domain/code-lists/groups/outreach-types.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { codeIn } from '../code.ts'
import { civilDate, id, version } from '../values.ts'

/** Local days and times in Sweden; without `startsAt` it is for the whole day. `endsOn` is the last day. */
const when = { id, version, startsOn: civilDate, startsAt: z.string().optional(), endsOn: civilDate, endsAt: z.string().optional() }
/** True when the one who looks leads, holds or has it. */
const isMine = z.boolean()
/** A protected person has no name in a calendar (R6). */
const who = { personName: z.string().optional(), isProtected: z.boolean() }

export const calendarEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('meeting'), ...when, isMine, minutes: z.int(), groupId: id, groupName: z.string(), number: z.int().optional(), of: z.int(),
    statusCode: codeIn(meetingStatuses), placeName: z.string().optional(), leaderNames: z.array(z.string()).readonly(), taken: z.int(), maxPlaces: z.int(), lacksAttendance: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('conversation'), ...when, isMine, minutes: z.int(), ...who, carerId: id, others: z.int(),
    statusCode: codeIn(contactStatuses), contactFormCode: codeIn(contactForms), staffNames: z.array(z.string()).readonly(), lacksOutcome: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('respite'), ...when, minutes: z.int(), ...who, grantId: id, carerId: id, isInSeries: z.boolean(),
    statusCode: codeIn(respiteStatuses), relieverName: z.string().optional(), lacksOutcome: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('outreach'), ...when, isMine, minutes: z.int(), typeCode: codeIn(outreachTypes), areaCode: codeIn(areas), title: z.string().optional(),
    participants: z.int().optional(), statusCode: codeIn(outreachStatuses), userName: z.string(),
  }),
  z.strictObject({ kind: z.literal('absence'), ...when, isMine, userName: z.string(), kindCode: codeIn(absenceKinds) }),
  z.strictObject({ kind: z.literal('local-day'), ...when, kindCode: codeIn(localDayKinds), name: z.string() }),
])
export type CalendarEntry = z.output<typeof calendarEntry>
export type CalendarEntryKind = CalendarEntry['kind']
export type CalendarEntryOf<K extends CalendarEntryKind> = Extract<CalendarEntry, { kind: K }>
