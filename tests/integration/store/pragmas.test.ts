import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openConnection } from '../../../src/main/store/database/open-connection.ts'
import { loggedRegister } from '../../support/logged-register.ts'
import { openFiles } from '../../support/open-files.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const promised = {
  cipher: 'sqlcipher', temp_store: 2, journal_mode: 'truncate', synchronous: 3, secure_delete: 1, foreign_keys: 1, trusted_schema: 0,
  cell_size_check: 1, mmap_size: 0, recursive_triggers: 1, busy_timeout: 5000,
}

test('every setting that makes the files safe stands on both connections of an open register', async () => {
  await using register = await loggedRegister()
  for (const { sqlite } of [register.open.register, register.open.statistics]) {
    const found = Object.fromEntries(Object.keys(promised).map((name) => [name, sqlite.pragma(name, { simple: true })]))
    expect(found).toEqual(promised)
  }
})

/** Sorts more than any cache holds; answers which nameless temporary files stood open in the middle of it. */
function spilledBy(sqlite: Database.Database): readonly string[] {
  sqlite.exec('CREATE TEMP TABLE many AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) SELECT i, hex(randomblob(400)) AS x FROM n')
  const open = new Set<string>()
  let rows = 0
  for (const _row of sqlite.prepare('SELECT i FROM many ORDER BY x').iterate()) {
    rows += 1
    if (rows === 30_000) for (const path of openFiles()) open.add(path)
  }
  return [...open].filter((path) => /etilqs/.test(path))
}

test('a sort larger than the cache and a table of the moment write nothing beside the file', async () => {
  await using register = await loggedRegister()
  expect(spilledBy(register.open.register.sqlite)).toEqual([])
  // Without the setting they do, or this test would see nothing where there is something.
  const careless = new Database(':memory:')
  careless.pragma('temp_store=FILE')
  if (process.platform === 'linux') expect(spilledBy(careless)).not.toEqual([])
  careless.close()
})

test('the file opens with its raw key as any SQLCipher 4 tool is told it, and with no other', async () => {
  await using home = await tempFolder()
  const path = join(home.path, 'prov.db')
  const key = randomBytes(32)
  const made = openConnection(path, key, 'create').sqlite
  made.exec('CREATE TABLE t (x); INSERT INTO t VALUES (42)')
  made.close()
  const read = (as: Buffer): unknown => {
    const sqlite = new Database(path)
    try {
      sqlite.pragma("cipher='sqlcipher'")
      sqlite.pragma('legacy=4')
      sqlite.pragma(`key="x'${as.toString('hex')}'"`)
      return sqlite.prepare('SELECT x FROM t').pluck().get()
    } finally {
      sqlite.close()
    }
  }
  expect(read(key)).toBe(42)
  const other = Buffer.from(key)
  other[31] = (other[31] ?? 0) ^ 1
  expect(() => read(other)).toThrow(/not a database/)
})

test('what is deleted is overwritten: the bytes of a page in use before are not in the decrypted file', async () => {
  await using register = await loggedRegister()
  const word = 'bortglömd-kanariefågel'
  // The pages as they are under the encryption.
  const stands = (): boolean => register.open.register.sqlite.serialize().includes(word)
  const { sqlite } = register.open.register
  // Past the app, which seals what it keeps of a half-written form.
  sqlite.prepare("INSERT INTO drafts (id, user_id, form, \"values\", changed_at) VALUES ('x', 'x', 'contact', ?, '')").run(word.repeat(300))
  expect(stands()).toBe(true)
  sqlite.prepare("DELETE FROM drafts WHERE id = 'x'").run()
  expect(stands()).toBe(false)
})
