import { stat } from 'node:fs/promises'
import type { FolderSeen } from '#shared/contract/store-messages.ts'
import { assertNotSynced, folderKind } from './folder-kind.ts'
import { gatherFolderFacts } from './gather-folder-facts.ts'
import { registerFolder } from './register-folder.ts'

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false)

/** What a folder that the user chose is. Errors: folder-is-synced. */
export async function lookAtFolder(folder: string): Promise<FolderSeen> {
  const kind = folderKind(await gatherFolderFacts(folder))
  assertNotSynced(kind)
  const { keys, keysCopy, register } = registerFolder(folder)
  const found = await Promise.all([keys, keysCopy, register].map(exists))
  return { kind: kind.kind === 'shared' ? 'shared' : 'local', hasRegister: found.some(Boolean) }
}
