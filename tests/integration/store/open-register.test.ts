import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { recoverRegister } from '../../../src/main/store/recover-register.ts'
import { refusalOf } from '../../support/refusal.ts'
import { testPassphrase, testRecoveryKey, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

async function made(home: string): Promise<string> {
  const folder = join(home, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  open.close()
  return folder
}

const opening = (folder: string, passphrase = testPassphrase) => refusalOf(async () => {
  const open = await openRegister(folder, passphrase, systemClock)
  open.close()
})

const bytesOf = (folder: string) => Promise.all(['register.db', 'statistik.db', 'nycklar.json'].map((name) => readFile(join(folder, name))))

describe('a register that is as it should be', () => {
  test('opens with its passphrase, also typed with combining marks, and with nothing else', async () => {
    await using home = await tempFolder()
    const folder = await made(home.path)
    expect(await opening(folder)).toBeUndefined()
    expect(await opening(folder, testPassphrase.normalize('NFD'))).toBeUndefined()
    for (const wrong of ['', `${testPassphrase} `, testPassphrase.toUpperCase(), testPassphrase.slice(0, -1)]) {
      expect(await opening(folder, wrong)).toBe('wrong-passphrase')
    }
  })

  test('opens with the recovery key and a new passphrase; the old one no longer fits and the register is not rewritten', async () => {
    await using home = await tempFolder()
    const folder = await made(home.path)
    const open = await recoverRegister(folder, { recoveryKey: testRecoveryKey.toLowerCase().replaceAll('-', ' '), newPassphrase: 'en helt ny lösenfras' }, systemClock)
    expect(open.session.userName).toBe('Karin Konsulent')
    open.close()
    expect(await opening(folder)).toBe('wrong-passphrase')
    expect(await opening(folder, 'en helt ny lösenfras')).toBeUndefined()
  })

  test('a wrong recovery key changes nothing', async () => {
    await using home = await tempFolder()
    const folder = await made(home.path)
    const before = await bytesOf(folder)
    const other = testRecoveryKey.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))
    expect(await refusalOf(() => recoverRegister(folder, { recoveryKey: other, newPassphrase: 'en helt ny lösenfras' }, systemClock))).toBe('wrong-recovery-key')
    expect(await bytesOf(folder)).toEqual(before)
  })

  test('is never made on top of another', async () => {
    await using home = await tempFolder()
    const folder = await made(home.path)
    const before = await bytesOf(folder)
    expect(await refusalOf(() => createRegister(folder, testSetup, systemClock))).toBe('register-exists')
    expect(await bytesOf(folder)).toEqual(before)
  })
})

/** One whole key file opens the register: only when its copy is no better is it damaged. */
const bothKeyFiles = (damage: (path: string) => Promise<unknown>) => async (folder: string): Promise<void> => {
  for (const name of ['nycklar.json', 'nycklar.json.bak']) await damage(join(folder, name))
}

describe('damage is announced and what stands is left byte for byte', () => {
  const damages: readonly (readonly [what: string, expected: string, damage: (folder: string) => Promise<void>])[] = [
    ['no key file', 'key-file-missing', bothKeyFiles((path) => rm(path))],
    ['a key file of zero bytes', 'key-file-damaged', bothKeyFiles((path) => writeFile(path, ''))],
    ['a folder where the key file was', 'key-file-damaged', bothKeyFiles(async (path) => {
      await rm(path)
      await mkdir(path)
    })],
    ['a key file cut in half', 'key-file-damaged', bothKeyFiles(async (path) => {
      const bytes = await readFile(path)
      await writeFile(path, bytes.subarray(0, bytes.length / 2))
    })],
    ['a key file of a later version', 'key-file-newer', async (folder) => {
      const file = JSON.parse(await readFile(join(folder, 'nycklar.json'), 'utf8')) as object
      await writeFile(join(folder, 'nycklar.json'), JSON.stringify({ ...file, version: 3 }))
    }],
    ['a key file with a weaker key derivation', 'key-file-damaged', bothKeyFiles(async (path) => {
      const text = await readFile(path, 'utf8')
      await writeFile(path, text.replace('"memoryKib": 65536', '"memoryKib": 1024'))
    })],
    ['no register', 'register-missing', (folder) => rm(join(folder, 'register.db'))],
    ['a register of zero bytes', 'register-damaged', (folder) => writeFile(join(folder, 'register.db'), '')],
    ['a text file instead of the register', 'register-damaged', (folder) => writeFile(join(folder, 'register.db'), 'Det här är en broken databas. '.repeat(1000))],
    ['a register cut short', 'register-damaged', async (folder) => {
      const bytes = await readFile(join(folder, 'register.db'))
      await writeFile(join(folder, 'register.db'), bytes.subarray(0, 5000))
    }],
    ['an unencrypted database instead of the register', 'register-foreign', async (folder) => {
      await rm(join(folder, 'register.db'))
      new Database(join(folder, 'register.db')).exec('CREATE TABLE t (x)').close()
    }],
    ['the other file in its place', 'register-damaged', (folder) => cp(join(folder, 'statistik.db'), join(folder, 'register.db'))],
    ['no folder at all', 'key-file-missing', (folder) => rm(folder, { recursive: true })],
  ]

  test.each(damages)('%s → %s', async (_what, expected, damage) => {
    await using home = await tempFolder()
    const folder = await made(home.path)
    await damage(folder)
    const before = await bytesOf(folder).catch(() => undefined)
    expect(await opening(folder)).toBe(expected)
    expect(await bytesOf(folder).catch(() => undefined)).toEqual(before)
  })

  test('a register from a later version of the program is refused and not written', async () => {
    await using home = await tempFolder()
    const folder = await made(home.path)
    const open = await openRegister(folder, testPassphrase, systemClock)
    open.register.sqlite.pragma('user_version=999')
    open.close()
    const before = await bytesOf(folder)
    expect(await opening(folder)).toBe('register-newer')
    expect(await bytesOf(folder)).toEqual(before)
  })

  test('the register of another municipality is not opened with these keys', async () => {
    await using home = await tempFolder()
    await using elsewhere = await tempFolder()
    const folder = await made(home.path)
    const other = await made(elsewhere.path)
    await cp(join(other, 'register.db'), join(folder, 'register.db'))
    expect(await opening(folder)).toBe('register-damaged')
  })

  test('a register that another program holds is said to be open', async () => {
    await using home = await tempFolder()
    const folder = await made(home.path)
    const holder = await openRegister(folder, testPassphrase, systemClock)
    holder.register.sqlite.exec('BEGIN EXCLUSIVE')
    expect(['already-open', 'busy']).toContain(await opening(folder))
    holder.register.sqlite.exec('ROLLBACK')
    holder.close()
    expect(await opening(folder)).toBeUndefined()
  })
})
