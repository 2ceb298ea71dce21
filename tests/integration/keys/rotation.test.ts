import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '#shared/contract/errors.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { derivedKey } from '../../../src/main/store/key-file/data-keys.ts'
import { openVault } from '../../../src/main/store/open-register.ts'
import type { OpenRegister, OpenVault } from '../../../src/main/store/open-vault.ts'
import { rotateEpochs } from '../../../src/main/store/session/rotate-epochs.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { testPassphrase, testRecoveryKey } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const opening = async (folder: string, passphrase: string, userId?: string): Promise<string> => {
  try {
    ;(await openVault(folder, { passphrase, userId }, systemClock)).close()
    return 'opens'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const registerOf = (open: OpenVault): OpenRegister => {
  if (open.access !== 'register') throw new Error('opens the register')
  return open
}

const carersIn = (register: StaffedRegister): readonly unknown[] => registerOf(register.open()).register.sqlite.prepare('SELECT id, first_name, personal_number FROM carers ORDER BY id').all()

test('twenty colleagues, five removed: their passphrases with the old key file open nothing new; the other fifteen notice nothing', async () => {
  await using register = await staffedRegister()
  await using old = await tempFolder()
  await register.call('carers.create', namedCarer('Stina', 'Stående'))
  const people = []
  for (let n = 0; n < 19; n += 1) people.push(await register.add(`Person ${n}`, n % 3 === 0 ? { roles: ['manager'] } : { roles: ['consultant'], seesProtected: n % 2 === 0 }))
  const carers = carersIn(register)
  const before = await readFile(join(register.folder, 'nycklar.json'))
  const [leaving, staying] = [people.slice(0, 5), people.slice(5)]
  for (const [index, { userId }] of leaving.entries()) expect(await register.call('users.remove', { id: userId })).toEqual({ epoch: index + 2 })
  expect(carersIn(register)).toEqual(carers)
  register.lock()
  await cp(register.folder, old.path, { recursive: true })
  for (const name of ['nycklar.json', 'nycklar.json.bak']) await writeFile(join(old.path, name), before)
  let opened = 0
  for (const { userId, passphrase } of leaving) {
    if (await opening(old.path, passphrase, userId) === 'opens') opened += 1
    expect(await opening(register.folder, passphrase, userId)).toBe('wrong-passphrase')
  }
  expect(opened).toBe(0)
  for (const { userId, passphrase } of staying) expect(await opening(register.folder, passphrase, userId)).toBe('opens')
  expect(await opening(register.folder, testPassphrase)).toBe('opens')
  expect((await readdir(register.folder)).filter((name) => !name.endsWith('-journal')).toSorted()).toEqual(['nycklar.json', 'nycklar.json.bak', 'register.db', 'statistik.db'])
}, 600_000)

describe('new data keys', () => {
  test('leave the session at work, its log whole, the paper and every passphrase as they were', async () => {
    await using register = await staffedRegister()
    await register.call('carers.create', namedCarer('Stina', 'Stående'))
    const { keyring, session } = register.open()
    const keys = [keyring.keys.register, keyring.keys.statistics, keyring.keys.protected].map((key) => key?.bytes.toString('hex'))
    expect(await register.call('keys.rotate', {})).toEqual({ epoch: 2 })
    const next = registerOf(register.open())
    expect(next.session).toEqual(session)
    expect(next.keyring.file().epochs).toEqual({ register: 2, statistics: 2, protected: 2 })
    for (const [index, key] of [next.keyring.keys.register, next.keyring.keys.statistics, next.keyring.keys.protected].entries()) expect(key?.bytes.toString('hex')).not.toBe(keys[index])
    expect(next.register.sqlite.prepare("SELECT count(*) FROM access_log WHERE event = 'keys-rotated'").pluck().get()).toBe(1)
    expect(next.register.sqlite.prepare('SELECT max(seq) - count(*) FROM access_log').pluck().get()).toBe(0)
    await register.call('carers.create', namedCarer('Ny', 'Efteråt'))
    expect(carersIn(register)).toHaveLength(2)
    await register.call('keys.testRecovery', { recoveryKey: testRecoveryKey })
    expect((await register.unlock(testPassphrase)).access).toBe('register')
    expect(carersIn(register)).toHaveLength(2)
  })

  test('of a manager who is removed are those of statistik.db only', async () => {
    await using register = await staffedRegister()
    const { userId, passphrase } = await register.add('Charlie Chef', { roles: ['manager'] })
    await register.call('users.remove', { id: userId })
    expect(registerOf(register.open()).keyring.file().epochs).toEqual({ register: 1, statistics: 2, protected: 1 })
    expect(await opening(register.folder, passphrase, userId)).toBe('wrong-passphrase')
  })

  test('encrypt in the format of SQLCipher 4: the first page is authentic and readable by its published rules', async () => {
    await using register = await staffedRegister()
    await register.call('keys.rotate', {})
    const { keyring, registerId } = registerOf(register.open())
    if (keyring.keys.register === undefined) throw new Error('opens the register')
    using key = derivedKey(keyring.keys.register, registerId, 'register.db')
    const page = (await readFile(registerFolder(register.folder).register)).subarray(0, 4096)
    const salt = page.subarray(0, 16)
    // 4096-byte page: salt (first page only), AES-256-CBC, then 16 bytes of IV and 64 of HMAC-SHA512 over cipher text, IV and page number.
    const macKey = pbkdf2Sync(key.bytes, salt.map((byte) => byte ^ 0x3a), 2, 32, 'sha512')
    const number = Buffer.from([1, 0, 0, 0])
    expect(createHmac('sha512', macKey).update(page.subarray(16, 4096 - 64)).update(number).digest()).toEqual(page.subarray(4096 - 64))
    const decipher = createDecipheriv('aes-256-cbc', key.bytes, page.subarray(4096 - 80, 4096 - 64)).setAutoPadding(false)
    const clear = Buffer.concat([decipher.update(page.subarray(16, 4096 - 80)), decipher.final()])
    // From byte 16 of the SQLite header: page size, then application id at 68.
    expect(clear.readUInt16BE(0)).toBe(4096)
    expect(clear.readUInt32BE(68 - 16)).toBe(0x416e6852)
  })

  test('put nothing readable on the disk while they are made', async () => {
    await using register = await staffedRegister()
    for (let n = 0; n < 30; n += 1) await register.call('carers.create', namedCarer('Kvastfena', `Älgörtson${n}`))
    const seen: string[] = []
    const open = registerOf(register.open())
    await rotateEpochs(open, {
      purposes: ['register', 'statistics', 'protected'],
      // Called with the copy in the middle of a transaction: its journal stands beside it.
      async reseal(use, tx) {
        if (use === 'register.db') tx.run("UPDATE carers SET last_name = last_name || 'x'")
        for (const name of await readdir(register.folder)) {
          const bytes = await readFile(join(register.folder, name))
          if (bytes.includes('Kvastfena') || bytes.includes('lgörtson')) seen.push(name)
        }
      },
    }).then(({ open: next }) => next.close())
    expect(seen).toEqual([])
    expect((await register.unlock(testPassphrase)).access).toBe('register')
    expect(carersIn(register)).toHaveLength(30)
  })

  test('that fail half-way leave everything as it was, and the session at work', async () => {
    await using register = await staffedRegister()
    const open = registerOf(register.open())
    const before = await readFile(join(register.folder, 'nycklar.json'))
    await expect(rotateEpochs(open, { purposes: ['register', 'statistics', 'protected'], reseal: () => Promise.reject(new AppError('disk-full')) })).rejects.toMatchObject({ code: 'disk-full' })
    expect(await readFile(join(register.folder, 'nycklar.json'))).toEqual(before)
    expect((await readdir(register.folder)).filter((name) => name.includes('.ny') || name.includes('.gammal'))).toEqual([])
    await register.call('carers.create', namedCarer('Stina', 'Stående'))
    expect((await register.unlock(testPassphrase)).access).toBe('register')
    expect(carersIn(register)).toHaveLength(1)
  })

  test('are not made while another window is in the register', async () => {
    await using register = await staffedRegister()
    const other = await openVault(register.folder, { passphrase: testPassphrase }, systemClock)
    other.logged.sqlite.exec('BEGIN IMMEDIATE')
    registerOf(register.open()).register.sqlite.pragma('busy_timeout=200')
    await expect(rotateEpochs(registerOf(register.open()), { purposes: ['register'], reseal: () => Promise.resolve() })).rejects.toMatchObject({ code: 'busy' })
    other.logged.sqlite.exec('ROLLBACK')
    other.close()
    await register.call('carers.create', namedCarer('Stina', 'Stående'))
    expect(carersIn(register)).toHaveLength(1)
  })
})
