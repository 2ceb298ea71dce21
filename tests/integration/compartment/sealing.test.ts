import { afterEach, beforeEach, expect, it } from 'vitest'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { resealCompartment } from '../../../src/main/register/carers/compartment/reseal-compartment.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { runInWriteTransaction } from '../../../src/main/store/database/transaction.ts'
import { newDataKeys } from '../../../src/main/store/key-file/data-keys.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { callsAs, type CallAs } from '../../support/areas/calls-as.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { loggedRegister, type LoggedRegister } from '../../support/logged-register.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { refusalOf } from '../../support/refusal-of.ts'

let register: LoggedRegister
let holder: CallAs
let colleague: CallAs
const number = testPersonalNumber('1948-02-03' as CivilDate, 1)
const protectedCarer = namedCarer('Anna', 'Åkesson', { protectedIdentityCode: 'confidentiality-mark', phone: '070-174 06 05', email: 'anna@example.org', personalNumber: number, personalNumberReason: 'säkert', birthYear: 1948 })
const about = { registrationForm: 'sealed', sexCode: 'man', howContactCode: 'hospital', firstContactOn: '2026-09-02' as CivilDate, birthYear: 1948, statusCode: 'dormant', informationGivenOn: '2026-09-01' as CivilDate, informationGivenCode: 'written', mayLeaveMessageCode: 'call-directly' } as const
const needsKey = { code: 'refused', reason: 'needs-protected-key' }
const row = (id: string) => register.open.register.sqlite.prepare('SELECT * FROM carers WHERE id = ?').get(id) as Record<string, unknown>
const tokens = (id: string) => register.open.register.sqlite.prepare("SELECT token FROM carer_tokens WHERE carer_id = ? AND token NOT LIKE '^%' ORDER BY token").pluck().all(id)

beforeEach(async () => {
  register = await loggedRegister()
  holder = callsAs(register.open, { seesProtected: true })
  colleague = callsAs(register.open, { seesProtected: false })
})
afterEach(() => register[Symbol.asyncDispose]())

it('only who holds the key registers a protected identity, marks somebody or takes the mark away', async () => {
  expect(await refusalOf(colleague('carers.create', protectedCarer))).toEqual(needsKey)
  const plain = namedCarer('Anna', 'Åkesson')
  const { id, carerNumber } = await colleague('carers.create', plain)
  expect(await refusalOf(colleague('carers.update', { id, version: 1, carer: protectedCarer }))).toEqual(needsKey)
  await holder('carers.update', { id, version: 1, carer: protectedCarer })
  expect(row(id)).toMatchObject({ first_name: null, last_name: null, personal_number: null, personal_number_reason: null, phone: null, phone_key: null, email: null, address: null, birth_year: 1948, sort_name: `~~${carerNumber}` })
  expect(tokens(id)).toEqual([carerNumber.replaceAll(/\D/g, '').slice(4), carerNumber.replaceAll(/\D/g, '')].toSorted())
  expect(await refusalOf(colleague('carers.update', { id, version: 2, carer: plain }))).toEqual(needsKey)
  expect(await refusalOf(colleague('carers.update', { id, version: 2, carer: { ...about, protectedIdentityCode: 'none-known' } }))).toEqual(needsKey)
  await holder('carers.update', { id, version: 2, keepPersonalNumber: true, carer: { ...plain, personalNumberReason: 'säkert' } })
  expect(row(id)).toMatchObject({ first_name: 'Anna', last_name: 'Åkesson', personal_number: number, protected_box: null, protected_number_tag: null })
  expect(tokens(id)).toContain('åkesson')
  expect((await colleague('carers.search', { text: 'Åkesson' })).rows.map((found) => found.id)).toEqual([id])
})

it('without the key the card has no identity, says so, and everything else can be changed', async () => {
  const { id, carerNumber } = await holder('carers.create', protectedCarer)
  const sealed = await colleague('carers.open', { id })
  expect(sealed).toMatchObject({ isSealed: true, carerNumber, hasPersonalNumber: false, protectedIdentityCode: 'confidentiality-mark', birthYear: 1948 })
  for (const field of ['firstName', 'lastName', 'phone', 'email', 'address', 'personalNumberReason'] as const) expect(sealed[field]).toBeUndefined()
  expect(await refusalOf(colleague('carers.revealPersonalNumber', { id }))).toEqual(needsKey)
  expect(await refusalOf(colleague('carers.update', { id, version: 1, carer: protectedCarer }))).toEqual(needsKey)
  expect(await colleague('carers.update', { id, version: 1, carer: { ...about, protectedIdentityCode: 'own-assessment' } })).toEqual({ version: 2 })
  expect(await holder('carers.open', { id })).toMatchObject({ isSealed: false, firstName: 'Anna', lastName: 'Åkesson', phone: '070-174 06 05', sexCode: 'man', statusCode: 'dormant', protectedIdentityCode: 'own-assessment', mayLeaveMessageCode: 'call-directly', hasPersonalNumber: true })
})

it('the form without an identity is for protected identities alone', async () => {
  const { id } = await colleague('carers.create', namedCarer('Öppen', 'Person'))
  expect(await refusalOf(colleague('carers.update', { id, version: 1, carer: { ...about, protectedIdentityCode: 'own-assessment' } }))).toEqual({ code: 'refused', reason: 'registration-form-is-fixed' })
})

it('a holder meets a double by number, name or similar name; a colleague learns nothing by trying', async () => {
  const { id } = await holder('carers.create', protectedCarer)
  const same = namedCarer('Någon', 'Annan', { personalNumber: number, personalNumberReason: 'säkert' })
  expect(await refusalOf(holder('carers.create', same))).toEqual({ code: 'duplicate-personal-number', reason: id })
  expect(await refusalOf(holder('carers.create', { ...same, protectedIdentityCode: 'own-assessment' }))).toEqual({ code: 'duplicate-personal-number', reason: id })
  const alike = { firstName: 'Anna', lastName: 'Åkeson', birthYear: 1948, personalNumber: number }
  expect((await holder('carers.similar', alike)).candidates.map((candidate) => [candidate.id, candidate.name === candidate.carerNumber])).toEqual([[id, true]])
  expect((await colleague('carers.similar', alike)).candidates).toEqual([])
  // She cannot know, and is not told: no tag can be made without the key.
  expect((await colleague('carers.create', same)).carerNumber).toMatch(/^A-/)
})

it('a search by the holder follows what is changed, and finds by other spellings too', async () => {
  const { id } = await holder('carers.create', protectedCarer)
  const found = async (text: string) => (await holder('carers.search', { text })).rows.map((hit) => hit.id)
  expect([await found('åkesson'), await found('akesson'), await found('ann åk')]).toEqual([[id], [id], [id]])
  await holder('carers.update', { id, version: 1, keepPersonalNumber: true, carer: { ...protectedCarer, personalNumber: undefined, lastName: 'Bytt' } })
  expect([await found('åkesson'), await found('Bytt')]).toEqual([[], [id]])
})

it('a box opens as nobody else\'s, and not when a bit of it has changed', async () => {
  const { id } = await holder('carers.create', protectedCarer)
  const { id: other } = await holder('carers.create', { ...protectedCarer, personalNumber: undefined, lastName: 'Annan' })
  const { sqlite } = register.open.register
  sqlite.prepare('UPDATE carers SET protected_box = (SELECT protected_box FROM carers WHERE id = ?) WHERE id = ?').run(id, other)
  expect(await refusalOf(holder('carers.open', { id: other }))).toEqual({ code: 'register-damaged', reason: 'protected-identity' })
})

it('a half-written form of a holder lies sealed, and comes back to her alone', async () => {
  const draftId = '019aa000-0000-7000-8000-0000000000d1'
  await holder('drafts.save', { id: draftId, form: 'carer', values: '{"lastName":"Åkesson"}' })
  expect(register.open.register.sqlite.prepare('SELECT "values" FROM drafts WHERE id = ?').pluck().get(draftId)).not.toContain('kesson')
  expect((await holder('drafts.mine', { form: 'carer' })).drafts.map(({ values }) => values)).toEqual(['{"lastName":"Åkesson"}'])
  expect((await colleague('drafts.mine', { form: 'carer' })).drafts).toEqual([])
})

it('a colleague\'s half-written change in clear goes when somebody is marked as protected', async () => {
  const { id } = await colleague('carers.create', namedCarer('Anna', 'Åkesson'))
  await colleague('drafts.save', { id: '019aa000-0000-7000-8000-0000000000d2', form: 'carer', values: JSON.stringify({ carerId: id, lastName: 'Åkesson' }) })
  await holder('carers.update', { id, version: 1, carer: protectedCarer })
  expect(register.open.register.sqlite.prepare('SELECT count(*) FROM drafts').pluck().get()).toBe(0)
})

it('new keys take everything in the compartment along, and the old ones open nothing of it', async () => {
  const { id } = await holder('carers.create', protectedCarer)
  await holder('drafts.save', { id: '019aa000-0000-7000-8000-0000000000d3', form: 'carer', values: '{"lastName":"Åkesson"}' })
  const { open } = register
  const next = newDataKeys()
  const old = open.keyring.keys.protected
  if (old === undefined) throw new Error('no key')
  expect(await runInWriteTransaction(open.register, (tx) => resealCompartment(tx, open.registerId, old, next.protected))).toBe(1)
  expect(await refusalOf(holder('carers.open', { id }))).toEqual({ code: 'register-damaged', reason: 'protected-identity' })
  const afterwards = callsAs({ ...open, keyring: { ...open.keyring, keys: next } }, { seesProtected: true })
  expect((await afterwards('carers.open', { id })).lastName).toBe('Åkesson')
  expect((await afterwards('drafts.mine', { form: 'carer' })).drafts.length).toBe(1)
  expect(await refusalOf(afterwards('carers.create', namedCarer('Någon', 'Annan', { personalNumber: number, personalNumberReason: 'säkert' })))).toEqual({ code: 'duplicate-personal-number', reason: id })
})

it('a register from before is sealed when a holder opens it, and the log says so', async () => {
  const { id } = await colleague('carers.create', namedCarer('Anna', 'Åkesson', { phone: '070-174 06 05' }))
  register.open.register.sqlite.prepare("UPDATE carers SET protected_identity_code = 'confidentiality-mark' WHERE id = ?").run(id)
  // Before that she has no name for others either.
  expect((await colleague('carers.open', { id })).firstName).toBeUndefined()
  expect((await colleague('carers.list', { limit: 200 })).rows.find((found) => found.id === id)?.name).toMatch(/^A-/)
  const { folder } = register.open
  register.open.register.sqlite.close()
  register.open.statistics.sqlite.close()
  const again = await openRegister(folder, testPassphrase, systemClock)
  try {
    expect(again.register.sqlite.prepare('SELECT first_name, phone, phone_key FROM carers WHERE id = ?').get(id)).toEqual({ first_name: null, phone: null, phone_key: null })
    expect(again.register.sqlite.prepare("SELECT event, route FROM access_log WHERE object_id = ? ORDER BY seq DESC LIMIT 1").get(id)).toEqual({ event: 'changed', route: 'vault' })
    expect((await callsAs(again, { seesProtected: true })('carers.open', { id })).lastName).toBe('Åkesson')
  } finally {
    again.close()
  }
})
