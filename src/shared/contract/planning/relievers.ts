import { z } from 'zod'
import { defineCommand, defineQuery } from '../define.ts'
import { caseworkRoles } from '../roles.ts'
import { civilDate, id, version } from '../values.ts'
import { relieverDetails, relieverView } from './respite-values.ts'

export const relieverRoutes = {
  /** By name; those who have left are last. */
  'relievers.list': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({ relievers: z.array(relieverView).readonly() }),
    roles: caseworkRoles,
    reads: ['respite'],
    log: { because: 'staff and volunteers who relieve; no carer' },
  }),
  /** Errors: not-found, conflict, invalid-input (`availability.N.endsAt` `ends-before-start`). */
  'relievers.save': defineCommand({
    input: z.strictObject({ id: id.optional(), version: version.optional(), reliever: relieverDetails }),
    output: z.strictObject({ id, /** Bookings after her last day, which need somebody else. */ bookingsAfter: z.int() }),
    roles: caseworkRoles,
    changes: ['respite', 'calendar'],
    log: { event: 'changed', purpose: 'administration', objects: (_input, output) => [output.id] },
  }),
  /** Errors: not-found, invalid-input (`toOn` `ends-before-start`). */
  'relievers.addAbsence': defineCommand({
    input: z.strictObject({ relieverId: id, fromOn: civilDate, toOn: civilDate }),
    output: z.strictObject({ id, /** Her bookings in those days: they stay, and need a decision. */ bookingsWithin: z.int() }),
    roles: caseworkRoles,
    changes: ['respite', 'calendar'],
    log: { event: 'changed', purpose: 'administration', objects: (input) => [input.relieverId] },
  }),
  'relievers.removeAbsence': defineCommand({
    input: z.strictObject({ id }),
    output: z.strictObject({}),
    roles: caseworkRoles,
    changes: ['respite', 'calendar'],
    log: { event: 'changed', purpose: 'administration', objects: (input) => [input.id] },
  }),
} as const
