import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'

/** What stands at the path is not an ordinary file of this size or less: a pipe, a folder, or somebody's two gigabytes. */
export class NotSmallFile extends Error {}

/** Opening a pipe must not wait for somebody to write. Windows has no such pipes in its folders. */
const withoutWaiting = constants.O_RDONLY | ((constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0)

function assertSmall(found: { isFile(): boolean; readonly size: number }, maxBytes: number): void {
  if (!found.isFile() || found.size > maxBytes) throw new NotSmallFile('not an ordinary small file')
}

/**
 * The bytes of an ordinary file of at most `maxBytes`; looked at through the same handle that is read, before anything is. What it
 * grows by meanwhile is left out. Errors: NotSmallFile; those of the file system.
 */
export async function readSmallFile(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path, withoutWaiting)
  try {
    const found = await file.stat()
    assertSmall(found, maxBytes)
    const bytes = Buffer.alloc(found.size)
    let read = 0
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return bytes.subarray(0, read)
  } finally {
    await file.close()
  }
}

/** As {@link readSmallFile}, where nothing may come between. */
export function readSmallFileSync(path: string, maxBytes: number): Buffer {
  const file = openSync(path, withoutWaiting)
  try {
    const found = fstatSync(file)
    assertSmall(found, maxBytes)
    const bytes = Buffer.alloc(found.size)
    let read = 0
    while (read < bytes.length) {
      const more = readSync(file, bytes, read, bytes.length - read, read)
      if (more === 0) break
      read += more
    }
    return bytes.subarray(0, read)
  } finally {
    closeSync(file)
  }
}
