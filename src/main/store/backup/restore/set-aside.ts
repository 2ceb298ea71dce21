import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { lastTouchedMs } from '../backup-folders.ts'

const mark = '.ersatt-'
const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/u
const dayMs = 86_400_000

/** The name under which a restore moves aside the register that stood in `folder`. */
export const setAsideName = (folder: string, now: Date): string => `${folder}${mark}${now.toISOString().replaceAll(/[-:.]/gu, '')}`

/** A register that a restore has moved aside: kept, for nothing is destroyed to recover, but no longer than a backup of that day. */
export interface SetAside {
  readonly folder: string
  /** When, UTC ISO 8601. */
  readonly at: string
}

const instantOf = (text: string): string | undefined => {
  const iso = text.replace(stamp, '$1-$2-$3T$4:$5:$6.$7Z')
  return stamp.test(text) && !Number.isNaN(Date.parse(iso)) ? iso : undefined
}

/** Those of the register in `folder`, newest first: folders beside it that bear exactly our name for them. */
export async function listSetAside(folder: string): Promise<readonly SetAside[]> {
  const [parent, prefix] = [dirname(folder), `${basename(folder)}${mark}`]
  const entries = await readdir(parent, { withFileTypes: true })
  const found = entries.flatMap((entry): readonly SetAside[] => {
    const at = entry.isDirectory() && entry.name.startsWith(prefix) ? instantOf(entry.name.slice(prefix.length)) : undefined
    return at === undefined ? [] : [{ folder: join(parent, entry.name), at }]
  })
  return found.toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

/**
 * Removes those that are older than the backups may be (security.md §6.3): they hold everybody whom the register held that day. One that
 * somebody has opened or written since counts from then. What cannot be removed is left for the next time, and is listed until then.
 */
export async function removeOldSetAside(folder: string, now: Date, maxAgeDays: number): Promise<void> {
  const isOld = (ms: number): boolean => now.getTime() - ms > maxAgeDays * dayMs
  for (const { folder: path, at } of await listSetAside(folder).catch(() => [])) {
    if (isOld(Date.parse(at)) && isOld(await lastTouchedMs(path).catch(() => now.getTime()))) await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}
