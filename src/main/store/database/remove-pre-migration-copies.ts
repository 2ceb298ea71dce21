import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const copyName = /^(?:register|statistik)\.fore-version-\d+\.db(?:\.halv)?$/u

/** Those of `names` that the migrator made before it migrated (see open-files.ts). */
export const preMigrationCopies = (names: readonly string[]): readonly string[] => names.filter((name) => copyName.test(name))

/**
 * Removes the migrator's copies that are older than the backups may be. Call it after the register has
 * been opened: a copy stands until its migration has proved good. Answers the names removed.
 */
export async function removePreMigrationCopies(folder: string, now: Date, maxAgeDays: number): Promise<readonly string[]> {
  const removed: string[] = []
  for (const name of preMigrationCopies(await readdir(folder))) {
    const path = join(folder, name)
    if (now.getTime() - (await stat(path)).mtimeMs <= maxAgeDays * 86_400_000) continue
    await rm(path)
    removed.push(name)
  }
  return removed
}
