import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asAppError } from '../database/sqlite-error.ts'
import { copyFileSynced, type FilePrint } from '../files/copy-file.ts'
import { makeFolder } from '../files/make-folder.ts'
import { syncFolder } from '../files/write-file-atomically.ts'
import { backupName, backupsOf, removeAbandoned, unfinishedOf } from './backup-folders.ts'
import { backupFiles, writeManifest, type BackupFacts, type BackupFile } from './backup-manifest.ts'

/** Puts one file of the backup at `to`, on the disk when it returns. */
export type FillFile = (name: BackupFile, to: string) => Promise<FilePrint>

export const fillFromFolder = (folder: string): FillFile => (name, to) => copyFileSynced(join(folder, name), to)

/** A folder that stands whole under its name or not at all. */
export async function buildWhole(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const parent = dirname(folder)
  const unfinished = unfinishedOf(folder)
  await mkdir(unfinished, { mode: 0o700 })
  try {
    await fill(unfinished)
    await syncFolder(unfinished)
    await rename(unfinished, folder)
    await syncFolder(parent)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/**
 * Makes one backup in `root` and answers its folder. A crash leaves at most a `.halv` folder, which is
 * never listed and is cleaned up by a later backup. Errors: disk-full, folder-read-only, folder-missing,
 * write-failed, and what `fill` throws.
 */
export async function writeBackup(root: string, facts: BackupFacts, fill: FillFile, assertUnchanged: () => Promise<void> = async () => undefined): Promise<string> {
  const parent = backupsOf(root, facts.registerId)
  const folder = join(parent, backupName(facts.madeAt, facts.logSeq))
  try {
    await makeFolder(parent, 0o700)
    await removeAbandoned(parent, new Date(facts.madeAt))
    await buildWhole(folder, async (unfinished) => {
      const prints: [BackupFile, FilePrint][] = []
      for (const name of backupFiles) prints.push([name, await fill(name, join(unfinished, name))])
      await assertUnchanged()
      await writeManifest(unfinished, { ...facts, files: Object.fromEntries(prints) as Record<BackupFile, FilePrint> })
    })
    return folder
  } catch (error) {
    throw asAppError(error)
  }
}
