import { join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { z } from 'zod'
import { checksumIn, readChecked, writeChecked, type CheckedFormat } from '../files/checked-file.ts'

/** What made the app make a copy. */
export const backupReasons = ['locked', 'closed', 'asked', 'daily', 'before-migration', 'before-rotation'] as const

/** The files of a backup besides the manifest, by their names in it and in the register folder. */
export const backupFiles = ['register.db', 'statistik.db', 'nycklar.json'] as const
export type BackupFile = (typeof backupFiles)[number]

const hash = z.string().regex(/^[0-9a-f]{64}$/u)
const rowCounts = z.record(z.string(), z.int().min(0))
const print = z.strictObject({ sha256: hash, size: z.int().min(0) })

const facts = z.strictObject({
  registerId: z.uuid(),
  /** The municipality's name, as in the key file. */
  label: z.string().max(200),
  /** UTC ISO 8601. */
  madeAt: z.iso.datetime(),
  appVersion: z.string().max(40),
  reason: z.enum(backupReasons),
  /** The last access-log entry of register.db; undefined where nobody knew it (a manager's lock). */
  logSeq: z.int().min(0).optional(),
  /** Its hash, hex; undefined before the log had hashes. */
  logHead: hash.optional(),
  /** The same of statistik.db. */
  statisticsLogSeq: z.int().min(0).optional(),
  statisticsLogHead: hash.optional(),
  keyFileRevision: z.int().min(0),
  /** How many the register had erased, and a hash of who; undefined for none, and where nobody could tell. */
  erased: z.strictObject({ count: z.int().min(0), head: hash }).optional(),
  /** Rows per table; known only to who made the copy with the keys. */
  counts: z.strictObject({ register: rowCounts, statistics: rowCounts }).optional(),
})
export type BackupFacts = z.output<typeof facts>

const members = z.strictObject({
  ...facts.shape,
  files: z.strictObject({ 'register.db': print, 'statistik.db': print, 'nycklar.json': print }),
})

/** What stands in `manifest.json`: written last, so that a folder without it is no backup. */
export type BackupManifest = z.output<typeof members>

const manifestFormat: CheckedFormat<BackupManifest> = { format: 'anhorigparmen-backup', version: 1, members }

const manifestPath = (folder: string): string => join(folder, 'manifest.json')

export const writeManifest = (folder: string, manifest: BackupManifest): Promise<void> => writeChecked(manifestFormat, manifestPath(folder), manifest)

/** Errors: backup-missing (no backup of ours), backup-damaged, backup-newer. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const reading = await readChecked(manifestFormat, manifestPath(folder))
  switch (reading.kind) {
    case 'read':
      return reading.value
    case 'missing':
      throw new AppError('backup-missing')
    case 'newer':
      throw new AppError('backup-newer')
    case 'damaged':
      throw new AppError('backup-damaged', { reason: 'manifest' })
  }
}

const verification = z.strictObject({
  /** UTC ISO 8601. */
  at: z.iso.datetime(),
  by: z.literal('reopening'),
  /** Checksum of the manifest that was checked: a mark that belongs to another backup is none. */
  manifest: hash,
})
export type Verification = z.output<typeof verification>

const verificationFormat: CheckedFormat<Verification> = { format: 'anhorigparmen-backup-verified', version: 1, members: verification }
const verificationPath = (folder: string): string => join(folder, verificationName)
export const verificationName = 'kontrollerad.json'

export const writeVerification = (folder: string, manifest: BackupManifest, at: string): Promise<void> =>
  writeChecked(verificationFormat, verificationPath(folder), { at, by: 'reopening', manifest: checksumIn(manifestFormat, manifest) })

/** When this backup was last reopened and found whole; undefined for never, and for a mark that is not whole. */
export async function verifiedAt(folder: string, manifest: BackupManifest): Promise<string | undefined> {
  const reading = await readChecked(verificationFormat, verificationPath(folder))
  return reading.kind === 'read' && reading.value.manifest === checksumIn(manifestFormat, manifest) ? reading.value.at : undefined
}
