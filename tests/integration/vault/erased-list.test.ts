import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { eraseCarers } from '../../../src/main/register/erasure/erase-carers.ts'
import { backUpNow } from '../../../src/main/store/backup/tend-backups.ts'
import { restoreFrom } from '../../../src/main/store/backup/restore/restore-from.ts'
import { tombstoneKeysOf } from '../../../src/main/store/backup/restore/tombstone-keys.ts'
import { addTombstones, readTombstones } from '../../../src/main/store/backup/restore/tombstones.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { runInWriteTransaction } from '../../../src/main/store/database/transaction.ts'
import { asOpenRegister } from '../../../src/main/store/open-register.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { noGuards, openGuarded, rememberLast } from '../../../src/main/store/session/open-guarded.ts'
import { tombstonePlaces } from '../../../src/main/store/session/settle-erased.ts'
import { unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

// The list of the erased lies where others may write: one that is gone, or an older whole one, is noticed by what the register, this computer and the backups know.

const secret = { kind: 'passphrase', passphrase: testPassphrase } as const

/** A register on a computer that remembers, with two carers; opened and locked as the store does. */
async function made(home: string) {
  const folder = join(home, 'register')
  const here = join(home, 'dator')
  const computer = { witness: join(here, 'minne.json'), tombstones: join(here, 'raderade.json'), backups: join(here, 'kopior') }
  await mkdir(computer.backups, { recursive: true })
  ;(await createRegister(folder, testSetup, systemClock)).close()
  const unlock = async (acceptOlder = false): Promise<OpenRegister> =>
    asOpenRegister(await openGuarded(folder, { event: 'unlocked', unlock: (file) => unlockWithPassphrase(file, testPassphrase) }, { ...noGuards, computer, acceptOlder }, systemClock))
  const lock = async (open: OpenRegister): Promise<void> => {
    await rememberLast(open, { ...noGuards, computer }, systemClock)
    open.close()
  }
  const open = await unlock()
  const carer = async (name: string): Promise<string> => ((await callHandler(open, 'carers.create', contract['carers.create'].input.parse(namedCarer('Ska', name)), undefined, systemClock)) as { id: string }).id
  const ids = [await carer('Bort'), await carer('Stanna')] as const
  const places = tombstonePlaces(folder, computer)
  return { folder, computer, places, ids, unlock, lock, open }
}

const keysOf = async (open: OpenRegister) => {
  const { register: key } = open.keyring.keys
  if (key === undefined) throw new Error('opens the register')
  return tombstoneKeysOf(open.register.drizzle, { registerId: open.registerId, epoch: open.keyring.file().epochs.register, key })
}

async function listAs(open: OpenRegister, places: readonly string[], id: string): Promise<void> {
  using keys = await keysOf(open)
  const at = new Date().toISOString()
  await addTombstones(places, [{ id, at }], at, keys)
}

/** As an erasure does it: the register, its log, the lists. */
async function erase(open: OpenRegister, places: readonly string[], id: string): Promise<void> {
  const { userId: by, sessionId } = open.session
  const at = new Date().toISOString()
  const order = { id: `019fa000-0000-7000-8000-${id.slice(-12)}`, rule: 'test', at, by, approvedBy: by, route: 'test', sessionId }
  await runInWriteTransaction(open.register, (tx) => eraseCarers(tx, [id], order, undefined))
  await listAs(open, places, id)
}

const listed = async (open: OpenRegister, places: readonly string[]): Promise<readonly string[]> => {
  using keys = await keysOf(open)
  return (await readTombstones(places, keys)).erased.map(({ id }) => id)
}
const carersIn = ({ register }: OpenRegister): readonly unknown[] => register.sqlite.prepare('SELECT id FROM carers ORDER BY id').pluck().all()
const removeLists = async (places: readonly string[]): Promise<void> => {
  for (const place of places) await rm(place, { force: true })
}

test('a list that is gone, or an older whole one, is noticed at the next unlock and made whole from what the register knows', async () => {
  await using home = await tempFolder()
  const { open, lock, unlock, places, ids } = await made(home.path)
  await erase(open, places, ids[0])
  const older = await readFile(places[0] ?? '')
  await erase(open, places, ids[1])
  await lock(open)
  await removeLists(places)
  const again = await unlock()
  expect(again.notices).toEqual(['erased-list-rebuilt'])
  for (const place of places) expect(await listed(again, [place])).toEqual([...ids])
  await lock(again)
  for (const place of places) {
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, older)
  }
  const third = await unlock()
  expect(third.notices).toEqual(['erased-list-rebuilt'])
  expect(await listed(third, places)).toEqual([...ids])
  await lock(third)
  const quiet = await unlock()
  expect(quiet.notices).toEqual([])
  await lock(quiet)
}, 60_000)

test('one of several that is gone is put back without a word', async () => {
  await using home = await tempFolder()
  const { open, lock, unlock, places, ids } = await made(home.path)
  await erase(open, places, ids[0])
  await lock(open)
  await rm(places[1] ?? '')
  const again = await unlock()
  expect(again.notices).toEqual([])
  expect(await listed(again, [places[1] ?? ''])).toEqual([ids[0]])
  await lock(again)
}, 60_000)

test('what the register itself does not know is noticed by this computer: it is refused until somebody accepts it, and that is logged', async () => {
  await using home = await tempFolder()
  const { open, lock, unlock, places, ids } = await made(home.path)
  // As where an older register was put back by hand and accepted: the list knows more than its log.
  await listAs(open, places, ids[0])
  await lock(open)
  await lock(await unlock())
  await removeLists(places)
  expect(await refusalOf(unlock())).toEqual({ code: 'register-older', reason: 'erased-list' })
  const accepted = await unlock(true)
  expect(accepted.register.sqlite.prepare("SELECT count(*) FROM access_log WHERE event = 'rollback-accepted'").pluck().get()).toBe(1)
  await lock(accepted)
  await lock(await unlock())
}, 60_000)

test('a restore is refused while more had been erased than the lists and the backup know; an unlock makes the list whole, and then the erased stay erased', async () => {
  await using home = await tempFolder()
  const { open, lock, unlock, places, ids, folder, computer } = await made(home.path)
  const backup = await backUpNow(open, computer, 'asked', systemClock)
  await erase(open, places, ids[0])
  await lock(open)
  const before = await readFile(join(folder, 'register.db'))
  await removeLists(places)
  expect(await refusalOf(restoreFrom(backup, folder, secret, computer, systemClock))).toEqual({ code: 'refused', reason: 'erased-list-older' })
  expect(await readFile(join(folder, 'register.db'))).toEqual(before)
  await lock(await unlock())
  await restoreFrom(backup, folder, secret, computer, systemClock)
  const restored = await unlock(true)
  expect(carersIn(restored)).toEqual([ids[1]])
  await lock(restored)
}, 60_000)

test('on another computer a later backup beside it tells that the list is missing; restoring that one brings the list back', async () => {
  await using home = await tempFolder()
  const { open, lock, places, ids, computer } = await made(home.path)
  const first = await backUpNow(open, computer, 'asked', systemClock)
  await erase(open, places, ids[0])
  const second = await backUpNow(open, computer, 'asked', systemClock)
  await lock(open)
  const stick = join(home.path, 'sticka')
  await cp(join(computer.backups, 'sakerhetskopior'), join(stick, 'sakerhetskopior'), { recursive: true })
  await rm(join(stick, 'sakerhetskopior', 'raderade.json'))
  const onStick = (backup: string): string => join(stick, backup.slice(computer.backups.length))
  const elsewhere = join(home.path, 'annan', 'register')
  await mkdir(dirname(elsewhere))
  expect(await refusalOf(restoreFrom(onStick(first), elsewhere, secret, undefined, systemClock))).toEqual({ code: 'refused', reason: 'erased-list-older' })
  await restoreFrom(onStick(second), elsewhere, secret, undefined, systemClock)
  await restoreFrom(onStick(first), elsewhere, secret, undefined, systemClock)
  const restored = asOpenRegister(await openGuarded(elsewhere, { event: 'unlocked', unlock: (file) => unlockWithPassphrase(file, testPassphrase) }, noGuards, systemClock))
  expect(carersIn(restored)).toEqual([ids[1]])
  restored.close()
}, 60_000)
