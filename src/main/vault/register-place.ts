import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { look } from '#shared/contract/last-place.ts'
import { readSmallFile } from '../disk/read-small-file.ts'

const place = z.object({
  /** The register's folder, where it is not the usual one. */
  folder: z.string().optional(),
  /** Where the last session's backups were also copied to; so that they can be found while it is locked. */
  secondFolder: z.string().optional(),
  look: look.optional(),
})
/** What this computer must know before anybody unlocks: paths and how the window looks, nothing else. */
export type RegisterPlace = z.output<typeof place>

/** Nothing known, or nothing that can be read, is the usual place. */
export async function readPlace(path: string): Promise<RegisterPlace> {
  try {
    return place.parse(JSON.parse((await readSmallFile(path, 64 * 1024)).toString('utf8')))
  } catch {
    // The register itself is found and opened all the same; a wrong place shows as no register, with the way to point it out.
    return {}
  }
}

/** Errors: those of the file system. */
export async function writePlace(path: string, next: RegisterPlace): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.ny`, JSON.stringify(next), { mode: 0o600 })
  await rename(`${path}.ny`, path)
}
