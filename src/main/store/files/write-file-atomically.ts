import { randomBytes } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A directory's own entry must reach the disk too, or a power cut can undo the rename. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; NTFS keeps renames in order by its own journal.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A file that is written and on the disk under another name, waiting to take its place. */
export interface PendingFile {
  commit(): Promise<void>
  discard(): Promise<void>
}

/** Writes and fsyncs beside `path` without touching what stands there. */
export async function prepareFile(path: string, bytes: Uint8Array): Promise<PendingFile> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  const discard = () => rm(temporary, { force: true })
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await discard()
    throw error
  }
  return {
    discard,
    async commit() {
      await rename(temporary, path)
      await syncFolder(dirname(path))
    },
  }
}

/** After this returns the file holds `bytes`; if it throws or the power goes, it holds what it held. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const pending = await prepareFile(path, bytes)
  try {
    await pending.commit()
  } catch (error) {
    await pending.discard()
    throw error
  }
}

/** Removes what a write of `path` left beside it when it was killed; never while one may be going on. */
export async function removeUnfinishedWrites(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => [])
  const isUnfinished = (name: string): boolean => name.startsWith(`${basename(path)}.`) && /^[0-9a-f]{12}\.tmp$/u.test(name.slice(basename(path).length + 1))
  for (const name of names.filter(isUnfinished)) await rm(join(dirname(path), name), { force: true })
}
