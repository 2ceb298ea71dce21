import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assert, asyncProperty, integer, nat } from 'fast-check'
import { expect, test } from 'vitest'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { canonicalJson, checksumOf, type KeyFile } from '../../../src/main/store/key-file/key-file-format.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'
import { refusalOf } from '../../support/refusal.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

async function keyFileOf(home: string): Promise<string> {
  const folder = join(home, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  open.close()
  return join(folder, 'nycklar.json')
}

test('one changed byte anywhere in the key file is noticed before any key is tried', async () => {
  await using home = await tempFolder()
  const path = await keyFileOf(home.path)
  const original = await readFile(path)
  const meaning = canonicalJson(JSON.parse(original.toString()))
  const same = (bytes: Buffer): boolean => {
    try {
      return canonicalJson(JSON.parse(bytes.toString())) === meaning
    } catch {
      return false
    }
  }
  await assert(asyncProperty(nat(original.length - 1), integer({ min: 1, max: 255 }), async (at, flip) => {
    const mutated = Buffer.from(original)
    mutated[at] = (mutated[at] ?? 0) ^ flip
    await writeFile(path, mutated)
    const refusal = await refusalOf(() => readKeyFile(path))
    // Blanks between the members mean nothing; every other byte does.
    expect(refusal === undefined ? same(mutated) : refusal === 'key-file-damaged' || refusal === 'key-file-newer').toBe(true)
  }), { numRuns: 1000 })
})

test('a key file changed by someone who mends its checksum is still refused', async () => {
  await using home = await tempFolder()
  const path = await keyFileOf(home.path)
  const file = await readKeyFile(path)
  const forged = (change: Partial<KeyFile>): KeyFile => {
    const { checksum: _old, ...rest } = { ...file, ...change }
    return { ...rest, checksum: checksumOf(rest) }
  }
  const [userSlot, recoverySlot] = file.slots
  if (userSlot?.kind !== 'user' || recoverySlot === undefined) throw new Error('unexpected slots')
  const attempts: readonly Partial<KeyFile>[] = [
    { label: 'En annan kommun' },
    { slots: [userSlot] },
    { epochs: { register: 2, statistics: 1, protected: 1 } },
    { slots: [{ ...userSlot, roles: ['consultant', 'manager', 'system-admin', 'log-reviewer'] }, recoverySlot] },
    { slots: [{ ...userSlot, dataKeys: { ...userSlot.dataKeys, register: userSlot.dataKeys.statistics } }, recoverySlot] },
  ]
  for (const attempt of attempts) {
    const refusal = await refusalOf(() => unlockWithPassphrase(forged(attempt), testPassphrase))
    expect(['key-file-damaged', 'wrong-passphrase']).toContain(refusal)
  }
})

test('nothing readable in the key file tells a key or a passphrase; of persons it names only who has a slot', async () => {
  await using home = await tempFolder()
  const path = await keyFileOf(home.path)
  const text = await readFile(path, 'utf8')
  for (const secret of [testPassphrase, testSetup.recoveryKey ?? '?', 'privateKey"']) expect(text).not.toContain(secret)
  expect(await readFile(`${path}.bak`, 'utf8')).toBe(text)
})
