import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decryptImage, encryptImage } from '../../../scripts/torture/foreign/cipher-image.ts'
import { isLeftAlone, tryImages, type ForeignReport } from '../../../scripts/torture/foreign/try-images.ts'
import { openConnection } from '../../../src/main/store/database/open-connection.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** The whole of it: IMAGES=3000. */
const images = Number(process.env['IMAGES'] ?? 90)

test(`P18: ${images} databases that no program would have written are refused with a code that says what is the matter, or read; nothing crashes, and what is not ours is left as it was`, async () => {
  await using home = await tempFolder()
  const seed = Date.now() % 100_000
  const report = await tryImages({ images, seed, home: home.path })
  console.log(JSON.stringify({ seed, ...report }))
  expect(report).toMatchObject({ crashed: 0, hung: 0, changed: 0, unclear: {} })
  expect(isLeftAlone(report, images)).toBe(true)
}, 600_000)

test('the battery does not take a crash, a change, an answer without a reason or an opened stranger for well', () => {
  const family = { images: 10, refused: 10, detected: 0, read: 0 }
  const good: ForeignReport = { plain: family, otherKey: family, ownKey: { images: 10, refused: 7, detected: 1, read: 2 }, crashed: 0, hung: 0, changed: 0, entered: 0, unclear: {} }
  expect(isLeftAlone(good, 30)).toBe(true)
  const bad: readonly Partial<ForeignReport>[] = [{ crashed: 1 }, { hung: 1 }, { changed: 1 }, { unclear: { unexpected: 1 } }, { plain: { ...family, refused: 9, read: 1 } }, { otherKey: { ...family, refused: 9 } }, { ownKey: family }]
  for (const each of bad) expect(isLeftAlone({ ...good, ...each }, 30), JSON.stringify(each)).toBe(false)
})

test('an image that is encrypted for the battery is one that the app itself could have written', async () => {
  await using home = await tempFolder()
  const [path, copy, key] = [join(home.path, 'prov.db'), join(home.path, 'kopia.db'), randomBytes(32)]
  const { sqlite } = openConnection(path, key, 'create')
  sqlite.exec("CREATE TABLE t (a); INSERT INTO t VALUES ('ett'), ('två')")
  sqlite.close()
  copyFileSync(path, copy)
  writeFileSync(copy, encryptImage(decryptImage(readFileSync(path), key), key))
  expect(readFileSync(copy).equals(readFileSync(path))).toBe(false)
  const again = openConnection(copy, key, 'open').sqlite
  expect(again.prepare('SELECT a FROM t').pluck().all()).toEqual(['ett', 'två'])
  again.close()
})

test('a file whose head says that its tables are kept in a way that is not known is damaged, not an error of ours', async () => {
  await using home = await tempFolder()
  const [path, key] = [join(home.path, 'prov.db'), randomBytes(32)]
  const made = openConnection(path, key, 'create').sqlite
  made.exec('CREATE TABLE t (a)')
  made.close()
  const image = decryptImage(readFileSync(path), key)
  image.writeUInt32BE(4095, 44)
  writeFileSync(path, encryptImage(image, key))
  expect(() => openConnection(path, key, 'open')).toThrow(expect.objectContaining({ code: 'register-damaged' }) as Error)
})
