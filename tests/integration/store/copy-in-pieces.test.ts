import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { AppError } from '#shared/contract/errors.ts'
import { checkCopy } from '../../../src/main/store/database/check-integrity.ts'
import { copyInPieces } from '../../../src/main/store/database/copy-in-pieces.ts'
import { openConnection } from '../../../src/main/store/database/open-connection.ts'
import { derivedKey } from '../../../src/main/store/key-file/data-keys.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { staffedRegister } from '../../support/keeping/staffed-register.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import type { Connection } from '../../../src/main/store/database/connection.ts'

const always = (): void => undefined
const fill = ({ sqlite }: Connection, rows: number): void => {
  sqlite.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) INSERT INTO settings (name, value) SELECT 'fyllnad-' || (i * 7919 % ${rows + 1}), hex(zeroblob(900)) FROM n`)
  sqlite.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO row_seals (table_name, row_id, seq, owner_id, mac) SELECT 'prov', 'rad-' || i, i, 'ägare', randomblob(16) FROM n`)
}

/** Tables, indexes and triggers to the letter, every row with its types, the numbers in the header. */
function contentOf({ sqlite }: Connection): string {
  const schema = sqlite.prepare('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name').all()
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[]
  const rows = tables.map((table) => {
    const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    return sqlite.prepare(`SELECT ${columns.map((column) => `quote("${column}")`).join(" || ',' || ")} FROM "${table}" ORDER BY 1`).pluck().all()
  })
  return JSON.stringify([schema, rows, sqlite.pragma('user_version'), sqlite.pragma('application_id')])
}

test('a copy in pieces is the same to the letter, under its own key or another, and what was read is as it was', async () => {
  await using register = await staffedRegister()
  await register.call('carers.create', namedCarer('Åsa', 'Öst'))
  const { logged, keyring, registerId } = register.open()
  fill(logged, 12_000)
  const before = contentOf(logged)
  const key = randomBytes(32)
  const [same, other] = ['samma.db', 'annan.db'].map((name) => join(register.folder, name)) as [string, string]
  await copyInPieces(logged, same, always)
  await copyInPieces(logged, other, always, Buffer.concat([Buffer.from('raw:'), key]))
  expect(contentOf(logged)).toBe(before)
  expect(logged.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  const copy = openConnection(other, key, 'open')
  expect(contentOf(copy)).toBe(before)
  expect(copy.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  await checkCopy(copy, always)
  copy.sqlite.close()
  const { register: dataKey } = keyring.keys
  if (dataKey === undefined) throw new Error('opens the register')
  using own = derivedKey(dataKey, registerId, 'register.db')
  const sameCopy = openConnection(same, own.bytes, 'open')
  expect(contentOf(sameCopy)).toBe(before)
  sameCopy.sqlite.close()
}, 120_000)

test('one that is no longer wanted is gone at once, and the connection works on', async () => {
  await using register = await staffedRegister()
  const { logged } = register.open()
  fill(logged, 12_000)
  const path = join(register.folder, 'kopia.db')
  let asked = 0
  expect(await refusalOf(copyInPieces(logged, path, () => {
    asked += 1
    if (asked === 4) throw new AppError('locked')
  }))).toEqual({ code: 'locked' })
  expect([existsSync(path), existsSync(`${path}-journal`)]).toEqual([false, false])
  await register.call('carers.create', namedCarer('Efter', 'Åt'))
  expect(logged.sqlite.pragma('foreign_key_check')).toEqual([])
}, 120_000)

test('the check in pieces finds a page that has changed', async () => {
  await using register = await staffedRegister()
  const { logged } = register.open()
  fill(logged, 25_000)
  const key = randomBytes(32)
  const path = join(register.folder, 'stor.db')
  await copyInPieces(logged, path, always, Buffer.concat([Buffer.from('raw:'), key]))
  const bytes = await readFile(path)
  expect(bytes.length / 4096).toBeGreaterThan(5000)
  for (const page of [3000, 5500]) {
    const spoilt = Buffer.from(bytes)
    spoilt[page * 4096 + 1000] = (spoilt[page * 4096 + 1000] ?? 0) ^ 1
    await writeFile(path, spoilt)
    const copy = openConnection(path, key, 'open')
    await expect(checkCopy(copy, always)).rejects.toThrow()
    copy.sqlite.close()
  }
}, 120_000)
