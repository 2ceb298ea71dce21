import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { HandledInputOf, OutputOf } from '#shared/contract/index.ts'
import type { OpenRegister } from '../../store/open-vault.ts'
import { breathe, wantedUntil, type AssertWanted } from '../../store/database/copy-in-pieces.ts'
import { asAppError } from '../../store/database/sqlite-error.ts'
import { settingsForTheAppAlone } from '../../register/settings/settings.ts'
import { exportFolderName, forgetExport, rememberExport } from './left-export.ts'
import { exportDatabase } from './export-database.ts'
import { exportFiles } from './export-files.ts'
import type { WrittenFile } from './tables-to-export.ts'
import { openIdentities, type Identities } from './open-identities.ts'

type Asked = HandledInputOf<'exit.exportAll'>

async function writeDatabases(open: OpenRegister, passphrase: string, folder: string, identities: Identities, assertWanted: AssertWanted): Promise<readonly WrittenFile[]> {
  assertWanted()
  await exportDatabase(open.register, join(folder, 'anhorigparmen.db'), passphrase, (copy) => {
    identities.unsealIn(copy)
    for (const name of settingsForTheAppAlone) copy.prepare('DELETE FROM settings WHERE name = ?').run(name)
  }, assertWanted)
  await breathe(assertWanted)
  await exportDatabase(open.statistics, join(folder, 'anhorigparmen-statistik.db'), passphrase, () => undefined, assertWanted)
  return [{ name: 'anhorigparmen.db' }, { name: 'anhorigparmen-statistik.db' }]
}

/**
 * Writes everything to a new folder inside `parent`: as SQLCipher 4 files under the customer's passphrase, or as CSV and JSON in clear. Half an export is
 * removed again: at once when it fails or the register is locked meanwhile (`signal`), else by the next unlock. Identities in the compartment leave it only when the session holds their key; the answer says how many stayed sealed.
 * Errors: disk-full, folder-read-only, folder-missing, locked.
 */
export async function exportEverything(open: OpenRegister, asked: Asked, parent: string, stamp: string, signal?: AbortSignal): Promise<OutputOf<'exit.exportAll'>> {
  const folder = join(parent, exportFolderName(stamp, randomBytes(2).toString('hex')))
  const assertWanted = wantedUntil(signal)
  try {
    assertWanted()
    await rememberExport(open.register, folder)
    try {
      await mkdir(folder, { mode: 0o700 })
      const identities = openIdentities(open)
      const files = asked.kind === 'database'
        ? await writeDatabases(open, asked.passphrase, folder, identities, assertWanted)
        : await exportFiles(open.register, folder, identities.read, assertWanted)
      await breathe(assertWanted)
      // From here on it is whole, and no unlock removes it.
      await forgetExport(open.register)
      return { folderName: basename(folder), files: files.map((file) => ({ ...file })), sealedIdentities: identities.sealed }
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      // If it cannot be forgotten the next unlock finds nothing there, and forgets.
      await forgetExport(open.register).catch(() => undefined)
      throw error
    }
  } catch (error) {
    throw asAppError(error)
  }
}
