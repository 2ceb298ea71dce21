import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError, type AppErrorCode } from '#shared/contract/errors.ts'
import { asAppError } from '../database/sqlite-error.ts'
import { copyFileSynced, printOf } from '../files/copy-file.ts'
import { makeFolder } from '../files/make-folder.ts'
import { backupsOf, namesIn, removeAbandoned } from './backup-folders.ts'
import { backupFiles, readManifest, verificationName, writeManifest } from './backup-manifest.ts'
import { buildWhole } from './write-backup.ts'

export type CopyOutcome =
  | { readonly kind: 'copied' | 'already-there'; readonly folder: string }
  /** The disk was not there, was full, could not be written, or the original is damaged: nothing is half there. */
  | { readonly kind: 'failed'; readonly code: AppErrorCode }

const failureOf = (error: unknown): CopyOutcome => {
  const { code } = asAppError(error)
  return { kind: 'failed', code: code === 'unexpected' ? 'write-failed' : code }
}

async function copy(from: string, secondRoot: string, now: Date): Promise<CopyOutcome> {
  const manifest = await readManifest(from)
  const parent = backupsOf(secondRoot, manifest.registerId)
  const folder = join(parent, basename(from))
  // The root itself is never made: a disk that is not plugged in would become a folder on this one.
  if (!(await stat(secondRoot)).isDirectory()) throw new AppError('folder-missing')
  await makeFolder(parent, 0o700)
  await removeAbandoned(parent, now)
  if ((await namesIn(folder)).includes('manifest.json')) return { kind: 'already-there', folder }
  const marks = (await namesIn(from)).filter((name) => name === verificationName)
  await buildWhole(folder, async (unfinished) => {
    for (const name of [...backupFiles, ...marks]) await copyFileSynced(join(from, name), join(unfinished, name))
    for (const name of backupFiles) {
      if ((await printOf(join(unfinished, name))).sha256 !== manifest.files[name].sha256) throw new AppError('backup-damaged', { reason: name })
    }
    await writeManifest(unfinished, manifest)
  })
  return { kind: 'copied', folder }
}

/**
 * Copies a whole backup to a second place (a share, a USB disk): whole or not at all, read back and
 * compared. Never throws: a copy that fails is something to tell, not something to stop for.
 */
export async function copyBackup(from: string, secondRoot: string, now: Date): Promise<CopyOutcome> {
  try {
    return await copy(from, secondRoot, now)
  } catch (error) {
    return failureOf(error)
  }
}
