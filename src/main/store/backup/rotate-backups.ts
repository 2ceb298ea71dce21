import { rename, rm } from 'node:fs/promises'
import { asAppError } from '../database/sqlite-error.ts'
import type { AppErrorCode } from '#shared/contract/errors.ts'
import { backupsOf, removeAbandoned, unfinishedOf } from './backup-folders.ts'
import { chooseToKeep, type BackupPolicy } from './choose-to-keep.ts'
import { listBackups, type ListedBackup, type UnusableBackup } from './list-backups.ts'

export interface Rotation {
  readonly kept: readonly ListedBackup[]
  readonly removed: readonly ListedBackup[]
  /** What should have gone and did not, so that the promise about age is not kept: to be told. */
  readonly failed: readonly { readonly folder: string; readonly code: AppErrorCode }[]
  /** Bears our name but has no manifest that can be read: left alone, its age unknown. To be told. */
  readonly unusable: readonly UnusableBackup[]
}

/** First out of the list by its name, then away: a crash between leaves no half backup that looks whole. */
async function remove(folder: string): Promise<void> {
  const unfinished = unfinishedOf(folder)
  await rename(folder, unfinished)
  await rm(unfinished, { recursive: true, force: true })
}

/**
 * Removes the backups of one register that `chooseToKeep` does not keep. Touches only folders that carry
 * our manifest with this register's id. Errors: where `root` cannot be read.
 */
export async function rotateBackups(root: string, registerId: string, policy: BackupPolicy, now: Date): Promise<Rotation> {
  const parent = backupsOf(root, registerId)
  await removeAbandoned(parent, now)
  const { backups, unusable } = await listBackups(root, registerId)
  const { keep, remove: surplus } = chooseToKeep(
    backups.filter(({ manifest }) => manifest.registerId === registerId).map((backup) => ({ backup, madeAt: backup.manifest.madeAt, verifiedAt: backup.verifiedAt })), now, policy)
  const removed: ListedBackup[] = []
  const failed: { folder: string; code: AppErrorCode }[] = []
  for (const { backup } of surplus) {
    try {
      await remove(backup.folder)
      removed.push(backup)
    } catch (error) {
      failed.push({ folder: backup.folder, code: asAppError(error).code })
    }
  }
  return { kept: keep.map(({ backup }) => backup), removed, failed, unusable }
}
