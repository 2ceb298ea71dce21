import { existsSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RegisterFolder } from '../../files/register-folder.ts'
import { removeUnfinishedWrites, syncFolder } from '../../files/write-file-atomically.ts'

/** The file as it will be under the new key, written and checked before it takes its place. */
export const newNameOf = (path: string): string => `${path}.ny`
/** The file under the old key, until the key file names the new one only. */
export const oldNameOf = (path: string): string => `${path}.gammal`

const journalOf = (path: string): string => `${path}-journal`

/** Takes away what an unfinished copy left, also its journal: a stale one would be played into the next copy. */
export async function removeNew(path: string): Promise<void> {
  await rm(newNameOf(path), { force: true })
  await rm(journalOf(newNameOf(path)), { force: true })
}

/** The old file steps aside, the new one takes its name. Each step alone is undone or finished by the next opening. */
export async function swapIn(files: RegisterFolder, path: string): Promise<void> {
  if (existsSync(path)) await rename(path, oldNameOf(path))
  await rename(newNameOf(path), path)
  await syncFolder(files.folder)
}

/**
 * Ends the old file: its first page is overwritten, so that whoever still has it open reads no more of it and writes
 * nothing beside the new one, then it goes.
 */
export async function removeOld(path: string): Promise<void> {
  const old = oldNameOf(path)
  if (!existsSync(old)) return
  const handle = await open(old, 'r+')
  try {
    await handle.write(Buffer.alloc(4096), 0, 4096, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rm(old)
  await rm(journalOf(old), { force: true })
}

/** Copies that only the old keys open: made before a migration, or kept aside as damaged. */
const underOldKeys = /^((register|statistik)\.fore-version-\d+\.db|nycklar\.json\.skadad-.*)$/

async function removeNamed(folder: string, pattern: RegExp): Promise<void> {
  for (const name of await readdir(folder)) {
    if (pattern.test(name)) await rm(join(folder, name), { force: true })
  }
}

/** Removes every file of the folder that only the old keys open. To be called when the key file names the new ones only. */
export async function removeWhatOldKeysOpen(files: RegisterFolder): Promise<void> {
  for (const path of [files.register, files.statistics]) {
    await removeNew(path)
    await removeOld(path)
  }
  await removeNamed(files.folder, underOldKeys)
  await removeUnfinishedKeyFiles(files)
  await syncFolder(files.folder)
}

/** Takes away the slots that a killed writing left beside the key file: they may open by a passphrase that nobody uses any more. */
export async function removeUnfinishedKeyFiles({ keys, keysCopy }: Pick<RegisterFolder, 'keys' | 'keysCopy'>): Promise<void> {
  await removeUnfinishedWrites(keys)
  await removeUnfinishedWrites(keysCopy)
}

const damagedKeyFile = /^nycklar\.json\.skadad-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/u

/** Damaged key files are kept aside, for they may be asked for, but no longer than backups: old passphrases open what is whole in them. */
export async function removeDamagedKeyFiles(folder: string, now: Date, maxAgeDays: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const setAsideAt = damagedKeyFile.test(name) ? Date.parse(name.replace(damagedKeyFile, '$1T$2:$3:$4.$5Z')) : now.getTime()
    if (now.getTime() - setAsideAt > maxAgeDays * 86_400_000) await rm(join(folder, name), { force: true })
  }
}

/** Files that a crash left and the key file does not name; called when the register has opened without them. */
export async function removeLeftovers(files: RegisterFolder): Promise<void> {
  for (const path of [files.register, files.statistics]) {
    await removeNew(path)
    if (existsSync(path)) await removeOld(path)
  }
  await removeUnfinishedKeyFiles(files)
}
