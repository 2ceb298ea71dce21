import { z } from 'zod'
import { defineCommand, defineQuery } from './define.ts'
import { caseworkRoles } from './roles.ts'
import { text } from './text.ts'
import { id, instant } from './values.ts'

const form = z.enum(['contact', 'carer', 'group', 'respite', 'review'])
const draftRoles = [...caseworkRoles, 'log-reviewer'] as const
const own = { because: 'the own half-written form; what it becomes is logged when it is saved' }

export const draftRoutes = {
  /** Keeps what a form holds now, encrypted in the register. Also called for a form that is not valid yet. Errors: not-found, refused (`too-many-drafts`). */
  'drafts.save': defineCommand({
    input: z.strictObject({ id, form, values: text(400_000) }),
    output: z.strictObject({}),
    roles: draftRoles,
    changes: ['drafts'],
    log: own,
  }),
  'drafts.mine': defineQuery({
    input: z.strictObject({ form }),
    output: z.strictObject({ drafts: z.array(z.strictObject({ id, values: z.string(), changedAt: instant })).readonly() }),
    roles: draftRoles,
    reads: ['drafts'],
    log: own,
  }),
  'drafts.discard': defineCommand({
    input: z.strictObject({ id }),
    output: z.strictObject({}),
    roles: draftRoles,
    changes: ['drafts'],
    log: own,
  }),
} as const
