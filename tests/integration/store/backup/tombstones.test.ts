import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addTombstones, readTombstones, tombstonesBeside, tombstonesIn } from '../../../../src/main/store/backup/restore/tombstones.ts'
import { preMigrationCopies, removePreMigrationCopies } from '../../../../src/main/store/database/remove-pre-migration-copies.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const idOf = (n: number): string => `019aa000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`
const at = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`
const stone = (n: number) => ({ id: idOf(n), at: at(n) })
const now = '2026-11-22T18:00:00.000Z'

async function places(home: string): Promise<{ readonly beside: string; readonly first: string; readonly usb: string }> {
  mkdirSync(join(home, 'kopior'))
  return { beside: tombstonesBeside(join(home, 'register')), first: tombstonesIn(join(home, 'kopior')), usb: tombstonesIn(join(home, 'usb')) }
}

test('the erased are remembered beside the register and in every place for backups, in no folder of either', async () => {
  await using home = await tempFolder()
  const { beside, first } = await places(home.path)
  expect([beside, first]).toEqual([join(home.path, 'raderade.json'), join(home.path, 'kopior/sakerhetskopior/raderade.json')])
  expect(await addTombstones([beside, first], [stone(2)], now)).toEqual({ written: [beside, first], failed: [], damaged: [] })
  await addTombstones([beside, first], [stone(1), stone(2)], now)
  for (const path of [beside, first]) expect((await readTombstones([path])).erased).toEqual([stone(1), stone(2)])
})

test('a disk that was away is told of, is not made up, and learns everything when it is back', async () => {
  await using home = await tempFolder()
  const { beside, usb } = await places(home.path)
  expect(await addTombstones([beside, usb], [stone(1)], now)).toEqual({ written: [beside], failed: [{ path: usb, code: 'folder-missing' }], damaged: [] })
  expect(existsSync(join(home.path, 'usb'))).toBe(false)
  expect(await refusalOf(addTombstones([usb], [stone(2)], now))).toEqual({ code: 'folder-missing' })
  mkdirSync(join(home.path, 'usb'))
  await addTombstones([beside, usb], [], now)
  expect((await readTombstones([usb])).erased).toEqual([stone(1)])
  // And what only that disk still knows is part of the whole.
  rmSync(beside)
  expect(await readTombstones([beside, usb])).toMatchObject({ erased: [stone(1)], missing: [beside], damaged: [] })
})

test('a damaged copy is never taken for empty, whichever bit has turned, and is set aside when one is written anew', async () => {
  await using home = await tempFolder()
  const { beside, first } = await places(home.path)
  await addTombstones([beside, first], [stone(1), stone(2)], now)
  const whole = readFileSync(beside)
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const bytes = Buffer.from(whole)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    writeFileSync(beside, bytes)
    const { damaged } = await readTombstones([beside])
    if (damaged[0] !== beside) throw new Error(`bit ${bit} was not noticed`)
  }
  expect(await readTombstones([beside, first])).toMatchObject({ erased: [stone(1), stone(2)], damaged: [beside] })
  expect(await addTombstones([beside, first], [stone(3)], now)).toMatchObject({ written: [beside, first], damaged: [beside] })
  expect((await readTombstones([beside])).erased).toEqual([stone(1), stone(2), stone(3)])
  expect(readdirSync(home.path).some((name) => name.startsWith('raderade.json.skadad-'))).toBe(true)
})

test('a copy written by a later version is left as it is', async () => {
  await using home = await tempFolder()
  const { beside, first } = await places(home.path)
  const { checkedBytes } = await import('../../../../src/main/store/files/checked-file.ts')
  const { z } = await import('zod')
  const later = checkedBytes({ format: 'anhorigparmen-erased', version: 2, members: z.any() }, { erased: [], more: true })
  writeFileSync(beside, later)
  expect(await addTombstones([beside, first], [stone(1)], now)).toMatchObject({ written: [first], failed: [{ path: beside, code: 'backup-newer' }] })
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
