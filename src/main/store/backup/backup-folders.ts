import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn } from '../files/names-in.ts'

/** `<UTC stamp>-<last log number>`: sorts by time, and is a legal name everywhere. */
const finished = /^\d{8}T\d{9}Z-\d+$/u
const unfinished = /^\d{8}T\d{9}Z-\d+\.halv$/u

/** A half copy younger than this may still be growing, perhaps on another computer. */
const abandonedAfterMs = 10 * 60_000

/** `root` is what the user chose; everything of ours in it lies in this folder. */
export const backupsIn = (root: string): string => join(root, 'sakerhetskopior')
export const backupsOf = (root: string, registerId: string): string => join(backupsIn(root), registerId)

export const backupName = (madeAt: string, logSeq: number | undefined): string => `${madeAt.replaceAll(/[-:.]/gu, '')}-${logSeq ?? 0}`
export const isBackupName = (name: string): boolean => finished.test(name)
export const unfinishedOf = (folder: string): string => `${folder}.halv`

/** When anything in it was last written; 0 where nothing of it is there any more. */
export async function lastTouchedMs(folder: string): Promise<number> {
  const paths = [folder, ...(await namesIn(folder)).map((name) => join(folder, name))]
  const times = await Promise.all(paths.map((path) => stat(path).then(({ mtimeMs }) => mtimeMs, () => 0)))
  return Math.max(...times)
}

/** Removes what a crash left half copied or half removed: only folders that bear our name for it, and only abandoned ones. */
export async function removeAbandoned(folder: string, now: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!unfinished.test(name)) continue
    const path = join(folder, name)
    if (now.getTime() - (await lastTouchedMs(path)) > abandonedAfterMs) await rm(path, { recursive: true, force: true })
  }
}
