import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { copyRegister } from '../../../src/main/store/backup/copy-register.ts'
import { readLogHead } from '../../../src/main/store/backup/read-content.ts'
import { restoreFrom } from '../../../src/main/store/backup/restore/restore-from.ts'
import { tombstoneKeysOf } from '../../../src/main/store/backup/restore/tombstone-keys.ts'
import { addTombstones, tombstonesBeside } from '../../../src/main/store/backup/restore/tombstones.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { checkedBytes } from '../../../src/main/store/files/checked-file.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const at = '2026-11-22T18:00:00.000Z'
const secret = { kind: 'passphrase', passphrase: testPassphrase } as const

/** The backup that is made without a key while the register is locked. */
async function backedUp(register: StaffedRegister, root: string): Promise<string> {
  const open = register.open()
  const { registerId, label, revision: keyFileRevision } = open.keyring.file()
  const { seq: logSeq, head: logHead } = readLogHead(open.logged) ?? {}
  register.lock()
  return copyRegister(register.folder, root, { registerId, label, keyFileRevision, madeAt: at, appVersion: '0.0.0', reason: 'locked', ...(logSeq !== undefined && { logSeq }), ...(logHead !== undefined && { logHead }) })
}

/** As the erasure of one carer leaves it. */
async function noteErased(register: StaffedRegister, id: string): Promise<void> {
  const open = register.open()
  const { registerId, epochs } = open.keyring.file()
  const { register: key } = open.keyring.keys
  if (key === undefined) throw new Error('opens the register')
  using keys = await tombstoneKeysOf(open.logged.drizzle, { registerId, epoch: epochs.register, key })
  await addTombstones([tombstonesBeside(register.folder)], [{ id, at }], at, keys)
}

const total = async (register: StaffedRegister): Promise<number> => (await register.call('carers.list', { limit: 10 })).total

test('the erased stay erased at a restore, also of a backup from before two rotations', async () => {
  await using register = await staffedRegister()
  await using root = await tempFolder()
  const { id } = await register.call('carers.create', namedCarer('Ska', 'Bort'))
  await register.call('carers.create', namedCarer('Ska', 'Stanna'))
  await register.unlock(testPassphrase)
  const backup = await backedUp(register, root.path)
  await register.unlock(testPassphrase)
  await register.call('keys.rotate', {})
  await register.call('keys.rotate', {})
  await noteErased(register, id)
  register.lock()
  await restoreFrom(backup, register.folder, secret, undefined, systemClock)
  await register.unlock(testPassphrase)
  expect(await total(register)).toBe(1)
}, 60_000)

test('a list that somebody has changed, or that vouches for nothing, refuses the restore and leaves what stands', async () => {
  await using register = await staffedRegister()
  await using root = await tempFolder()
  const [{ id }, other] = [await register.call('carers.create', namedCarer('Ska', 'Bort')), await register.call('carers.create', namedCarer('Ska', 'Stanna'))]
  await register.unlock(testPassphrase)
  const backup = await backedUp(register, root.path)
  await register.unlock(testPassphrase)
  await noteErased(register, id)
  register.lock()
  const path = tombstonesBeside(register.folder)
  const { registers } = JSON.parse(await readFile(path, 'utf8')) as { registers: Record<string, { erased: { id: string; at: string }[]; macs: Record<string, string> }> }
  const forged = (change: (list: { erased: { id: string; at: string }[]; macs: Record<string, string> }) => object): Promise<void> =>
    writeFile(path, checkedBytes({ format: 'anhorigparmen-erased', version: 2, members: z.any() }, { registers: Object.fromEntries(Object.entries(registers).map(([name, list]) => [name, { ...list, ...change(list) }])) }))
  for (const change of [
    () => ({ erased: [] }),
    ({ erased }: { erased: object[] }) => ({ erased: [...erased, { id: other.id, at }] }),
    () => ({ macs: {} }),
  ]) {
    await forged(change)
    expect(await refusalOf(restoreFrom(backup, register.folder, secret, undefined, systemClock))).toEqual({ code: 'refused', reason: 'erased-list-damaged' })
  }
  await register.unlock(testPassphrase)
  expect(await total(register)).toBe(2)
}, 60_000)
