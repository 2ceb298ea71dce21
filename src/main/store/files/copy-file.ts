import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** What names a file's content. */
export interface FilePrint {
  /** Lower-case hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

const chunkBytes = 1024 * 1024

async function eachChunk(path: string, take: (chunk: Buffer) => Promise<void>): Promise<void> {
  const handle = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(chunkBytes)
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes, null)
      if (bytesRead === 0) return
      await take(buffer.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

/** Reads the whole file, a piece at a time, so that nothing else has to wait. */
export async function printOf(path: string): Promise<FilePrint> {
  const hash = createHash('sha256')
  let size = 0
  await eachChunk(path, async (chunk) => {
    hash.update(chunk)
    size += chunk.length
  })
  return { sha256: hash.digest('hex'), size }
}

/** Copies to a file that must not exist; when this returns the copy is on the disk. Answers what was read. */
export async function copyFileSynced(from: string, to: string): Promise<FilePrint> {
  const target = await open(to, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let size = 0
    await eachChunk(from, async (chunk) => {
      hash.update(chunk)
      size += chunk.length
      await target.writeFile(chunk)
    })
    await target.sync()
    return { sha256: hash.digest('hex'), size }
  } finally {
    await target.close()
  }
}
