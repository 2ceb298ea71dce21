import { z } from 'zod'
import { defineCommand, defineQuery, defineUpkeep } from '../define.ts'
import { adminRoles, roles } from '../roles.ts'
import { passphraseMaxLength } from '../text.ts'
import { instant } from '../values.ts'
import { newPassphrase, ownPassphrase, typedRecoveryKey } from '../vault.ts'

export const keyRoutes = {
  /** What can be said about the keys: what the page *Säkerhet* tells its reader. */
  'keys.status': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({
      /** Rises by one at every rotation. */
      epoch: z.int(),
      userSlots: z.int(),
      admins: z.int(),
      holdersOfProtected: z.int(),
      recovery: z.strictObject({ exists: z.boolean(), testedAt: instant.optional() }),
      /** Of the caller's own slot. */
      kdf: z.strictObject({ memoryMib: z.int(), passes: z.int(), lanes: z.int() }),
      opensRegister: z.boolean(),
    }),
    roles,
    reads: ['keys', 'users'],
    needs: 'statistics',
    log: { because: 'tells how the register is locked, no person' },
  }),
  /**
   * The own passphrase. Only the key file is written; the register is not touched. The log is no part of that file, so the two cannot be
   * written as one: an entry that it begins comes first, one that it is done (`passphrase-changed`) when it is. Errors: wrong-passphrase, refused (`same-passphrase`). */
  'keys.changePassphrase': defineCommand({
    input: z.strictObject({ current: z.string().max(passphraseMaxLength * 4), next: newPassphrase }),
    output: z.strictObject({}),
    roles,
    changes: ['keys', 'users', 'vault'],
    needs: 'statistics',
    worksWithGivenPassphrase: true,
    log: { event: 'passphrase-changing', purpose: 'administration' },
  }),
  /** Tries the printed key without using it. Errors: wrong-recovery-key (`reason`: length, character, check, half-missing, no-slot). */
  'keys.testRecovery': defineCommand({
    input: z.strictObject(typedRecoveryKey),
    output: z.strictObject({ testedAt: instant }),
    roles: adminRoles,
    changes: ['keys'],
    log: { event: 'recovery-tested', purpose: 'administration' },
  }),
  /**
   * A new printed key, made by the window and typed back; the old sheet opens nothing more from this key file. Logged as begun, and as done
   * (`recovery-key-changed`) when the key file has it. Errors: wrong-recovery-key, refused (`needs-protected-key`).
   */
  'keys.replaceRecovery': defineCommand({
    input: z.strictObject({ ...typedRecoveryKey, ...ownPassphrase }),
    output: z.strictObject({}),
    roles: adminRoles,
    changes: ['keys'],
    asksForPassphrase: true,
    log: { event: 'recovery-key-changing', purpose: 'administration' },
  }),
  /**
   * New keys for everything that the caller can rotate, after a suspected leak and a backup. Logged as begun, and as done (`keys-rotated`) when they
   * are in force. Errors: disk-full, refused (`needs-protected-key`, `no-backup-first`).
   */
  'keys.rotate': defineUpkeep({
    input: z.strictObject(ownPassphrase),
    output: z.strictObject({ epoch: z.int() }),
    roles: adminRoles,
    changes: ['keys', 'users'],
    asksForPassphrase: true,
    log: { event: 'keys-rotating', purpose: 'administration' },
  }),
} as const
