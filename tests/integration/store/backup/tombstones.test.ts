import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addTombstones, readTombstones, tombstonesBeside, tombstonesIn } from '../../../../src/main/store/backup/restore/tombstones.ts'
import type { TombstoneKeys } from '../../../../src/main/store/backup/restore/tombstone-keys.ts'
import { checkedBytes } from '../../../../src/main/store/files/checked-file.ts'
import { SecretBytes } from '../../../../src/main/store/key-file/secret-bytes.ts'
import { preMigrationCopies, removePreMigrationCopies } from '../../../../src/main/store/database/remove-pre-migration-copies.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const idOf = (n: number): string => `019aa000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`
const at = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`
const stone = (n: number) => ({ id: idOf(n), at: at(n) })
const registerId = '019aa000-0000-7000-8000-00000000aaaa'
const secret = (n: number): SecretBytes => new SecretBytes(Buffer.alloc(32, n))
const keysOf = (...epochs: readonly number[]): TombstoneKeys => ({ registerId, byEpoch: new Map(epochs.map((epoch) => [epoch, secret(epoch)])), [Symbol.dispose]: () => undefined })
const keys = keysOf(1)
const now = '2026-11-22T18:00:00.000Z'

async function places(home: string): Promise<{ readonly beside: string; readonly first: string; readonly usb: string }> {
  mkdirSync(join(home, 'kopior'))
  return { beside: tombstonesBeside(join(home, 'register')), first: tombstonesIn(join(home, 'kopior')), usb: tombstonesIn(join(home, 'usb')) }
}

test('the erased are remembered beside the register and in every place for backups, in no folder of either', async () => {
  await using home = await tempFolder()
  const { beside, first } = await places(home.path)
  expect([beside, first]).toEqual([join(home.path, 'raderade.json'), join(home.path, 'kopior/sakerhetskopior/raderade.json')])
  expect(await addTombstones([beside, first], [stone(2)], now, keys)).toEqual({ written: [beside, first], failed: [], damaged: [] })
  await addTombstones([beside, first], [stone(1), stone(2)], now, keys)
  for (const path of [beside, first]) expect((await readTombstones([path], keys)).erased).toEqual([stone(1), stone(2)])
})

test('a disk that was away is told of, is not made up, and learns everything when it is back', async () => {
  await using home = await tempFolder()
  const { beside, usb } = await places(home.path)
  expect(await addTombstones([beside, usb], [stone(1)], now, keys)).toEqual({ written: [beside], failed: [{ path: usb, code: 'folder-missing' }], damaged: [] })
  expect(existsSync(join(home.path, 'usb'))).toBe(false)
  expect(await refusalOf(addTombstones([usb], [stone(2)], now, keys))).toEqual({ code: 'folder-missing' })
  mkdirSync(join(home.path, 'usb'))
  await addTombstones([beside, usb], [], now, keys)
  expect((await readTombstones([usb], keys)).erased).toEqual([stone(1)])
  // And what only that disk still knows is part of the whole.
  rmSync(beside)
  expect(await readTombstones([beside, usb], keys)).toMatchObject({ erased: [stone(1)], missing: [beside], damaged: [] })
})

test('a damaged copy is never taken for empty, whichever bit has turned, and is set aside when one is written anew', async () => {
  await using home = await tempFolder()
  const { beside, first } = await places(home.path)
  await addTombstones([beside, first], [stone(1), stone(2)], now, keys)
  const whole = readFileSync(beside)
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const bytes = Buffer.from(whole)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    writeFileSync(beside, bytes)
    const { damaged } = await readTombstones([beside], keys)
    if (damaged[0] !== beside) throw new Error(`bit ${bit} was not noticed`)
  }
  expect(await readTombstones([beside, first], keys)).toMatchObject({ erased: [stone(1), stone(2)], damaged: [beside] })
  expect(await addTombstones([beside, first], [stone(3)], now, keys)).toMatchObject({ written: [beside, first], damaged: [beside] })
  expect((await readTombstones([beside], keys)).erased).toEqual([stone(1), stone(2), stone(3)])
  expect(readdirSync(home.path).some((name) => name.startsWith('raderade.json.skadad-'))).toBe(true)
})

interface Standing {
  registers: Record<string, { erased: { id: string; at: string }[]; macs: Record<string, string> }>
}

/** Changes the list as somebody does who can write there and compute its checksum. */
function forge(path: string, change: (lists: Standing['registers']) => void): void {
  const { registers } = JSON.parse(readFileSync(path, 'utf8')) as Standing
  change(registers)
  writeFileSync(path, checkedBytes({ format: 'anhorigparmen-erased', version: 2, members: z.any() }, { registers }))
}

test.each([
  ['takes a line away', (list) => void list.erased.pop()],
  ['adds a line', (list) => void list.erased.push({ id: idOf(9), at: at(9) })],
  ['changes whose it is', (list) => void list.erased.splice(0, 1, { id: idOf(9), at: at(1) })],
  ['drops what vouches for it', (list) => { list.macs = {} }],
  ['vouches for it with another key', (list) => { list.macs = { 7: '0'.repeat(64) } }],
] satisfies (readonly [string, (list: Standing['registers'][string]) => void])[])('who can write beside the register and %s is found out, and is not obeyed', async (_what, change) => {
  await using home = await tempFolder()
  const { beside, first } = await places(home.path)
  await addTombstones([beside, first], [stone(1), stone(2)], now, keys)
  forge(beside, (lists) => {
    const list = lists[registerId]
    if (list !== undefined) change(list)
  })
  expect(await readTombstones([beside], keys)).toMatchObject({ erased: [], damaged: [beside] })
})

test('a backup of any epoch can check a list that was written later, and its own key decides', async () => {
  await using home = await tempFolder()
  const { beside } = await places(home.path)
  await addTombstones([beside], [stone(1)], now, keysOf(1))
  await addTombstones([beside], [stone(2)], now, keysOf(1, 2, 3))
  for (const backup of [keysOf(1), keysOf(1, 2), keysOf(2), keysOf(1, 2, 3), keysOf(3, 4)]) expect(await readTombstones([beside], backup)).toMatchObject({ erased: [stone(1), stone(2)], damaged: [] })
  // Nothing of what it knows: not to be taken on trust.
  expect(await readTombstones([beside], keysOf(4))).toMatchObject({ erased: [], damaged: [beside] })
  // Somebody who knows the first key still, and nothing else.
  const knew = join(home.path, 'kopior', 'egen.json')
  await addTombstones([knew], [stone(1)], now, keysOf(1))
  forge(beside, (lists) => {
    const [list, made] = [lists[registerId], (JSON.parse(readFileSync(knew, 'utf8')) as Standing).registers[registerId]]
    if (list !== undefined && made !== undefined) lists[registerId] = { erased: made.erased, macs: { ...list.macs, ...made.macs } }
  })
  expect(await readTombstones([beside], keysOf(1, 2))).toMatchObject({ damaged: [beside] })
})

test('one file serves several registers, and each knows its own', async () => {
  await using home = await tempFolder()
  const { beside } = await places(home.path)
  const other: TombstoneKeys = { ...keysOf(5), registerId: '019aa000-0000-7000-8000-00000000bbbb' }
  await addTombstones([beside], [stone(1)], now, keys)
  await addTombstones([beside], [stone(2)], now, other)
  await addTombstones([beside], [stone(3)], now, keys)
  expect((await readTombstones([beside], keys)).erased).toEqual([stone(1), stone(3)])
  expect((await readTombstones([beside], other)).erased).toEqual([stone(2)])
})

test('a copy written by a later version is left as it is', async () => {
  await using home = await tempFolder()
  const { beside, first } = await places(home.path)
  const later = checkedBytes({ format: 'anhorigparmen-erased', version: 3, members: z.any() }, { erased: [], more: true })
  writeFileSync(beside, later)
  expect(await addTombstones([beside, first], [stone(1)], now, keys)).toMatchObject({ written: [first], failed: [{ path: beside, code: 'backup-newer' }] })
  expect(readFileSync(beside).equals(later)).toBe(true)
})

test('the copies from before a migration go when they are older than a backup may be, and nothing else does', async () => {
  await using home = await tempFolder()
  const names = ['register.fore-version-2.db', 'register.fore-version-3.db', 'statistik.fore-version-2.db', 'register.fore-version-4.db.halv', 'register.db', 'statistik.db', 'nycklar.json', 'min.fore-version-2.db']
  for (const name of names) writeFileSync(join(home.path, name), name)
  const old = (Date.parse(now) - 91 * 86_400_000) / 1000
  const recent = (Date.parse(now) - 89 * 86_400_000) / 1000
  for (const name of names) utimesSync(join(home.path, name), old, old)
  utimesSync(join(home.path, 'register.fore-version-3.db'), recent, recent)
  expect((await removePreMigrationCopies(home.path, new Date(now), 90)).toSorted()).toEqual(['register.fore-version-2.db', 'register.fore-version-4.db.halv', 'statistik.fore-version-2.db'])
  expect(preMigrationCopies(readdirSync(home.path))).toEqual(['register.fore-version-3.db'])
  expect(readdirSync(home.path)).toHaveLength(5)
})
