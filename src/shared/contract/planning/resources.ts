import { z } from 'zod'
import { groupLeaderKinds } from '#shared/domain/code-lists/groups/group-leader-kinds.ts'
import { localDayKinds } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import { codeIn } from '../code.ts'
import { defineCommand, defineQuery } from '../define.ts'
import { caseworkRoles } from '../roles.ts'
import { nameLength, requiredText } from '../text.ts'
import { civilDate, id, version } from '../values.ts'
import { leaderRef } from './meeting-values.ts'

const noCarer = { because: 'rooms, leaders and closed days of the own organisation; no carer' }
const stored = { id: id.optional(), version: version.optional() }

export const localDay = z.strictObject({ ...stored, kindCode: codeIn(localDayKinds), name: requiredText(100), fromOn: civilDate, toOn: civilDate })
export type LocalDayInput = z.output<typeof localDay>

/** What planning needs besides persons: rooms, leaders, and the days the municipality sets itself. */
export const resourceRoutes = {
  'places.list': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({ places: z.array(z.strictObject({ id, version, name: z.string(), isExclusive: z.boolean() })).readonly() }),
    roles: caseworkRoles,
    reads: ['groups'],
    log: noCarer,
  }),
  /** `isExclusive`: only one at a time can be there, so two meetings at once collide. Errors: refused (`name-taken`), conflict, not-found. */
  'places.save': defineCommand({
    input: z.strictObject({ ...stored, name: requiredText(nameLength), isExclusive: z.boolean() }),
    output: z.strictObject({ id }),
    roles: caseworkRoles,
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'administration', objects: (_input, output) => [output.id] },
  }),
  /** Those known as leaders, and every user with case work who could be one. */
  'leaders.list': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({
      leaders: z.array(z.strictObject({ ref: leaderRef, version: version.optional(), name: z.string(), kindCode: codeIn(groupLeaderKinds), leavesOn: civilDate.optional(), isMe: z.boolean() })).readonly(),
    }),
    roles: caseworkRoles,
    reads: ['groups'],
    log: noCarer,
  }),
  /** A leader who is no user of the register; `leavesOn` is the last day. Errors: conflict, not-found. */
  'leaders.save': defineCommand({
    input: z.strictObject({ ...stored, name: requiredText(nameLength), kindCode: codeIn(groupLeaderKinds), leavesOn: civilDate.optional() }),
    output: z.strictObject({ id, /** Planned meetings after the last day, which need another leader. */ meetingsAfter: z.int() }),
    roles: caseworkRoles,
    changes: ['groups', 'calendar'],
    log: { event: 'changed', purpose: 'administration', objects: (_input, output) => [output.id] },
  }),
  /** School holidays and closed days, by date. */
  'localDays.list': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({ days: z.array(z.strictObject({ id, version, kindCode: codeIn(localDayKinds), name: z.string(), fromOn: civilDate, toOn: civilDate })).readonly() }),
    roles: caseworkRoles,
    reads: ['calendar'],
    log: noCarer,
  }),
  /** Errors: invalid-input (`toOn` `ends-before-start`), conflict, not-found. */
  'localDays.save': defineCommand({
    input: z.strictObject({ days: z.array(localDay).min(1).max(40) }),
    output: z.strictObject({ ids: z.array(id).readonly() }),
    roles: caseworkRoles,
    changes: ['calendar'],
    log: { event: 'changed', purpose: 'administration', objects: (_input, output) => output.ids },
  }),
  'localDays.remove': defineCommand({
    input: z.strictObject({ id, version }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    changes: ['calendar'],
    log: { event: 'removed', purpose: 'administration', objects: (input) => [input.id] },
  }),
} as const
