import { z } from 'zod'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { titles } from '#shared/domain/code-lists/organisation/titles.ts'
import { codeIn } from '../code.ts'
import { defineCommand, defineQuery, defineUpkeep } from '../define.ts'
import { adminRoles, roles } from '../roles.ts'
import { nameLength, requiredText } from '../text.ts'
import { civilDate, id, instant, version } from '../values.ts'
import { ownPassphrase } from '../vault.ts'

/** A colleague with an account of her own (domain.md B.2 *Användare*; story L4: role, areas and an end date are asked for). */
export const userInput = z.strictObject({
  name: requiredText(nameLength),
  titleCode: codeIn(titles),
  roles: z.array(z.enum(roles)).min(1, { error: 'required' }).max(roles.length),
  areaCodes: z.array(codeIn(areas)).min(1, { error: 'required' }).max(areas.length),
  /** May see protected identities: gets the key of their compartment. As few as possible. */
  seesProtected: z.boolean(),
  /** The last day that she may unlock. */
  activeTo: civilDate,
})
export type UserInput = z.output<typeof userInput>

export const userView = z.strictObject({
  id,
  version,
  name: z.string(),
  titleCode: codeIn(titles),
  roles: z.array(z.enum(roles)).readonly(),
  areaCodes: z.array(codeIn(areas)).readonly(),
  seesProtected: z.boolean(),
  activeFrom: civilDate,
  /** Undefined for the first user until one is set. */
  activeTo: civilDate.optional(),
  lastUnlockedAt: instant.optional(),
  /**
   * `own`: she has chosen her passphrase; `given`: she has the one-time passphrase; `none`: she cannot unlock
   * (her slot was never written, or has been removed).
   */
  slot: z.enum(['own', 'given', 'none']),
  /** A key that her roles no longer need is still in her slot or memory: the keys should be rotated. */
  shouldRotate: z.boolean(),
})
export type UserView = z.output<typeof userView>

/** A passphrase of five words, shown once to whoever hands it over; its owner must choose her own. */
const given = z.strictObject({ userId: id, passphrase: z.string() })

export const userRoutes = {
  'users.list': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({ users: z.array(userView).readonly() }),
    roles: adminRoles,
    reads: ['users'],
    log: { because: 'staff and their roles, no person of the register' },
  }),
  /** What stands in the log is that she is on the list; `passphrase-given` follows when her key slot is written. Errors: refused (`name-taken`, `cannot-give-protected`: only who holds that key can pass it on), invalid-input (activeTo `past`). */
  'users.add': defineCommand({
    input: z.strictObject({ user: userInput, ...ownPassphrase }),
    output: given,
    roles: adminRoles,
    changes: ['users', 'keys', 'vault'],
    asksForPassphrase: true,
    log: { event: 'user-added', purpose: 'administration', objects: (_input, output) => [output.userId] },
  }),
  /** Errors: not-found, conflict, refused (`name-taken`, `last-admin`, `cannot-give-protected`), invalid-input. */
  'users.change': defineCommand({
    input: z.strictObject({ id, version, user: userInput, ...ownPassphrase }),
    output: z.strictObject({ version, /** She keeps knowing a key that she no longer needs, until the keys are rotated. */ shouldRotate: z.boolean() }),
    roles: adminRoles,
    changes: ['users', 'keys', 'vault'],
    asksForPassphrase: true,
    log: { event: 'user-changed', purpose: 'administration', objects: (input) => [input.id] },
  }),
  /**
   * A new one-time passphrase for somebody who has forgotten hers: a new key slot. Logged as begun, and as done (`passphrase-given`) when the key
   * file has it. Errors: not-found, refused (`cannot-give-protected`, `not-yourself`).
   */
  'users.givePassphrase': defineCommand({
    input: z.strictObject({ id, ...ownPassphrase }),
    output: given,
    roles: adminRoles,
    changes: ['users', 'keys', 'vault'],
    asksForPassphrase: true,
    log: { event: 'passphrase-giving', purpose: 'administration', objects: (input) => [input.id] },
  }),
  /**
   * Takes her slot away and rotates every key that she held: her passphrase with an old key file opens nothing
   * that is written from now on. Nobody else need be present. That she is out and the entry of it are one; the rotation has its own two
   * (`keys-rotating`, `keys-rotated`). Errors: not-found, refused (`not-yourself`, `last-admin`,
   * `needs-protected-key`, `no-backup-first`: she is out, the keys are as they were), disk-full.
   */
  'users.remove': defineUpkeep({
    input: z.strictObject({ id, ...ownPassphrase }),
    output: z.strictObject({ epoch: z.int() }),
    roles: adminRoles,
    changes: ['users', 'keys', 'vault'],
    asksForPassphrase: true,
    log: { event: 'user-removed', purpose: 'administration', objects: (input) => [input.id] },
  }),
} as const
