import { join } from 'node:path'
import { AppError, type AppErrorCode } from '#shared/contract/errors.ts'
import { backupsIn, backupsOf, isBackupName } from './backup-folders.ts'
import { namesIn } from '../files/names-in.ts'
import { readManifest, verifiedAt, type BackupManifest } from './backup-manifest.ts'

export interface ListedBackup {
  readonly folder: string
  readonly manifest: BackupManifest
  /** UTC ISO 8601 of the last time it was reopened and found whole; undefined for never. */
  readonly verifiedAt: string | undefined
}

/** A folder that bears the name of a backup but whose manifest cannot be used: shown, never restored or removed. */
export interface UnusableBackup {
  readonly folder: string
  readonly code: AppErrorCode
}

export interface BackupList {
  /** Newest first. */
  readonly backups: readonly ListedBackup[]
  readonly unusable: readonly UnusableBackup[]
}

async function look(folder: string): Promise<ListedBackup | UnusableBackup> {
  try {
    const manifest = await readManifest(folder)
    return { folder, manifest, verifiedAt: await verifiedAt(folder, manifest) }
  } catch (error) {
    return { folder, code: error instanceof AppError ? error.code : 'unexpected' }
  }
}

const isUsable = (found: ListedBackup | UnusableBackup): found is ListedBackup => 'manifest' in found

/**
 * The backups under `root` (the folder that holds `sakerhetskopior`), of one register or of all. Half
 * copies are never among them. Reads manifests only. Errors: folder-read-only and the like where a
 * folder cannot be read; a folder that is not there is an empty list.
 */
export async function listBackups(root: string, registerId?: string): Promise<BackupList> {
  const registers = registerId === undefined ? (await namesIn(backupsIn(root))).map((name) => backupsOf(root, name)) : [backupsOf(root, registerId)]
  const folders = (await Promise.all(registers.map(async (register) => (await namesIn(register)).filter(isBackupName).map((name) => join(register, name))))).flat()
  const found = await Promise.all(folders.map(look))
  return {
    backups: found.filter(isUsable).toSorted((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1)),
    unusable: found.filter((each): each is UnusableBackup => !isUsable(each)),
  }
}
