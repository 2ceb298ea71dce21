import { join } from 'node:path'
import type { Result } from '#shared/contract/errors.ts'
import type { FolderSeen, StoreRequest } from '#shared/contract/store-messages.ts'

/** The folder that is made inside one that the user chose for a shared register. */
export const sharedFolderIn = (chosen: string): string => join(chosen, 'anhorigparmen-register')

/** The register in the folder that the user pointed out, or in the one that we make there. Errors: folder-is-synced, register-missing. */
export async function findRegisterIn(chosen: string, ask: (request: StoreRequest) => Promise<Result<unknown>>): Promise<Result<string>> {
  for (const folder of [chosen, sharedFolderIn(chosen)]) {
    const seen = await ask({ kind: 'look-at-folder', folder })
    if (!seen.ok) return seen
    if ((seen.value as FolderSeen).hasRegister) return { ok: true, value: folder }
  }
  return { ok: false, error: { code: 'register-missing' } }
}
