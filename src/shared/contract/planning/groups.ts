import { z } from 'zod'
import { codeIn } from '../code.ts'
import { defineCommand, defineQuery, scoped } from '../define.ts'
import { caseworkRoles } from '../roles.ts'
import { groupStatuses } from '#shared/domain/code-lists/groups/group-statuses.ts'
import { civilDate, clockTime, id, version } from '../values.ts'
import { groupDetails, groupRow, meetingView, participantView } from './group-values.ts'
import { leaderRef, mark, meetingMinutes, newMeetings } from './meeting-values.ts'

export const groupView = z.strictObject({
  id,
  version,
  group: groupDetails.extend({ placeName: z.string().optional() }),
  statusCode: codeIn(groupStatuses),
  rhythmText: z.string(),
  leaderNames: z.array(z.string()).readonly(),
  copiedFromId: id.optional(),
  taken: z.int(),
  freePlaces: z.int(),
  /** The first in the queue when a place is free: a suggestion, never a promise. */
  suggestedId: id.optional(),
  isClosedForNew: z.boolean(),
  meetings: z.array(meetingView).readonly(),
  participants: z.array(participantView).readonly(),
  evaluation: z.strictObject({ answers: z.int(), satisfied: z.int() }).optional(),
})
export type GroupView = z.output<typeof groupView>

const paperPerson = z.strictObject({
  /** `Anna B.`: on paper the first name and the last initial only (K3). */
  shortName: z.string(),
  /** For a letter or a label to herself. */
  fullName: z.string().optional(),
  address: z.string().optional(),
})

export const groupRoutes = {
  'groups.list': defineQuery({
    input: z.strictObject({ which: z.enum(['current', 'ended']) }),
    output: z.strictObject({ groups: z.array(groupRow).readonly() }),
    roles: caseworkRoles,
    reads: ['groups'],
    log: { because: 'names and numbers of groups, no person' },
  }),
  /** What to know about proposed meetings before they are saved; one list of marks per meeting, in the same order. Warns, never blocks. */
  'groups.preview': defineQuery({
    input: z.strictObject({
      meetings: z.array(z.strictObject({ heldOn: civilDate, startsAt: clockTime, minutes: meetingMinutes })).max(200, { error: 'too-many-meetings' }),
      leaders: z.array(leaderRef).max(10),
      placeId: id.optional(),
      /** Meetings of this group are no conflict with themselves. */
      exceptGroupId: id.optional(),
    }),
    output: z.strictObject({ marks: z.array(z.array(mark).readonly()).readonly() }),
    roles: caseworkRoles,
    scope: ({ exceptGroupId }) => scoped('group', exceptGroupId),
    reads: ['groups', 'calendar', 'contacts'],
    log: { because: 'when leaders and rooms are taken, no carer' },
  }),
  /**
   * A group with all its meetings in one transaction. Errors: invalid-input (`minPlaces` `above-max`,
   * `closesAfterMeeting` `required`, `meetings.N.startsAt` `past-midnight` or `not-that-night`, `meetings`
   * `same-time-twice`), refused (`group-full`: more enrolled than places;
   * `outside-your-areas`), not-found.
   */
  'groups.create': defineCommand({
    input: z.strictObject({
      group: groupDetails,
      meetings: newMeetings,
      participants: z.array(z.strictObject({ carerId: id, statusCode: z.enum(['invited', 'enrolled']) })).max(200).default([]),
      copiedFromId: id.optional(),
      draftId: id.optional(),
    }),
    output: z.strictObject({ id }),
    roles: caseworkRoles,
    scope: ({ participants, copiedFromId }) => [...scoped('carer', ...participants.map(({ carerId }) => carerId)), ...scoped('group', copiedFromId)],
    changes: ['groups', 'calendar', 'drafts'],
    log: { event: 'created', purpose: 'casework', objects: (input, output) => [output.id, ...input.participants.map(({ carerId }) => carerId)] },
  }),
  /** Everything about one group: meetings by date, participants with the queue in its order. Errors: not-found. */
  'groups.open': defineQuery({
    input: z.strictObject({ id }),
    output: groupView,
    roles: caseworkRoles,
    scope: ({ id }) => scoped('group', id),
    reads: ['groups', 'carers'],
    log: { event: 'opened', purpose: 'casework', objects: (input, output) => [input.id, ...output.participants.map(({ carerId }) => carerId)] },
  }),
  /** Future meetings get new leaders and a new place; past ones keep theirs. Errors: not-found, conflict, refused (`below-taken`; `outside-your-areas`: areas of others stay as they were), invalid-input as groups.create. */
  'groups.update': defineCommand({
    input: z.strictObject({ id, version, group: groupDetails }),
    output: z.strictObject({ version }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('group', id),
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  /** `cancelled` cancels every meeting to come. Errors: not-found, conflict. */
  'groups.setStatus': defineCommand({
    input: z.strictObject({ id, version, statusCode: z.enum(['planned', 'open-for-application', 'cancelled']) }),
    output: z.strictObject({ version }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('group', id),
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  /** Ends the group: those enrolled have completed it. Errors: not-found, conflict, refused (`meetings-left`: cancel or hold them first), invalid-input (`satisfied` `above-answers`). */
  'groups.end': defineCommand({
    input: z.strictObject({ id, version, evaluation: z.strictObject({ answers: z.int().min(0).max(10_000), satisfied: z.int().min(0).max(10_000) }).optional() }),
    output: z.strictObject({ completed: z.int() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('group', id),
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.id] },
  }),
  /** What goes on paper. Somebody with protected identity never does: `leftOut` says how many, on the screen only. */
  'groups.paper': defineCommand({
    input: z.strictObject({ id, paper: z.enum(['attendance-list', 'participant-list', 'letters', 'labels', 'schedule']) }),
    output: z.strictObject({
      groupName: z.string(),
      placeName: z.string().optional(),
      leaderNames: z.array(z.string()).readonly(),
      rhythmText: z.string(),
      municipalityName: z.string(),
      meetings: z.array(z.strictObject({ heldOn: civilDate, startsAt: z.string(), endsAt: z.string(), theme: z.string().optional(), isCancelled: z.boolean() })).readonly(),
      people: z.array(paperPerson).readonly(),
      leftOut: z.int(),
      withoutAddress: z.int(),
      /** Who is named on it, for the log. */
      carerIds: z.array(id).readonly(),
    }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('group', id),
    changes: [],
    log: { event: 'printed', purpose: 'casework', objects: (input, output) => [input.id, ...output.carerIds] },
  }),
} as const
