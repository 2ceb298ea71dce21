import { open, rm } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { AppError } from '#shared/contract/errors.ts'
import type { Connection } from './connection.ts'
import { piecesOf, quoted, tablesOf } from './table-pieces.ts'

/** Asked between pieces; what it throws ends the work. */
export type AssertWanted = () => void

/** Errors: locked, once the register is to be locked. */
export const wantedUntil = (signal: AbortSignal | undefined): AssertWanted => () => {
  if (signal?.aborted === true) throw new AppError('locked')
}

/** Lets what waits be heard (a lock that is asked for), then asks. */
export async function breathe(assertWanted: AssertWanted): Promise<void> {
  await setImmediate()
  assertWanted()
}

interface SchemaRow {
  readonly type: string
  readonly name: string
  readonly sql: string
}

const schemaOf = (sqlite: Database.Database, of: 'main' | 'piece'): readonly SchemaRow[] =>
  sqlite.prepare(`SELECT type, name, sql FROM ${of}.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name`).all() as SchemaRow[]

/** As SQLite keeps them: the words, then the name. */
const inPiece = (sql: string): string => sql.replace(/^CREATE (TABLE|INDEX|UNIQUE INDEX|TRIGGER|VIEW) /u, 'CREATE $1 piece.')

async function copyAll(sqlite: Database.Database, assertWanted: AssertWanted): Promise<void> {
  const schema = schemaOf(sqlite, 'main')
  const create = (...types: readonly string[]): void => {
    for (const { sql } of schema.filter(({ type }) => types.includes(type))) sqlite.exec(inPiece(sql))
  }
  create('table')
  // Before the rows: made afterwards, each would be one long statement.
  create('index')
  for (const table of tablesOf(sqlite)) {
    for (const { where, bounds } of piecesOf(sqlite, table)) {
      sqlite.prepare(`INSERT INTO piece.${quoted(table)} SELECT * FROM main.${quoted(table)} WHERE ${where}`).run(...bounds)
      await breathe(assertWanted)
    }
  }
  // After the rows: they refuse and change.
  create('view', 'trigger')
  for (const pragma of ['user_version', 'application_id']) sqlite.pragma(`piece.${pragma}=${sqlite.pragma(pragma, { simple: true }) as number}`)
  if (JSON.stringify(schemaOf(sqlite, 'piece')) !== JSON.stringify(schema)) throw new AppError('register-damaged', { reason: 'copy-differs' })
}

async function copyAttached(sqlite: Database.Database, assertWanted: AssertWanted): Promise<void> {
  // Rows come table by table, not parents first. Only outside a transaction can it be said.
  sqlite.pragma('foreign_keys=OFF')
  sqlite.pragma('piece.cache_size=-65536')
  // On the disk when it is whole, not piece by piece.
  sqlite.pragma('piece.synchronous=OFF')
  try {
    sqlite.exec('BEGIN')
    await copyAll(sqlite, assertWanted)
    sqlite.exec('COMMIT')
  } finally {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    sqlite.pragma('foreign_keys=ON')
    sqlite.exec('DETACH piece')
  }
}

/**
 * Copies everything in an open file to a new one at `path`, under the same key or under `key` (`raw:` and 32 bytes, or a passphrase): what `VACUUM INTO` does,
 * which no lock could interrupt. Between pieces of some thousand rows a lock is heard, and ends it: the half copy is removed. All is read in
 * one snapshot; nothing is written to the file that is read, and no page of the copy is ever in clear. The caller lets nobody else use the connection
 * meanwhile. What this returns from is on the disk. Errors: what `assertWanted` throws, disk-full, register-damaged (`copy-differs`).
 */
export async function copyInPieces({ sqlite }: Connection, path: string, assertWanted: AssertWanted, key?: Buffer): Promise<void> {
  // Attached as the main file was opened: only what stands there already.
  await (await open(path, 'wx')).close()
  const attach = sqlite.prepare(key === undefined ? 'ATTACH ? AS piece' : 'ATTACH ? AS piece KEY ?')
  try {
    attach.run(...key === undefined ? [path] : [path, key])
    await copyAttached(sqlite, assertWanted)
    const handle = await open(path, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    for (const left of [path, `${path}-journal`]) await rm(left, { force: true })
    throw error
  }
}
