import { open as openFile, rename, rm } from 'node:fs/promises'
import Database from 'better-sqlite3'
import type { Connection } from '../../store/database/connection.ts'
import { passphraseBytes } from '../../store/key-file/derive-key.ts'

interface Keyed {
  key(passphrase: Buffer): number
  rekey(passphrase: Buffer): number
}

/** What the copy is changed by before it leaves: identities out of their compartment, for whoever holds its key. */
export type Prepare = (copy: Database.Database) => void

function setCipher(sqlite: Database.Database): void {
  sqlite.pragma("cipher='sqlcipher'")
  sqlite.pragma('legacy=4')
  sqlite.pragma('temp_store=MEMORY')
}

/**
 * Writes everything in `connection` to `path` as an SQLCipher 4 file whose key is derived from the customer's own passphrase in the
 * standard way (PBKDF2-HMAC-SHA512, 256 000 rounds), so that any SQLCipher 4 tool opens it with `PRAGMA key`. `rawKey` is the key that
 * the copy has until then: nothing is ever written in clear. Errors: disk-full, folder-read-only.
 */
export async function exportDatabase(connection: Connection, rawKey: Buffer, path: string, passphrase: string, prepare: Prepare): Promise<void> {
  const unfinished = `${path}.halv`
  await rm(unfinished, { force: true })
  try {
    connection.sqlite.prepare('VACUUM INTO ?').run(unfinished)
    const copy = new Database(unfinished)
    try {
      setCipher(copy)
      const raw = Buffer.concat([Buffer.from('raw:'), rawKey])
      ;(copy as unknown as Keyed).key(raw)
      raw.fill(0)
      copy.pragma('journal_mode=DELETE')
      copy.pragma('secure_delete=ON')
      prepare(copy)
      using secret = passphraseBytes(passphrase)
      ;(copy as unknown as Keyed).rekey(secret.bytes)
    } finally {
      copy.close()
    }
    assertOpens(unfinished, passphrase)
    await synced(unfinished)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function synced(path: string): Promise<void> {
  const handle = await openFile(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Opened as the customer will, before it gets its name. */
function assertOpens(path: string, passphrase: string): void {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  try {
    setCipher(sqlite)
    using secret = passphraseBytes(passphrase)
    ;(sqlite as unknown as Keyed).key(secret.bytes)
    if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the exported file is not whole')
  } finally {
    sqlite.close()
  }
}
