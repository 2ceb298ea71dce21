import { z } from 'zod'
import { lateJoinReasons } from '#shared/domain/code-lists/groups/reasons/late-join-reasons.ts'
import { queueMoveReasons } from '#shared/domain/code-lists/groups/reasons/queue-move-reasons.ts'
import { sameCaredForReasons } from '#shared/domain/code-lists/groups/reasons/same-cared-for-reasons.ts'
import { participationStatuses } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { meetingStatuses } from '#shared/domain/code-lists/groups/meeting-statuses.ts'
import { attendances } from '#shared/domain/code-lists/groups/attendances.ts'
import { groupDropOutReasons } from '#shared/domain/code-lists/support/group-drop-out-reasons.ts'
import { codeIn } from '../code.ts'
import { defineCommand, defineQuery, scoped } from '../define.ts'
import { caseworkRoles } from '../roles.ts'
import { civilDate, id, instant, version } from '../values.ts'
import { attendanceMark } from './group-values.ts'

/** Given after a warning: why it is done all the same. */
const reasons = { sameCaredForReasonCode: codeIn(sameCaredForReasons).optional(), lateJoinReasonCode: codeIn(lateJoinReasons).optional() }

export const participantRoutes = {
  /**
   * Puts a carer into a group. Asked for as `enrolled` when the last place is gone she is put last in the
   * queue instead, and the answer says so (K3). Errors: not-found, refused (`already-in-group`, `group-ended`,
   * `same-cared-for` and `group-closed` until a reason is given), invalid-input (`appliedOn` `future`).
   */
  'participants.add': defineCommand({
    input: z.strictObject({ groupId: id, carerId: id, statusCode: z.enum(['invited', 'queued', 'enrolled']), appliedOn: civilDate, ...reasons }),
    output: z.strictObject({ id, statusCode: codeIn(participationStatuses), queuePlace: z.int().optional() }),
    roles: caseworkRoles,
    scope: ({ groupId, carerId }) => [...scoped('group', groupId), ...scoped('carer', carerId)],
    changes: ['groups'],
    log: { event: 'created', purpose: 'casework', objects: (input) => [input.groupId, input.carerId] },
  }),
  /**
   * From one status to another. Only `enrolled` and `offered` take a place, counted in this transaction.
   * A place that becomes free is told of with the first in the queue; nobody is moved by it.
   * Errors: not-found, conflict, refused (`group-full`, `group-ended`, `same-cared-for`, `group-closed`, `not-from-here`),
   * invalid-input (`answerBy` or `dropOutReasonCode` `required`, `answerBy` `past`).
   */
  'participants.change': defineCommand({
    input: z.strictObject({ id, version, statusCode: codeIn(participationStatuses), answerBy: civilDate.optional(), dropOutReasonCode: codeIn(groupDropOutReasons).optional(), ...reasons }),
    output: z.strictObject({ carerId: id, freedPlace: z.boolean(), next: z.strictObject({ id, name: z.string() }).optional() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('participation', id),
    changes: ['groups'],
    log: { event: 'changed', purpose: 'casework', objects: (input, output) => [input.id, output.carerId] },
  }),
  /** 1 is first. Errors: not-found, conflict, refused (`not-in-queue`). */
  'participants.moveInQueue': defineCommand({
    input: z.strictObject({ id, version, toPlace: z.int().min(1).max(1000), reasonCode: codeIn(queueMoveReasons) }),
    output: z.strictObject({ carerId: id }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('participation', id),
    changes: ['groups'],
    log: { event: 'changed', purpose: 'casework', objects: (input, output) => [input.id, output.carerId] },
  }),
  /** Takes back somebody added by mistake. Errors: not-found, conflict, refused (`has-attendance`: then she has dropped out, which is another thing). */
  'participants.remove': defineCommand({
    input: z.strictObject({ id, version }),
    output: z.strictObject({ carerId: id, freedPlace: z.boolean(), next: z.strictObject({ id, name: z.string() }).optional() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('participation', id),
    changes: ['groups'],
    log: { event: 'removed', purpose: 'casework', objects: (input, output) => [input.id, output.carerId] },
  }),
  /** What has happened with one participation: offers, answers, moves in the queue, newest first. */
  'participants.history': defineQuery({
    input: z.strictObject({ id }),
    output: z.strictObject({ carerId: id, events: z.array(z.strictObject({ at: instant, byName: z.string(), statusCode: codeIn(participationStatuses), queuePlace: z.int().optional(), reasonCode: z.string().optional() })).readonly() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('participation', id),
    reads: ['groups'],
    log: { event: 'opened', purpose: 'casework', objects: (input, output) => [input.id, output.carerId] },
  }),
  /** The grid people × meetings. Guests are carers who came without being enrolled. Errors: not-found. */
  'attendance.sheet': defineQuery({
    input: z.strictObject({ groupId: id }),
    output: z.strictObject({
      groupName: z.string(),
      meetings: z.array(z.strictObject({
        id, number: z.int().optional(), heldOn: civilDate, startsAt: z.string(), statusCode: codeIn(meetingStatuses), anonymous: z.int(),
        /** Not cancelled and not ahead. */
        canRecord: z.boolean(),
      })).readonly(),
      people: z.array(z.strictObject({ carerId: id, name: z.string(), isProtected: z.boolean(), isGuest: z.boolean(), statusCode: codeIn(participationStatuses).optional() })).readonly(),
      /** Only what has been registered. */
      marks: z.array(attendanceMark).readonly(),
    }),
    roles: caseworkRoles,
    scope: ({ groupId }) => scoped('group', groupId),
    reads: ['groups', 'carers'],
    log: { event: 'opened', purpose: 'casework', objects: (input, output) => [input.groupId, ...output.people.map(({ carerId }) => carerId)] },
  }),
  /**
   * Sets some marks of one meeting, and the number of those who came anonymously. `was` is what the window
   * showed: a mark that somebody else has changed meanwhile is not overwritten. A meeting with somebody
   * present is held. Errors: not-found, conflict (`changed-meanwhile`), refused (`meeting-cancelled`, `meeting-ahead`).
   */
  'attendance.set': defineCommand({
    input: z.strictObject({
      meetingId: id,
      marks: z.array(z.strictObject({ carerId: id, was: codeIn(attendances), code: codeIn(attendances) })).max(200),
      anonymous: z.strictObject({ was: z.int().min(0), count: z.int().min(0).max(500) }).optional(),
    }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    scope: ({ meetingId, marks }) => [...scoped('meeting', meetingId), ...scoped('carer', ...marks.map(({ carerId }) => carerId))],
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input) => [input.meetingId, ...input.marks.map(({ carerId }) => carerId)] },
  }),
} as const
