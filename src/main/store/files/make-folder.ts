import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { syncFolder } from './write-file-atomically.ts'

/**
 * Makes `folder`, and the folders above it that are missing; when it returns their names are on the disk. Without that,
 * everything that is put into a new folder may go with its name when the power does, however well it was synced itself.
 * Errors: those of the file system.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  const uppermost = await mkdir(folder, { recursive: true, mode })
  if (uppermost === undefined) return
  for (let made = resolve(folder); ; made = dirname(made)) {
    await syncFolder(dirname(made))
    if (made === resolve(uppermost)) return
  }
}
