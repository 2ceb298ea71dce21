import { z } from 'zod'
import { defineCommand, defineUpkeep, defineQuery } from '../define.ts'
import { adminRoles, registerRoles } from '../roles.ts'
import { instant } from '../values.ts'
import { backupView, ownPassphrase } from '../vault.ts'

export const backupRoutes = {
  /** The newest backups and where they lie. */
  'backups.status': defineUpkeep({
    input: z.strictObject({}),
    output: z.strictObject({
      backups: z.array(backupView).readonly(),
      /** The folder of this computer's backups, to be read aloud to the IT department. */
      folder: z.string(),
      secondFolder: z.string().optional(),
      /** Why the last copy to the second folder failed. */
      secondProblem: z.enum(['missing', 'full', 'read-only', 'damaged']).optional(),
      maxAgeDays: z.int(),
      /** When a restore moved the register that stood there aside: kept as long as a backup of that day. Newest first. */
      setAside: z.array(instant).readonly(),
      newestVerifiedAt: instant.optional(),
    }),
    roles: registerRoles,
    reads: ['backups'],
    log: { because: 'files and times, no person' },
  }),
  /** Makes a backup now and reopens it to check. Errors: disk-full, folder-read-only, backup-damaged, refused (`no-backups-here`). */
  'backups.make': defineUpkeep({
    input: z.strictObject({}),
    output: z.strictObject({ backup: backupView }),
    roles: registerRoles,
    changes: ['backups'],
    log: { event: 'backup-made', purpose: 'administration' },
  }),
  /** The drill: reopens a backup whole, counts and compares. Errors: backup-damaged, backup-missing. */
  'backups.check': defineUpkeep({
    input: z.strictObject({ backupId: z.string().max(200), place: z.enum(['this-computer', 'second']) }),
    output: z.strictObject({ checkedAt: instant, carers: z.int(), contacts: z.int(), logEntries: z.int() }),
    roles: adminRoles,
    changes: ['backups'],
    log: { event: 'backup-checked', purpose: 'administration' },
  }),
  /** A second folder (share or USB) that every backup is copied to as well. Errors: folder-is-synced, folder-read-only, refused (`same-folder`). */
  'backups.setSecondFolder': defineCommand({
    input: z.strictObject({ use: z.boolean(), ...ownPassphrase }),
    output: z.strictObject({}),
    roles: adminRoles,
    changes: ['backups'],
    asksForPassphrase: true,
    log: { event: 'settings-changed', purpose: 'administration' },
    asksForFile: ({ use }) => (use ? { kind: 'folder', purpose: 'backup' } : undefined),
  }),
  /** Days after which no backup is kept: the promise that what was erased is gone everywhere (security.md §6.3). */
  'backups.setMaxAge': defineCommand({
    input: z.strictObject({ days: z.int().min(14, { error: 'out-of-range' }).max(365, { error: 'out-of-range' }) }),
    output: z.strictObject({}),
    roles: adminRoles,
    changes: ['backups'],
    log: { event: 'settings-changed', purpose: 'administration' },
  }),
} as const

/** What a colleague should be told about; each names only what her roles can mend. */
export const reminderRoutes = {
  'reminders.list': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({
      reminders: z.array(z.discriminatedUnion('kind', [
        /** 35 days since the last signed review of the log (story L1); `days` since it, or since the register was made. */
        z.strictObject({ kind: z.literal('review-overdue'), days: z.int() }),
        /** Nobody who works here now may read the log, so nobody can review it. */
        z.strictObject({ kind: z.literal('no-reviewer') }),
        /** Since the newest that was reopened and found whole; where there is not `isAny`, since the register was made. */
        z.strictObject({ kind: z.literal('backup-old'), days: z.int(), isAny: z.boolean() }),
        z.strictObject({ kind: z.literal('recovery-untested') }),
        z.strictObject({ kind: z.literal('no-recovery') }),
        z.strictObject({ kind: z.literal('log-broken') }),
        z.strictObject({ kind: z.literal('account-ends'), on: z.string() }),
        z.strictObject({ kind: z.literal('failed-unlocks'), times: z.int() }),
        /** Since the caller last unlocked somebody else has given her a passphrase, changed her rights or replaced the printed key, or come in as her with it. */
        z.strictObject({ kind: z.enum(['passphrase-given', 'rights-changed', 'recovery-replaced', 'recovered-as-you']), byName: z.string(), at: instant, /** The log says that it was done, not only begun. */ isDone: z.boolean() }),
      ])).readonly(),
    }),
    roles: registerRoles,
    reads: ['log', 'backups', 'keys', 'users'],
    log: { because: 'times and counts about the register itself, no person' },
  }),
} as const
