import { z } from 'zod'
import { meetingCancelReasons } from '#shared/domain/code-lists/groups/reasons/meeting-cancel-reasons.ts'
import { codeIn } from '../code.ts'
import { defineCommand, scoped } from '../define.ts'
import { caseworkRoles } from '../roles.ts'
import { text } from '../text.ts'
import { civilDate, clockTime, id, version } from '../values.ts'
import { changesSomething, idOrNone, leaderRef, meetingMinutes, newMeetings, seriesScope } from './meeting-values.ts'

export const meetingRoutes = {
  /** More meetings of a group, also past ones that were never written down. Errors: not-found, refused (`group-ended`), invalid-input as groups.create. */
  'meetings.add': defineCommand({
    input: z.strictObject({ groupId: id, meetings: newMeetings }),
    output: z.strictObject({ ids: z.array(id).readonly() }),
    roles: caseworkRoles,
    scope: ({ groupId }) => scoped('group', groupId),
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.groupId] },
  }),
  /**
   * Moves or changes one meeting, it and those after it, or all. A new day moves the others by as many
   * days. Meetings before today, held or cancelled are left alone, and `leftAlone` says how many.
   * Errors: not-found, conflict, refused (`past-meeting`, `into-the-past`, `same-time-twice`), invalid-input.
   */
  'meetings.change': defineCommand({
    input: z.strictObject({
      id,
      version,
      scope: seriesScope,
      change: z.strictObject({
        heldOn: civilDate.optional(),
        startsAt: clockTime.optional(),
        minutes: meetingMinutes.optional(),
        placeId: idOrNone.optional(),
        theme: text(200).optional(),
        leaders: z.array(leaderRef).min(1).max(10).optional(),
      }).refine(changesSomething, { error: 'nothing-to-change' }),
    }),
    output: z.strictObject({ changed: z.int(), leftAlone: z.int() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('meeting', id),
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  /** Counts as no meeting from now on. Errors: not-found, conflict, refused (`has-attendance`: say `clearsAttendance` after asking; `already-cancelled`). */
  'meetings.cancel': defineCommand({
    input: z.strictObject({ id, version, reasonCode: codeIn(meetingCancelReasons), clearsAttendance: z.boolean().default(false) }),
    output: z.strictObject({ toCall: z.int() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('meeting', id),
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  /** Takes a cancellation back. Errors: not-found, conflict, refused (`not-cancelled`, `group-ended`). */
  'meetings.restore': defineCommand({
    input: z.strictObject({ id, version }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('meeting', id),
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  'meetings.called': defineCommand({
    input: z.strictObject({ id, carerId: id, isCalled: z.boolean() }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    scope: ({ id, carerId }) => [...scoped('meeting', id), ...scoped('carer', carerId)],
    changes: ['groups'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id, input.carerId] },
  }),
  /** An iCalendar file of one meeting or the whole series, without any participant. Errors: not-found, disk-full, folder-*, refused (`file-cannot-be-replaced`). */
  'meetings.saveIcs': defineCommand({
    input: z.strictObject({ groupId: id, meetingId: id.optional(), suggestedName: z.string().regex(/^[\w.-]{1,120}$/) }),
    output: z.strictObject({ fileName: z.string(), events: z.int() }),
    roles: caseworkRoles,
    scope: ({ groupId, meetingId }) => [...scoped('group', groupId), ...scoped('meeting', meetingId)],
    changes: [],
    log: { event: 'exported', purpose: 'casework', objects: (input) => [input.groupId] },
    asksForFile: (input) => ({ suggestedName: input.suggestedName, kind: 'ics' }),
  }),
} as const
