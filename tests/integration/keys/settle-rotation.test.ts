import { cp, readdir, rename, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/main/store/clock.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { derivedKey, newDataKeys, opensRegister } from '../../../src/main/store/key-file/data-keys.ts'
import { sealDataKeys } from '../../../src/main/store/key-file/key-slots.ts'
import { signKeyFile, unsigned } from '../../../src/main/store/key-file/sign-key-file.ts'
import { writeKeyFile } from '../../../src/main/store/key-file/write-key-file.ts'
import { openVault } from '../../../src/main/store/open-register.ts'
import type { OpenVault } from '../../../src/main/store/open-vault.ts'
import { copyUnderNewKey } from '../../../src/main/store/session/rotation/copy-under-new-key.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

// The folder as a crash can leave it after the key file has named both epochs, built by hand: every state of either file.

type State = 'not-begun' | 'old-aside' | 'in-place' | 'new-damaged' | 'new-gone'
const states: readonly State[] = ['not-begun', 'old-aside', 'in-place', 'new-damaged', 'new-gone']

let register: StaffedRegister
let manager: { readonly userId: string; readonly passphrase: string }

beforeAll(async () => {
  register = await staffedRegister()
  await register.call('carers.create', namedCarer('Stina', 'Stående'))
  manager = await register.add('Charlie Chef', { roles: ['manager'] })
  const open = register.open()
  if (open.access !== 'register' || !opensRegister(open.keyring.keys)) throw new Error('opens the register')
  const { keys } = open.keyring
  const files = registerFolder(register.folder)
  using next = newDataKeys()
  for (const [use, path, source, made] of [['register.db', files.register, open.register, next.register], ['statistik.db', files.statistics, open.statistics, next.statistics]] as const) {
    using newKey = derivedKey(made, open.registerId, use)
    await copyUnderNewKey(source, `${path}.ny`, newKey.bytes, () => Promise.resolve(), () => undefined)
  }
  const file = unsigned(open.keyring.file())
  const epochs = { register: 2, statistics: 2, protected: 2 }
  const seals = Object.fromEntries(file.slots.map((slot) => {
    const all = sealDataKeys({ registerId: file.registerId, epochs }, slot, next)
    return [slot.id, slot.dataKeys.register === undefined ? { statistics: all.statistics } : all]
  }))
  const both = signKeyFile({ ...file, revision: file.revision + 1, rotation: { epochs, seals } }, keys)
  register.lock()
  await writeKeyFile(files, both)
}, 120_000)

afterAll(() => register[Symbol.asyncDispose]())

async function bring(path: string, state: State): Promise<void> {
  switch (state) {
    case 'not-begun':
      return
    case 'old-aside':
      return rename(path, `${path}.gammal`)
    case 'in-place':
      await rename(path, `${path}.gammal`)
      return rename(`${path}.ny`, path)
    case 'new-damaged':
      return truncate(`${path}.ny`, 9000)
    case 'new-gone':
      return rm(`${path}.ny`)
  }
}

const isNew = (state: State): boolean => state === 'not-begun' || state === 'old-aside' || state === 'in-place'

const carersIn = (open: OpenVault): unknown => open.logged.sqlite.prepare('SELECT count(*) FROM carers').pluck().get()

describe.each(states)('register.db %s', (ofRegister) => {
  test.each(states)('statistik.db %s: whoever comes first, everybody opens, under one epoch for each file, with nothing left over', async (ofStatistics) => {
    for (const first of ['administrator', 'manager'] as const) {
      await using home = await tempFolder()
      const folder = join(home.path, 'register')
      await cp(register.folder, folder, { recursive: true })
      const files = registerFolder(folder)
      await bring(files.register, ofRegister)
      await bring(files.statistics, ofStatistics)
      const asManager = () => openVault(folder, manager, systemClock)
      if (first === 'manager') (await asManager()).close()
      const open = await openVault(folder, { passphrase: testPassphrase }, systemClock)
      expect(carersIn(open)).toBe(1)
      const { epochs, rotation } = open.keyring.file()
      expect(rotation).toBeUndefined()
      expect(epochs).toEqual({ register: isNew(ofRegister) ? 2 : 1, statistics: isNew(ofStatistics) ? 2 : 1, protected: isNew(ofRegister) ? 2 : 1 })
      open.close()
      expect((await readdir(folder)).filter((name) => !name.endsWith('-journal')).toSorted()).toEqual(['nycklar.json', 'nycklar.json.bak', 'register.db', 'statistik.db'])
      ;(await asManager()).close()
    }
  })
})

test('a file that answers to neither key is damaged: nothing is moved and nothing is removed', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  await cp(register.folder, folder, { recursive: true })
  const files = registerFolder(folder)
  await truncate(files.register, 5000)
  const before = await readdir(folder)
  expect(await refusalOf(openVault(folder, { passphrase: testPassphrase }, systemClock))).toEqual({ code: 'register-damaged' })
  expect((await readdir(folder)).filter((name) => name.startsWith('register'))).toEqual(before.filter((name) => name.startsWith('register')))
})
