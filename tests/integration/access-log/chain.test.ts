import { expect, test } from 'vitest'
import { join } from 'node:path'
import { insiderOf } from '../../../scripts/torture/log/insider.ts'
import { fillSynthetic } from '../../../scripts/torture/fill-synthetic.ts'
import { makeSyntheticRegister } from '../../../scripts/torture/synthetic-register.ts'
import { writerOf } from '../../../src/main/register/audit-log/chain/log-writer.ts'
import { verifyLog } from '../../../src/main/register/audit-log/chain/verify-log.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { heldContact } from '../../support/carer-inputs.ts'
import { loggedRegister } from '../../support/logged-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { callableInTurn, validCalls } from '../../support/valid-calls.ts'
import { promisedEntries } from './promised-entries.ts'
import type { StoreRoute } from '../../../src/main/store/call-handler.ts'

const whole = (open: OpenRegister) => verifyLog(writerOf(open.register.sqlite), [])

interface Signed {
  readonly seq: number
  readonly hash: Buffer | null
  readonly signature: Buffer | null
}
const entriesOf = ({ register: { sqlite } }: OpenRegister): readonly Signed[] => sqlite.prepare('SELECT seq, hash, signature FROM access_log ORDER BY seq').all() as Signed[]

test('after a call of every logged route the log and every row are as they were written, and every carer can be opened', async () => {
  await using register = await loggedRegister()
  for (const route of callableInTurn(Object.keys(promisedEntries) as StoreRoute[])) await register.call(route, validCalls[route](register.standing))
  expect(await whole(register.open)).toBeUndefined()
  const carers = register.open.register.sqlite.prepare('SELECT id FROM carers').pluck().all() as string[]
  for (const id of carers) await register.call('carers.open', { id })
  expect(carers.length).toBeGreaterThan(5)
})

test('numbers have no gap, every entry holds on to the one before, and the last of each request is signed', async () => {
  await using register = await loggedRegister()
  const { carerId, otherCarerId } = register.standing
  const from = register.lastSeq()
  await register.call('contacts.register', heldContact([carerId, otherCarerId]))
  const entries = entriesOf(register.open)
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, n) => n + 1))
  expect(entries.every(({ hash }) => hash?.length === 32)).toBe(true)
  expect(entries.slice(from).map(({ signature }) => signature?.length)).toEqual([undefined, undefined, 64])
})

test('a change leaves one seal per row, with its last entry and in the same transaction; reading leaves none', async () => {
  await using register = await loggedRegister()
  const { sqlite } = register.open.register
  const seals = (from: number) => sqlite.prepare('SELECT table_name AS name, seq, length(mac) AS length FROM row_seals WHERE seq > ? ORDER BY table_name').all(from)
  const from = register.lastSeq()
  await register.call('contacts.register', heldContact([register.standing.carerId], { note: 'ett samtal' }))
  const seq = register.lastSeq()
  expect(seals(from)).toEqual(['contact_carers', 'contact_staff', 'contacts', 'notes'].map((name) => ({ name, seq, length: 16 })))
  await register.call('carers.open', { id: register.standing.carerId })
  expect(seals(seq)).toEqual([])
})

test('what leaves no entry may change nothing that is sealed', async () => {
  await using register = await loggedRegister()
  const { sqlite } = register.open.register
  sqlite.exec('CREATE TEMP TRIGGER slip AFTER INSERT ON main.drafts BEGIN UPDATE contacts SET minutes = 1; END')
  await expect(register.call('drafts.save', { id: '019aa000-0000-7000-8000-0000000000aa', form: 'contact', values: '{}' })).rejects.toMatchObject({ code: 'unexpected', reason: 'not-logged' })
  expect(sqlite.prepare('SELECT count(*) FROM contacts WHERE minutes = 1').pluck().get()).toBe(0)
})

test('a register from before the chain begins it at its first opening; no entry from before can be changed after that', async () => {
  await using home = await tempFolder()
  const register = await makeSyntheticRegister(join(home.path, 'register'))
  await fillSynthetic(register)
  const insider = await insiderOf(register.folder, home.path)
  const folder = insider.copy()
  await insider.tamper(folder, (sqlite) => {
    sqlite.exec('UPDATE access_log SET hash = NULL, signature = NULL')
    for (const table of ['log_sessions', 'row_seals']) sqlite.exec(`DELETE FROM ${table}`)
  })
  const open = await insider.open(folder)
  const started = open.register.sqlite.prepare("SELECT seq FROM access_log WHERE event = 'chain-started'").pluck().get() as number
  expect(entriesOf(open).filter(({ hash }) => hash === null)).toHaveLength(started - 1)
  expect(await whole(open)).toBeUndefined()
  open.close()
  await insider.tamper(folder, (sqlite) => void sqlite.exec("UPDATE access_log SET user_id = 'någon annan' WHERE seq = 3"))
  expect(await insider.check(folder, [])).toEqual({ brokenAt: started, broken: 'chain' })
})

test('a chain that was taken away is not begun anew as if nothing had been', async () => {
  await using home = await tempFolder()
  const register = await makeSyntheticRegister(join(home.path, 'register'))
  await fillSynthetic(register)
  const insider = await insiderOf(register.folder, home.path)
  const folder = insider.copy()
  await insider.tamper(folder, (sqlite) => {
    sqlite.exec('UPDATE access_log SET hash = NULL, signature = NULL')
    sqlite.exec('DELETE FROM row_seals')
  })
  const open = await insider.open(folder)
  expect(await whole(open)).toBeDefined()
  open.close()
})
