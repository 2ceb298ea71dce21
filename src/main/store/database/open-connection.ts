import { openSync, readSync, closeSync, statSync } from 'node:fs'
import { AppError } from '#shared/contract/errors.ts'
import Database from 'better-sqlite3'
import { checkHotJournal } from './check-hot-journal.ts'
import { openDrizzle, type Connection } from './connection.ts'
import { asAppError } from './sqlite-error.ts'

/**
 * The settings without which the file is not safe, in the order that matters; each is read back and
 * the file is refused if one did not take.
 * - temp_store: a sort that spills to disk would spill plaintext (no cipher covers temporary files)
 * - TRUNCATE + EXTRA: a committed record survives a power cut; in WAL one bad bit loses records silently
 * - secure_delete: deleted rows are overwritten, not only forgotten
 */
const settings: readonly (readonly [pragma: string, value: string, readBack: number | string])[] = [
  ['temp_store', 'MEMORY', 2],
  ['journal_mode', 'TRUNCATE', 'truncate'],
  ['synchronous', 'EXTRA', 3],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['recursive_triggers', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['cache_size', '-65536', -65536],
]

const plainHeader = Buffer.from('SQLite format 3\0')

/** Looks at the file from outside, before SQLite may take an empty file for a new database. */
function checkOutside(path: string): void {
  try {
    if (statSync(path).size === 0) throw new AppError('register-damaged')
    const head = Buffer.alloc(plainHeader.length)
    const file = openSync(path, 'r')
    try {
      readSync(file, head, 0, head.length, 0)
    } finally {
      closeSync(file)
    }
    if (head.equals(plainHeader)) throw new AppError('register-foreign')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new AppError('register-missing', { cause: error })
    throw error
  }
}

/** The first look into the file. There is nothing wrong with the question: if SQLite cannot answer it, it is the file. */
function readSchema(sqlite: Database.Database): void {
  try {
    sqlite.prepare('SELECT count(*) FROM sqlite_master').get()
  } catch (error) {
    const known = asAppError(error)
    throw known.code === 'unexpected' ? new AppError('register-damaged', { cause: error }) : known
  }
}

function unlockFile(sqlite: Database.Database, key: Buffer): void {
  sqlite.pragma("cipher='sqlcipher'")
  sqlite.pragma('legacy=4')
  // A raw 256-bit key as bytes: never a pragma string, which could end up in a log. Without the prefix
  // the cipher takes the bytes for a passphrase and stretches them for a quarter of a second.
  const raw = Buffer.concat([Buffer.from('raw:'), key])
  ;(sqlite as unknown as { key(raw: Buffer): number }).key(raw)
  raw.fill(0)
  readSchema(sqlite)
  if (sqlite.pragma('cipher', { simple: true }) !== 'sqlcipher') throw new AppError('unexpected')
}

function applySettings(sqlite: Database.Database): void {
  for (const [pragma, value, expected] of settings) {
    sqlite.pragma(`${pragma}=${value}`)
    if (sqlite.pragma(pragma, { simple: true }) !== expected) throw new AppError('unexpected', { reason: `pragma ${pragma}` })
  }
}

export interface OpenOptions {
  /** On a share: holds the whole file from now until it is closed, against readers too. */
  readonly exclusive?: boolean
  /** See {@link Connection.beforeCommit}. */
  readonly beforeCommit?: () => void
}

/** The lock is taken at once: otherwise another program could still get in before our first write. */
function holdWhole(sqlite: Database.Database): void {
  sqlite.pragma('locking_mode=EXCLUSIVE')
  if (sqlite.pragma('locking_mode', { simple: true }) !== 'exclusive') throw new AppError('unexpected', { reason: 'pragma locking_mode' })
  sqlite.exec('BEGIN EXCLUSIVE')
  sqlite.exec('COMMIT')
}

/**
 * Opens one encrypted file. `mode: 'create'` fails where a file already stands; `'read-only'` writes
 * nothing, not even a left-over journal back (such a file is refused). Errors: register-missing, register-exists, register-foreign (no file of ours), register-damaged,
 * already-open (another program holds it), folder-read-only, disk-full.
 */
export function openConnection(path: string, key: Buffer, mode: 'open' | 'create' | 'read-only', { exclusive = false, beforeCommit }: OpenOptions = {}): Connection {
  if (mode !== 'create') checkOutside(path)
  try {
    if (mode === 'open') checkHotJournal(`${path}-journal`, key)
    const sqlite = new Database(path, { fileMustExist: mode !== 'create', readonly: mode === 'read-only', timeout: 5000 })
    try {
      unlockFile(sqlite, key)
      applySettings(sqlite)
      if (exclusive) holdWhole(sqlite)
      return { sqlite, drizzle: openDrizzle(sqlite), ...(beforeCommit && { beforeCommit }) }
    } catch (error) {
      sqlite.close()
      throw error
    }
  } catch (error) {
    const known = asAppError(error)
    throw known.code === 'busy' ? new AppError('already-open', { cause: error }) : known
  }
}
