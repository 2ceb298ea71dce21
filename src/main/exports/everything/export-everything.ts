import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { HandledInputOf, OutputOf } from '#shared/contract/index.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { OpenRegister } from '../../store/open-vault.ts'
import { asAppError } from '../../store/database/sqlite-error.ts'
import { derivedKey, opensRegister } from '../../store/key-file/data-keys.ts'
import { exportDatabase } from './export-database.ts'
import { exportFiles } from './export-files.ts'
import type { WrittenFile } from './tables-to-export.ts'
import { openIdentities, type Identities } from './open-identities.ts'

type Asked = HandledInputOf<'exit.exportAll'>

async function writeDatabases(open: OpenRegister, passphrase: string, folder: string, identities: Identities): Promise<readonly WrittenFile[]> {
  const { keys } = open.keyring
  if (!opensRegister(keys)) throw new AppError('not-allowed')
  using registerKey = derivedKey(keys.register, open.registerId, 'register.db')
  using statisticsKey = derivedKey(keys.statistics, open.registerId, 'statistik.db')
  await exportDatabase(open.register, registerKey.bytes, join(folder, 'anhorigparmen.db'), passphrase, identities.unsealIn)
  await exportDatabase(open.statistics, statisticsKey.bytes, join(folder, 'anhorigparmen-statistik.db'), passphrase, () => undefined)
  return [{ name: 'anhorigparmen.db' }, { name: 'anhorigparmen-statistik.db' }]
}

/**
 * Writes everything to a new folder inside `parent`: as SQLCipher 4 files under the customer's passphrase, or as CSV and JSON in clear. Half an export is
 * removed again. Identities in the compartment leave it only when the session holds their key; the answer says how many stayed sealed.
 * Errors: disk-full, folder-read-only, folder-missing.
 */
export async function exportEverything(open: OpenRegister, asked: Asked, parent: string, stamp: string): Promise<OutputOf<'exit.exportAll'>> {
  const folder = join(parent, `anhorigparmen-export-${stamp}-${randomBytes(2).toString('hex')}`)
  try {
    await mkdir(folder, { mode: 0o700 })
    try {
      const identities = openIdentities(open)
      const files = asked.kind === 'database'
        ? await writeDatabases(open, asked.passphrase, folder, identities)
        : await exportFiles(open.register, folder, identities.read)
      return { folderName: basename(folder), files: files.map((file) => ({ ...file })), sealedIdentities: identities.sealed }
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw asAppError(error)
  }
}
