import { z } from 'zod'
import { absenceKinds } from '#shared/domain/code-lists/calendar/absence-kinds.ts'
import { outreachStatuses } from '#shared/domain/code-lists/calendar/outreach-statuses.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { outreachTypes } from '#shared/domain/code-lists/groups/outreach-types.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { codeIn } from '../code.ts'
import { defineCommand, defineQuery, scoped } from '../define.ts'
import { caseworkRoles } from '../roles.ts'
import { text } from '../text.ts'
import { civilDate, clockTime, id, version } from '../values.ts'
import { calendarEntry } from './calendar-entry.ts'

const stored = { id: id.optional(), version: version.optional() }
const own = { because: 'own time and outreach; no carer' }
const minutes = z.int().min(0, { error: 'not-minutes' }).max(1440, { error: 'not-minutes' })

export const calendarRoutes = {
  /**
   * Everything that touches the days from `from` to `to`, at most 62: only what is looked at is asked for. By start. With `mostPerDay`
   * (a month) only the first so many of each day, what begins there before what has gone on since the evening before, and
   * `hidden` says how many more there are; days of the municipality always come. Errors: invalid-input (`to`
   * `ends-before-start`, `too-long`).
   */
  'calendar.range': defineQuery({
    input: z.strictObject({ from: civilDate, to: civilDate, kinds: z.array(z.enum(['meeting', 'conversation', 'respite', 'outreach', 'absence', 'local-day'])).max(6).optional(), mostPerDay: z.int().min(1).max(100).optional() }),
    output: z.strictObject({ entries: z.array(calendarEntry).readonly(), hidden: z.array(z.strictObject({ date: civilDate, count: z.int() })).readonly() }),
    roles: caseworkRoles,
    reads: ['calendar', 'groups', 'respite', 'contacts', 'carers'],
    log: { event: 'listed', purpose: 'casework', hits: (output) => output.entries.length },
  }),
  /** Today and the rest of the week, and what waits to be finished. */
  'calendar.today': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({
      today: civilDate,
      /** Meetings, conversations, respite and outreach from today to Sunday. */
      entries: z.array(calendarEntry).readonly(),
      /** Over without attendance or outcome, oldest first; at most 50, `waitingInAll` says how many there are. */
      waiting: z.array(calendarEntry).readonly(),
      waitingInAll: z.int(),
      /** Groups with a free place and somebody in the queue, and offers whose day to answer has passed. */
      freed: z.array(z.strictObject({ groupId: id, groupName: z.string(), free: z.int(), queued: z.int() })).readonly(),
      lapsedOffers: z.array(z.strictObject({ groupId: id, groupName: z.string(), carerId: id, personName: z.string().optional(), isProtected: z.boolean(), answerBy: civilDate })).readonly(),
      unfilled: z.int(),
    }),
    roles: caseworkRoles,
    reads: ['calendar', 'groups', 'respite', 'contacts', 'carers'],
    log: { event: 'listed', purpose: 'casework', hits: (output) => output.entries.length + output.waiting.length },
  }),
  /** Own time away. Without times it is for whole days. Errors: not-found, conflict, invalid-input (`toOn` or `endsAt` `ends-before-start`), refused (`not-yours`). */
  'absences.save': defineCommand({
    input: z.strictObject({ ...stored, kindCode: codeIn(absenceKinds), fromOn: civilDate, toOn: civilDate, startsAt: clockTime.optional(), endsAt: clockTime.optional() }),
    output: z.strictObject({ id }),
    roles: caseworkRoles,
    changes: ['calendar'],
    log: own,
  }),
  'absences.remove': defineCommand({
    input: z.strictObject({ id, version }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    changes: ['calendar'],
    log: own,
  }),
  /** Outreach (utåtriktat arbete): counted, never a person. Errors: not-found, conflict, invalid-input (`heldOn` `future` when held). */
  'outreach.save': defineCommand({
    input: z.strictObject({
      ...stored, heldOn: civilDate, startsAt: clockTime.optional(), minutes, typeCode: codeIn(outreachTypes), areaCode: codeIn(areas),
      title: text(200).optional(), participants: z.int().min(0).max(100_000).optional(), statusCode: codeIn(outreachStatuses),
    }),
    output: z.strictObject({ id }),
    roles: caseworkRoles,
    changes: ['calendar'],
    log: own,
  }),
  'outreach.remove': defineCommand({
    input: z.strictObject({ id, version }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    changes: ['calendar'],
    log: own,
  }),
  /** Another time for a planned conversation. Errors: not-found, conflict, refused (`not-planned`). */
  'contacts.reschedule': defineCommand({
    input: z.strictObject({ id, version, heldOn: civilDate, startsAt: clockTime.optional(), minutes }),
    output: z.strictObject({ version }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('contact', id),
    changes: ['contacts', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  /** What became of a planned conversation. Errors: not-found, conflict, refused (`not-planned`), invalid-input (`statusCode` `future`). */
  'contacts.setOutcome': defineCommand({
    input: z.strictObject({ id, version, statusCode: codeIn(contactStatuses), minutes }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('contact', id),
    changes: ['contacts', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
} as const
