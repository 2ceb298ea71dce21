import { z } from 'zod'
import { titles } from '#shared/domain/code-lists/organisation/titles.ts'
import { codeIn } from './code.ts'
import { defineVault } from './define.ts'
import { roles } from './roles.ts'
import { nameLength, passphraseMaxLength, passphraseMinLength, requiredText, text } from './text.ts'
import { unitSetup } from './unit.ts'

/** The register for real work, and the synthetic one for practice; two folders, never mixed. */
export const registerKinds = ['real', 'practice'] as const
export const registerKind = z.enum(registerKinds)
export type RegisterKind = z.output<typeof registerKind>

const newPassphrase = text(passphraseMaxLength).refine((value) => Array.from(value.normalize('NFC')).length >= passphraseMinLength, { error: 'too-short' })

export const session = z.strictObject({
  sessionId: z.string(),
  userId: z.string(),
  userName: z.string(),
  roles: z.array(z.enum(roles)).readonly(),
})

export const vaultStatus = z.strictObject({
  state: z.enum(['no-register', 'locked', 'unlocking', 'unlocked', 'locking']),
  register: registerKind,
  /** Which registers exist on this computer, and what is written outside the encryption about each. */
  known: z.array(z.strictObject({ register: registerKind, label: z.string(), lastOpenedAt: z.string().optional() })).readonly(),
  session: session.optional(),
  /** Why it locked by itself, where that was not the lock's own doing; until the next unlock. */
  problem: z.enum(['register-damaged', 'store-stopped']).optional(),
  idleMinutes: z.number(),
  appVersion: z.string(),
})
export type VaultStatus = z.output<typeof vaultStatus>

const loggedByTheStore = { because: 'the store process writes its own entry when it opens or closes' }

export const vaultRoutes = {
  'vault.status': defineVault({
    input: z.strictObject({}),
    output: vaultStatus,
    roles: 'anyone',
    reads: ['vault'],
    log: { because: 'tells only whether the register is open' },
  }),
  /** Makes an empty register and opens it. Errors: register-exists, folder-read-only, disk-full. */
  'vault.create': defineVault({
    input: z.strictObject({
      unit: unitSetup,
      user: z.strictObject({ name: requiredText(nameLength), titleCode: codeIn(titles) }),
      passphrase: newPassphrase,
      /** Made and printed by the window, typed back by the person; the store keeps only a key slot for it. */
      recoveryKey: z.string().max(100),
    }),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: loggedByTheStore,
  }),
  /** Errors: wrong-passphrase, key-file-*, register-*, already-open, migration-failed. */
  'vault.unlock': defineVault({
    input: z.strictObject({ register: registerKind.default('real'), passphrase: z.string().max(passphraseMaxLength * 4) }),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: loggedByTheStore,
  }),
  /** Opens with the printed recovery key and sets a new passphrase. Errors: wrong-recovery-key and those of unlock. */
  'vault.recover': defineVault({
    input: z.strictObject({ recoveryKey: z.string().max(100), newPassphrase }),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: loggedByTheStore,
  }),
  /** Opens the practice register, making it first where there is none. */
  'vault.openPractice': defineVault({
    input: z.strictObject({}),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: loggedByTheStore,
  }),
  /** Ends the process that knows the keys. Always works; nothing in a window can veto it. */
  'vault.lock': defineVault({
    input: z.strictObject({}),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: loggedByTheStore,
  }),
  /** The window has saved what was half-written: the lock need not wait longer. */
  'vault.flushed': defineVault({
    input: z.strictObject({}),
    output: z.strictObject({}),
    roles: 'anyone',
    log: { because: 'carries nothing' },
  }),
  /** From the lock screen of one register back to the choice between registers. */
  'vault.leave': defineVault({
    input: z.strictObject({}),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: { because: 'only possible while locked' },
  }),
} as const
