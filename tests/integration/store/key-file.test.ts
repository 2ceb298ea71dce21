import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assert, asyncProperty, integer, nat } from 'fast-check'
import { expect, test } from 'vitest'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { canonicalJson, checksumOf, type KeyFile } from '../../../src/main/store/key-file/key-file-format.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import type { ReadKeyFile } from '../../../src/main/store/key-file/version-one.ts'
import { unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'
import { staffedRegister } from '../../support/keeping/staffed-register.ts'
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

type Path = readonly (string | number)[]

/** Every member of a value that is not made of members, and every list and object as a whole. */
function places(value: unknown, path: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [path]
  const inside = Object.entries(value).flatMap(([key, each]) => places(each, [...path, Array.isArray(value) ? Number(key) : key]))
  return path.length === 0 ? inside : [path, ...inside]
}

const isBase64 = (text: string): boolean => text.length >= 16 && /^[A-Za-z0-9+/]+=*$/u.test(text)

/** Another value that the format admits too, wherever it can. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return value.slice(1)
  if (typeof value !== 'string') return Object.fromEntries(Object.entries(value as object).slice(1))
  if (value === 'this-computer') return 'one-at-a-time'
  if (isBase64(value)) return `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`
  if (value.endsWith('Z')) return value.replace('20', '19')
  if (/^[0-9a-f-]{36}$/u.test(value)) return `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`
  return `${value}x`
}

function changedAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return otherThan(value)
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === key ? changedAt(each, rest) : each))
  return { ...(value as object), [key]: changedAt((value as Record<string, unknown>)[key], rest) }
}

const mended = (file: KeyFile): string => {
  const { checksum: _checksum, ...rest } = file
  return JSON.stringify({ ...rest, checksum: checksumOf(rest) })
}

/** Where a changed member went by unnoticed, by whoever knows that the checksum needs no key. */
async function unnoticed(path: string, opens: (file: ReadKeyFile) => Promise<unknown>, depth = Infinity): Promise<readonly string[]> {
  const file = await readKeyFile(path)
  const missed: string[] = []
  for (const place of places(file)) {
    if (place[0] === 'checksum' || place.length > depth) continue
    await writeFile(path, mended(changedAt(file, place) as KeyFile))
    const refusal = await refusalOf(async () => opens(await readKeyFile(path)))
    if (refusal === undefined || !['key-file-damaged', 'key-file-newer', 'wrong-passphrase'].includes(refusal)) missed.push(`${place.join('.')}: ${refusal ?? 'opened'}`)
  }
  return missed
}

test('not one member of the key file can be changed by someone who mends its checksum, the revision no more than a key', async () => {
  await using home = await tempFolder()
  const path = await keyFileOf(home.path)
  expect(await unnoticed(path, (file) => unlockWithPassphrase(file, testPassphrase))).toEqual([])
}, 120_000)

test('nor after a manager, who cannot sign for the register, has written her own slot: for her or for anybody else', async () => {
  await using register = await staffedRegister()
  const { userId, passphrase } = await register.add('Charlie Chef', { roles: ['manager'] })
  const path = join(register.folder, 'nycklar.json')
  const older = await readFile(path, 'utf8')
  await register.unlock(passphrase, userId)
  await register.call('keys.changePassphrase', { current: passphrase, next: 'en alldeles ny egen fras' })
  register.lock()
  const own = await readFile(path, 'utf8')
  expect((JSON.parse(own) as KeyFile).whole).toMatchObject({ by: 'slot' })
  expect(await unnoticed(path, (file) => unlockWithPassphrase(file, testPassphrase), 2)).toEqual([])
  await writeFile(path, own)
  expect(await unnoticed(path, (file) => unlockWithPassphrase(file, 'en alldeles ny egen fras', userId), 2)).toEqual([])
  // Her older slot, with the passphrase that others may know, put back into the newer file.
  const [was, is] = [JSON.parse(older) as KeyFile, JSON.parse(own) as KeyFile]
  await writeFile(path, mended({ ...is, slots: is.slots.map((slot) => was.slots.find(({ id }) => id === slot.id) ?? slot) }))
  for (const secret of [passphrase, testPassphrase]) expect(await refusalOf(async () => unlockWithPassphrase(await readKeyFile(path), secret))).toBe('key-file-damaged')
  // An administrator takes the file as it stands and vouches for it anew.
  await writeFile(path, own)
  await register.unlock(testPassphrase)
  await register.add('Kom Efteråt')
  expect((await readKeyFile(path)).whole).toMatchObject({ by: 'keys' })
  expect((await register.unlock('en alldeles ny egen fras', userId)).access).toBe('statistics')
}, 240_000)

test('nothing readable in the key file tells a key or a passphrase; of persons it names only who has a slot', async () => {
  await using home = await tempFolder()
  const path = await keyFileOf(home.path)
  const text = await readFile(path, 'utf8')
  for (const secret of [testPassphrase, testSetup.recoveryKey ?? '?', 'privateKey"']) expect(text).not.toContain(secret)
  expect(await readFile(`${path}.bak`, 'utf8')).toBe(text)
})
