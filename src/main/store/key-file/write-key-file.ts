import type { RegisterFolder } from '../files/register-folder.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import type { KeyFile } from './key-file-format.ts'

/**
 * Writes `nycklar.json` and then its copy, each whole or not at all. The key file is the one small
 * file without which everything is lost; the copy stays readable if the first is damaged.
 */
export async function writeKeyFile(files: RegisterFolder, file: KeyFile): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(file, undefined, 2)}\n`)
  await writeFileAtomically(files.keys, bytes)
  await writeFileAtomically(files.keysCopy, bytes)
}
