import { z } from 'zod'
import { titles } from '#shared/domain/code-lists/organisation/titles.ts'
import { judgePassphrase } from '#shared/domain/passphrase/judge-passphrase.ts'
import { codeIn } from './code.ts'
import { defineVault } from './define.ts'
import { lastPlace, look } from './last-place.ts'
import { roles } from './roles.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { nameLength, passphraseMaxLength, passphraseMinLength, requiredText, text } from './text.ts'
import { unitSetup } from './unit.ts'

/** The register for real work, and the synthetic one for practice; two folders, never mixed. */
export const registerKinds = ['real', 'practice'] as const
export const registerKind = z.enum(registerKinds)
export type RegisterKind = z.output<typeof registerKind>

/**
 * A passphrase that somebody chooses: 15 signs or more, no rule about which, but none that is among the first to be guessed
 * (ASVS 6.2). The window says more about why; here is where it is refused.
 */
export const newPassphrase = text(passphraseMaxLength)
  .refine((value) => Array.from(value.normalize('NFC')).length >= passphraseMinLength, { error: 'too-short', abort: true })
  .refine((value) => judgePassphrase(value).ok, { error: 'weak' })

/**
 * The caller's own passphrase, asked for again by routes that can open the whole register to somebody (`asksForPassphrase`). The
 * store checks it and takes it out: no handler and no log rule meets it.
 */
export const ownPassphrase = { ownPassphrase: z.string().min(1, { error: 'required' }).max(passphraseMaxLength * 4) }

export const session = z.strictObject({
  sessionId: z.string(),
  userId: z.string(),
  userName: z.string(),
  roles: z.array(z.enum(roles)).readonly(),
  areas: z.array(codeIn(areas)).readonly(),
  seesProtected: z.boolean(),
  mustChangePassphrase: z.boolean(),
})

/** The printed key as typed: one key, or the two halves of a split one (in either order). */
export const typedRecoveryKey = {
  recoveryKey: z.string().max(100),
  otherHalf: z.string().max(100).optional(),
}

/** Who holds a register on a share: what `lease-held` says in its `reason`, as JSON. */
export const leaseHolder = z.object({ host: z.string(), user: z.string(), at: z.string(), silentSeconds: z.int(), mayTakeOver: z.boolean() })

/** A backup as it lies in its folder, seen without any key. */
export const backupView = z.strictObject({
  /** The name of its folder. */
  id: z.string().max(200),
  place: z.enum(['this-computer', 'second', 'found']),
  label: z.string(),
  madeAt: z.iso.datetime(),
  reason: z.enum(['locked', 'closed', 'asked', 'daily', 'before-migration', 'before-rotation']),
  /** When it was last reopened and checked with the keys. */
  verifiedAt: z.iso.datetime().optional(),
  bytes: z.int(),
})
export type BackupView = z.output<typeof backupView>

export const vaultStatus = z.strictObject({
  state: z.enum(['no-register', 'locked', 'unlocking', 'unlocked', 'locking']),
  register: registerKind,
  /** Which registers exist on this computer, and what is written outside the encryption about each. */
  known: z.array(z.strictObject({
    register: registerKind,
    label: z.string(),
    lastOpenedAt: z.string().optional(),
    /** Who has a key slot. The names stand outside the encryption, so that each can say who she is before she unlocks. */
    users: z.array(z.strictObject({ userId: z.uuid(), name: z.string() })).readonly(),
    /** Who unlocked last on this computer. */
    lastUserId: z.uuid().optional(),
    /** The folder, where it is not this computer's usual one. */
    folder: z.string().optional(),
    /** The folder could not be looked into just now (no network, no right to read): whether a register is there is not known. */
    unreachable: z.boolean().optional(),
  })).readonly(),
  session: session.optional(),
  /** Where the one who works now was when it last locked. */
  place: lastPlace.optional(),
  /** Why it locked by itself, where that was not the lock's own doing; until the next unlock. */
  problem: z.enum(['register-damaged', 'store-stopped', 'lease-lost', 'rights-changed']).optional(),
  /** What the opening found and mended, for the user to know. */
  notices: z.array(z.enum(['key-file-copy-used', 'witness-damaged', 'backup-failed', 'export-removed', 'export-left', 'erased-list-rebuilt', 'erased-list-lost'])).readonly(),
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
  /**
   * Agrees on a key between the page and the store, so that what is between them reads nothing (`sealed.ts`). To open a register with
   * something sealed, or to be ready for that (somebody has begun to type), a store is started where none is. Errors: locked, busy.
   */
  'vault.connect': defineVault({
    input: z.strictObject({ publicKey: z.base64().max(60), purpose: z.enum(['call', 'ready', 'open']) }),
    output: z.strictObject({ channel: z.string(), publicKey: z.string() }),
    roles: 'anyone',
    log: { because: 'agrees on a key; no content and no secret' },
  }),
  /** Makes an empty register and opens it. Errors: register-exists, folder-read-only, disk-full. */
  'vault.create': defineVault({
    input: z.strictObject({
      unit: unitSetup,
      user: z.strictObject({ name: requiredText(nameLength), titleCode: codeIn(titles) }),
      passphrase: newPassphrase,
      /** Made and printed by the window, typed back by the person; the store keeps only a key slot for it. */
      ...typedRecoveryKey,
      /** Another folder (a share of the municipality) is asked for by the shell and used by one at a time. */
      place: z.enum(['this-computer', 'other-folder']).default('this-computer'),
    }),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: loggedByTheStore,
    asksForFile: ({ place }) => (place === 'other-folder' ? { kind: 'folder', purpose: 'register' } : undefined),
  }),
  /** From now on the register in a folder that the user points out. Errors: folder-is-synced, register-missing. */
  'vault.useFolder': defineVault({
    input: z.strictObject({}),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: { because: 'only possible while locked; opening is logged' },
    asksForFile: () => ({ kind: 'folder', purpose: 'register' }),
  }),
  /**
   * Errors: wrong-passphrase, key-file-*, register-*, already-open, migration-failed, user-ended, lease-held (`reason`: who and
   * since when), register-older (this computer has seen a newer one).
   */
  'vault.unlock': defineVault({
    input: z.strictObject({
      register: registerKind.default('real'),
      /** Without it every slot is tried, each at the price of a key derivation. */
      userId: z.uuid().optional(),
      passphrase: z.string().max(passphraseMaxLength * 4),
      /** The user has been told that it is older than what this computer has seen, and opens it all the same; logged. */
      acceptOlder: z.boolean().default(false),
      /** The user has been told who holds it and that they have been silent; logged. */
      takeOver: z.boolean().default(false),
    }),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: loggedByTheStore,
  }),
  /** Opens with the printed recovery key and sets a new passphrase. Errors: wrong-recovery-key and those of unlock. */
  'vault.recover': defineVault({
    input: z.strictObject({ ...typedRecoveryKey, /** Whose passphrase is set; a system administrator when not said. */ userId: z.uuid().optional(), newPassphrase }),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault'],
    log: loggedByTheStore,
  }),
  /** Backups that can be restored: this computer's and the second folder's. */
  'vault.backups': defineVault({
    input: z.strictObject({}),
    output: z.strictObject({ backups: z.array(backupView).readonly() }),
    roles: 'anyone',
    reads: ['backups'],
    log: { because: 'names no person: what lies in the folder can be seen without the app' },
  }),
  /** The backups in a folder that the user points out, on a computer that has none. */
  'vault.findBackups': defineVault({
    input: z.strictObject({}),
    output: z.strictObject({ backups: z.array(backupView).readonly() }),
    roles: 'anyone',
    log: { because: 'names no person: what lies in the folder can be seen without the app' },
    asksForFile: () => ({ kind: 'folder', purpose: 'find-backup' }),
  }),
  /**
   * Puts a backup in the register's place after checking all of it; the register that stood there is kept aside. Stays
   * locked. Errors: backup-damaged, backup-missing, backup-newer, wrong-passphrase, wrong-recovery-key, disk-full.
   */
  'vault.restore': defineVault({
    input: z.strictObject({
      backupId: z.string().max(200),
      place: z.enum(['this-computer', 'second', 'found']),
      secret: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), userId: z.uuid().optional(), passphrase: z.string().max(passphraseMaxLength * 4) }),
        z.strictObject({ kind: z.literal('recovery-key'), ...typedRecoveryKey }),
      ]),
    }),
    output: vaultStatus,
    roles: 'anyone',
    changes: ['vault', 'backups'],
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
  /** The window has saved what was half-written, and says where that was: the lock need not wait longer. */
  'vault.flushed': defineVault({
    input: z.strictObject({ place: lastPlace.optional() }),
    output: z.strictObject({}),
    roles: 'anyone',
    log: { because: 'carries an address in the app, no content' },
  }),
  /** Light or dark, remembered on this computer. */
  'vault.setLook': defineVault({
    input: z.strictObject({ look }),
    output: z.strictObject({}),
    roles: 'anyone',
    log: { because: 'touches no register' },
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
