import { rename, rm } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { checkCopy } from '../../store/database/check-integrity.ts'
import { openDrizzle, type Connection } from '../../store/database/connection.ts'
import { copyInPieces, type AssertWanted } from '../../store/database/copy-in-pieces.ts'
import { passphraseBytes } from '../../store/key-file/derive-key.ts'

interface Keyed {
  key(passphrase: Buffer): number
}

/** What the copy is changed by before it leaves: identities out of their compartment, for whoever holds its key. */
export type Prepare = (copy: Database.Database) => void

function setCipher(sqlite: Database.Database): void {
  sqlite.pragma("cipher='sqlcipher'")
  sqlite.pragma('legacy=4')
  sqlite.pragma('temp_store=MEMORY')
}

function openCopy(path: string, passphrase: string, options: Database.Options): Database.Database {
  const sqlite = new Database(path, { fileMustExist: true, ...options })
  setCipher(sqlite)
  using secret = passphraseBytes(passphrase)
  ;(sqlite as unknown as Keyed).key(secret.bytes)
  return sqlite
}

/**
 * Writes everything in `connection` to `path` as an SQLCipher 4 file whose key is derived from the customer's own passphrase in the
 * standard way (PBKDF2-HMAC-SHA512, 256 000 rounds), so that any SQLCipher 4 tool opens it with `PRAGMA key`. Nothing is ever written in clear.
 * `assertWanted` is asked between pieces; what it throws ends the export. Errors: disk-full, folder-read-only.
 */
export async function exportDatabase(connection: Connection, path: string, passphrase: string, prepare: Prepare, assertWanted: AssertWanted): Promise<void> {
  const unfinished = `${path}.halv`
  await rm(unfinished, { force: true })
  try {
    using secret = passphraseBytes(passphrase)
    await copyInPieces(connection, unfinished, assertWanted, secret.bytes)
    const copy = openCopy(unfinished, passphrase, {})
    try {
      copy.pragma('journal_mode=DELETE')
      copy.pragma('secure_delete=ON')
      prepare(copy)
    } finally {
      copy.close()
    }
    await assertOpens(unfinished, passphrase, assertWanted)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Opened as the customer will, before it gets its name. */
async function assertOpens(path: string, passphrase: string, assertWanted: AssertWanted): Promise<void> {
  const sqlite = openCopy(path, passphrase, { readonly: true })
  try {
    await checkCopy({ sqlite, drizzle: openDrizzle(sqlite) }, assertWanted)
  } finally {
    sqlite.close()
  }
}
