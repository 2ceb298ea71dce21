import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asAppError } from '../../database/sqlite-error.ts'
import { preMigrationCopies } from '../../database/remove-pre-migration-copies.ts'
import { copyFileSynced } from '../../files/copy-file.ts'
import { makeFolder } from '../../files/make-folder.ts'
import { registerFolder } from '../../files/register-folder.ts'
import { syncFolder } from '../../files/write-file-atomically.ts'
import type { KeyFile } from '../../key-file/key-file-format.ts'
import type { RegisterKeys } from '../../key-file/data-keys.ts'
import { openFiles, type OpenFiles } from '../../open-files.ts'
import { backupFiles, type BackupManifest } from '../backup-manifest.ts'
import { fileKeysOf } from '../verify/file-keys.ts'
import { checkBackup, checkOutside } from '../verify/verify-backup.ts'
import { buildingBeside, moveIn, settleRestore } from './move-in.ts'

export interface RestoreHands {
  /** Opens a slot of the backup's own key file, by passphrase or recovery key. Errors: wrong-passphrase, wrong-recovery-key. */
  unlock(keyFile: KeyFile): Promise<RegisterKeys>
  /** Erases once more everybody who was erased after the backup was made; also the place to log the restore. */
  applyTombstones(files: OpenFiles): Promise<void>
  /** The instant of the restore. */
  readonly now: Date
}

export interface Restored {
  readonly manifest: BackupManifest
  /** Where the register that stood there now lies, untouched; undefined on an empty machine. */
  readonly setAside: string | undefined
}

async function copyIn(backupFolder: string, building: string): Promise<void> {
  for (const name of [...backupFiles, 'manifest.json']) await copyFileSynced(join(backupFolder, name), join(building, name))
}

async function renew(building: string, keyFile: KeyFile, keys: RegisterKeys, hands: RestoreHands): Promise<void> {
  const files = openFiles(building, keyFile.registerId, keys, 'open')
  try {
    await hands.applyTombstones(files)
  } finally {
    files.close()
  }
  const { keys: keyPath, keysCopy } = registerFolder(building)
  await copyFileSynced(keyPath, keysCopy)
  // The manifest was for checking the copy; a copy from before a migration would hold whom the tombstones have just erased.
  for (const name of ['manifest.json', ...preMigrationCopies(await readdir(building))]) await rm(join(building, name))
  await syncFolder(building)
}

/**
 * Puts a backup in the place of a register, or on an empty machine. It is copied to a name beside, checked
 * there as `verifyBackup` does with the keys from its own key file, migrated, cleared of the erased, and
 * then moved in; what stood there is moved to `<folder>.ersatt-<stamp>`, never deleted. Until that move
 * nothing that stands is touched, whatever goes wrong. Nobody may have the register open. Errors:
 * backup-missing, backup-damaged, backup-newer, those of `unlock` and `applyTombstones`, already-open,
 * disk-full, folder-read-only.
 */
export async function restoreBackup(backupFolder: string, folder: string, hands: RestoreHands): Promise<Restored> {
  try {
    await settleRestore(folder)
    const { manifest, keyFile } = await checkOutside(backupFolder)
    using keys = await hands.unlock(keyFile)
    await makeFolder(dirname(folder))
    const building = buildingBeside(folder)
    await mkdir(building, { mode: 0o700 })
    try {
      await copyIn(backupFolder, building)
      using fileKeys = fileKeysOf(keyFile, keys)
      await checkBackup(building, fileKeys)
      await renew(building, keyFile, keys, hands)
    } catch (error) {
      await rm(building, { recursive: true, force: true })
      throw error
    }
    return { manifest, setAside: await moveIn(building, folder, hands.now) }
  } catch (error) {
    throw asAppError(error)
  }
}
