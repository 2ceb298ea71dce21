import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import type { SyntheticRegister } from '../synthetic-register.ts'
import { decryptImage } from './cipher-image.ts'

const rows = (sqlite: Database.Database, table: string, columns: number): void => {
  const insert = sqlite.prepare(`INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join()})`)
  sqlite.exec('BEGIN')
  for (let n = 0; n < 300; n += 1) insert.run(Array.from({ length: columns }, (_, column) => (column === 0 ? n : 'ord '.repeat((n * (column + 3)) % 400))))
  sqlite.exec('COMMIT')
}

/** Somebody else's databases: each has a kind of page, or a way of keeping it, that the others lack. */
const foreign: Readonly<Record<string, (sqlite: Database.Database) => void>> = {
  ordinary: (sqlite) => { sqlite.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b, c); CREATE INDEX i ON t (b, c); CREATE VIEW v AS SELECT * FROM t'); rows(sqlite, 't', 3) },
  smallPages: (sqlite) => { sqlite.exec('PRAGMA page_size=512; VACUUM; CREATE TABLE t (a TEXT PRIMARY KEY, b) WITHOUT ROWID'); rows(sqlite, 't', 2) },
  sixteenBits: (sqlite) => { sqlite.exec("PRAGMA encoding='UTF-16be'; CREATE TABLE t (a, b)"); rows(sqlite, 't', 2) },
  vacuumed: (sqlite) => { sqlite.exec('PRAGMA auto_vacuum=INCREMENTAL; VACUUM; CREATE TABLE t (a, b)'); rows(sqlite, 't', 2); sqlite.exec('DELETE FROM t WHERE a % 3 = 0') },
  words: (sqlite) => { sqlite.exec('CREATE VIRTUAL TABLE t USING fts5(a, b)'); rows(sqlite, 't', 2) },
  writeAhead: (sqlite) => { sqlite.exec('PRAGMA journal_mode=WAL; CREATE TABLE t (a, b)'); rows(sqlite, 't', 2) },
  looksLikeOurs: (sqlite) => { sqlite.exec('PRAGMA application_id=0x416e6852; PRAGMA user_version=5; CREATE TABLE carers (id, name); CREATE TABLE access_log (seq, at)'); rows(sqlite, 'carers', 2) },
}

export interface BaseImages {
  readonly foreign: readonly Buffer[]
  /** register.db in clear. */
  readonly ours: Buffer
  /** The key of register.db. */
  readonly key: Buffer
}

function foreignImage(home: string, name: string, fill: (sqlite: Database.Database) => void): Buffer {
  const path = join(home, `${name}.db`)
  const sqlite = new Database(path)
  fill(sqlite)
  sqlite.close()
  const bytes = readFileSync(path)
  rmSync(path)
  return bytes
}

/** `key` opens the register.db of `register`, which is closed. */
export function baseImages(register: SyntheticRegister, key: Buffer, home: string): BaseImages {
  const ours = decryptImage(readFileSync(registerFolder(register.folder).register), key)
  return { foreign: Object.entries(foreign).map(([name, fill]) => foreignImage(home, name, fill)), ours, key }
}
