import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knownRegisters } from '../../../src/main/vault/known-registers.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { noGuards, openGuarded } from '../../../src/main/store/session/open-guarded.ts'
import { findKeyFile, readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { refusalOf } from '../../support/refusal.ts'
import { testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const foldersIn = (home: string) => ({ real: join(home, 'register'), practice: join(home, 'ovning') })
const known = (home: string) => knownRegisters(foldersIn(home), foldersIn(home), undefined)

/** A link that leads to itself: the system says neither that something is there nor that nothing is, whoever asks. */
const outOfReach = (path: string): Promise<void> => symlink(path, path)

test('no folder, an empty one and a file in its place are no register', async () => {
  await using home = await tempFolder()
  expect(await known(home.path)).toEqual([])
  await mkdir(foldersIn(home.path).real)
  expect(await known(home.path)).toEqual([])
  await rm(foldersIn(home.path).real, { recursive: true })
  await writeFile(foldersIn(home.path).real, 'ingen mapp')
  expect(await known(home.path)).toEqual([])
})

test('a folder that cannot be looked into is a register out of reach, and no welcome to make a new one', async () => {
  await using home = await tempFolder()
  await outOfReach(foldersIn(home.path).real)
  expect(await known(home.path)).toEqual([{ register: 'real', label: '', users: [], unreachable: true }])
  // And opening it says so, not that its key file is damaged and should be replaced.
  expect(await refusalOf(() => readKeyFile(join(foldersIn(home.path).real, 'nycklar.json')))).toBe('folder-missing')
  expect(await refusalOf(() => openGuarded(foldersIn(home.path).real, { event: 'unlocked', unlock: () => Promise.reject(new Error('nothing to unlock')) }, noGuards, systemClock))).toBe('folder-missing')
})

test('one file out of reach beside others that are there is told too', async () => {
  await using home = await tempFolder()
  const { real } = foldersIn(home.path)
  await mkdir(real)
  await writeFile(join(real, 'nycklar.json'), JSON.stringify({ registerId: 'r', label: 'Norrköping', slots: [] }))
  expect(await known(home.path)).toEqual([{ register: 'real', label: 'Norrköping', users: [] }])
  await outOfReach(join(real, 'register.db'))
  expect(await known(home.path)).toEqual([{ register: 'real', label: 'Norrköping', users: [], unreachable: true }])
})

test('what is shown before unlocking is what the strict reading of the key file says', async () => {
  await using home = await tempFolder()
  const { real } = foldersIn(home.path)
  ;(await createRegister(real, testSetup, systemClock)).close()
  const { file } = await findKeyFile(registerFolder(real))
  const [seen] = await known(home.path)
  expect(seen).toMatchObject({ label: file.label, users: file.slots.flatMap((slot) => (slot.kind === 'user' ? [{ userId: slot.userId, name: slot.name }] : [])) })
  expect(seen?.users).toHaveLength(1)
})
