import { stat } from 'node:fs/promises'
import { AppError } from '#shared/contract/errors.ts'
import { registerFolder } from '../files/register-folder.ts'
import { readKeyFile } from '../key-file/read-key-file.ts'
import type { BackupFacts } from './backup-manifest.ts'
import { fillFromFolder, writeBackup } from './write-backup.ts'

const sizeOrNone = (path: string): Promise<number> => stat(path).then(({ size }) => size, (error: unknown) => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
  throw error
})

/** A journal with something in it: a transaction is under way, or died and waits to be rolled back. */
async function assertNoHotJournal(folder: string): Promise<void> {
  const { register, statistics } = registerFolder(folder)
  for (const path of [register, statistics]) {
    if (await sizeOrNone(`${path}-journal`) > 0) throw new AppError('busy', { reason: 'hot-journal' })
  }
}

async function stampOf(folder: string): Promise<string> {
  const { register, statistics, keys } = registerFolder(folder)
  const stats = await Promise.all([register, statistics, keys].map((path) => stat(path, { bigint: true })))
  return stats.map(({ size, mtimeNs, ino }) => `${size} ${mtimeNs} ${ino}`).join()
}

/**
 * Backs up without any key: the encrypted files byte by byte. Only while nobody has the register open;
 * a write under way is refused (busy, `hot-journal` or `changed-meanwhile`), never copied half. That the
 * copy opens is for `verifyBackup` to say, next time the keys are there. `root` is the chosen folder;
 * answers the backup's own. Errors: busy, key-file-missing, key-file-damaged, register-foreign (the key
 * file is of another register), register-missing, disk-full, folder-read-only, write-failed.
 */
export async function copyRegister(folder: string, root: string, facts: Omit<BackupFacts, 'counts'>): Promise<string> {
  const { registerId } = await readKeyFile(registerFolder(folder).keys)
  if (registerId !== facts.registerId) throw new AppError('register-foreign')
  await assertNoHotJournal(folder)
  const before = await stampOf(folder).catch((error: unknown) => { throw new AppError('register-missing', { cause: error }) })
  return writeBackup(root, facts, fillFromFolder(folder), async () => {
    await assertNoHotJournal(folder)
    if (await stampOf(folder) !== before) throw new AppError('busy', { reason: 'changed-meanwhile' })
  })
}
