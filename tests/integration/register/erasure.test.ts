import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { heldCompartment } from '../../../src/main/register/carers/compartment/compartment.ts'
import { eraseCarers } from '../../../src/main/register/erasure/erase-carers.ts'
import { runInWriteTransaction } from '../../../src/main/store/database/transaction.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from '../../support/carer-inputs.ts'
import { canaryScanner } from '../../support/find-canaries.ts'
import { loggedRegister } from '../../support/logged-register.ts'

const canaries = Array.from({ length: 40 }, (_, index) => `Kanariefågel${String.fromCharCode(97 + (index % 26))}${1000 + index}`)
const canary = (index: number): string => canaries[index] ?? ''
const order = { id: '019fa000-0000-7000-8000-000000000001', rule: 'test', at: '2026-11-22T10:00:00.000Z', by: 'a', approvedBy: 'b', route: 'test', sessionId: 'test' }
const draftId = '019fa000-0000-7000-8000-0000000000aa'

test('P42: after an erasure none of the person’s forty canaries is left on any page of the file, free ones included; the others keep what is theirs', async () => {
  await using register = await loggedRegister()
  const { call, open, standing } = register
  const { sqlite } = open.register
  const content = (): string => JSON.stringify((sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('access_log', 'row_seals')").pluck().all() as string[])
    .map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all()]))
  const { id } = await call('carers.create', namedCarer(canary(0), canary(1), { phone: '0700000017', email: `${canary(2)}@exempel.se`, address: canary(3) }))
  for (let index = 4; index < 38; index += 1) await call('contacts.register', heldContact([id], { note: `${canary(index)} ${'lång anteckning '.repeat(index * 20)}` }))
  const { caredForId } = await call('caredFor.add', { carerId: id, caredFor: somebodyCaredFor({ alias: canary(38) }), relation: daughter() })
  await call('drafts.save', { id: draftId, form: 'contact', values: JSON.stringify({ carerIds: [id], note: canary(39) }) })
  const shared = await call('contacts.register', heldContact([id, standing.carerId]))
  const others = sqlite.prepare('SELECT count(*) FROM carers WHERE id <> ?').pluck().get(id)

  // As the pages lie in the file, decrypted: all is there before, but for the half-written form, which is sealed in itself.
  const scan = canaryScanner(canaries)
  const seen = () => new Set(scan('pages', sqlite.serialize()).map((hit) => hit.canary))
  const before = seen()
  expect(canaries.filter((each) => !before.has(each))).toEqual([canary(39)])

  using compartment = heldCompartment({ protectedKey: open.keyring.keys.protected, registerId: open.registerId })
  const protocol = await runInWriteTransaction(open.register, (tx) => eraseCarers(tx, [id, id, 'nobody'], order, compartment))

  expect(seen().size).toBe(0)
  expect(statSync(join(open.folder, 'register.db-journal')).size).toBe(0)
  for (const gone of [id, caredForId]) expect(content()).not.toContain(gone)
  expect(protocol.rows).toMatchObject({ carers: 1, contacts: 34, notes: 34, contact_carers: 35, drafts: 1, relations: 1, cared_for: 1 })
  expect(sqlite.prepare('SELECT carer_id FROM contact_carers WHERE contact_id = ?').pluck().all(shared.id)).toEqual([standing.carerId])
  expect(sqlite.prepare('SELECT count(*) FROM carers').pluck().get()).toBe(others)
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  const written = sqlite.prepare('SELECT counts FROM erasures').pluck().get() as string
  expect(JSON.parse(written)).toEqual(protocol)
  expect(written).not.toMatch(/[0-9a-f]{8}-/)
}, 120_000)

test('erasing everybody who stands in the register, one by one, leaves no row that names any of them', async () => {
  await using register = await loggedRegister()
  const { sqlite } = register.open.register
  const ids = sqlite.prepare('SELECT id FROM carers').pluck().all() as string[]
  expect(ids.length).toBeGreaterThan(1)
  await runInWriteTransaction(register.open.register, (tx) => eraseCarers(tx, ids, order, undefined))
  for (const table of ['carers', 'carer_tokens', 'relations', 'cared_for', 'contacts', 'notes', 'participations', 'attendance', 'meeting_calls', 'respite_grants', 'respite_bookings', 'contact_carers']) {
    expect([table, sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()]).toEqual([table, 0])
  }
  const again = await runInWriteTransaction(register.open.register, (tx) => eraseCarers(tx, ids, { ...order, id: draftId }, undefined))
  expect(Object.values(again.rows).every((count) => count === 0)).toBe(true)
})
