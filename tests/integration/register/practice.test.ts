import { afterEach, beforeEach, expect, it } from 'vitest'
import { weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { parsePersonalNumber } from '#shared/domain/personal-number.ts'
import { practiceRegister } from '../../../src/main/register/practice/practice-register.ts'
import { seedRegister } from '../../../src/main/register/practice/seed-register.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'

const today = '2026-11-20' as CivilDate
let register: TestRegister

const all = <T>(sql: string) => register.connection.sqlite.prepare(sql).all() as T[]
const one = (sql: string) => register.connection.sqlite.prepare(sql).pluck().get()
const fill = (into: TestRegister, seed: number) => seedRegister(into.connection, { ...practiceRegister, seed, today, userId: into.userId })

/** Everything that is said in a register of this seed. */
const told = async (seed: number) => {
  const other = await openTestRegister({ today })
  await fill(other, seed)
  const rows = other.connection.sqlite.prepare('SELECT carer_number, sort_name, personal_number, contacts.held_on, minutes, text FROM carers JOIN contact_carers ON carer_id = carers.id JOIN contacts ON contacts.id = contact_carers.contact_id LEFT JOIN notes ON notes.contact_id = contacts.id ORDER BY contacts.id, carers.id').all()
  other.close()
  return JSON.stringify(rows)
}

beforeEach(async () => {
  register = await openTestRegister({ today })
})
afterEach(() => register.close())

it('is as large as promised, whole, and ends today', async () => {
  const made = await fill(register, 1)
  expect(made).toMatchObject({ carers: practiceRegister.carers, contacts: practiceRegister.contacts, first: '2022-01-03', last: '2026-11-20' })
  const planned = made.planned ?? expect.fail('nothing was planned')
  for (const [table, rows] of [['carers', made.carers], ['contacts', made.contacts + planned.conversations], ['groups', planned.groups], ['meetings', planned.meetings], ['participations', planned.participations],
    ['relievers', planned.relievers], ['respite_grants', planned.grants], ['respite_bookings', planned.bookings], ['notes', made.notes], ['cared_for', made.caredFor], ['anonymous_contacts', made.anonymousContacts]] as const) {
    expect(one(`SELECT count(*) FROM ${table}`)).toBe(rows)
  }
  expect(register.connection.sqlite.pragma('foreign_key_check')).toEqual([])
  expect(register.connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(one("SELECT count(*) FROM contacts WHERE held_on >= '2026-10-01'")).toBeGreaterThan(15)
  expect(register.connection.sqlite.pragma('cache_size', { simple: true })).toBe(-32768)
})

it('holds nobody who could be real: test numbers only, each at most once', async () => {
  await fill(register, 2)
  const numbers = all<{ personal_number: string }>('SELECT personal_number FROM carers WHERE personal_number IS NOT NULL').map((row) => row.personal_number)
  expect(numbers.length).toBeGreaterThan(5)
  for (const number of numbers) expect(parsePersonalNumber(number, today)).toMatchObject({ warnings: expect.arrayContaining(['test-number']) })
})

it('is the same for the same seed and another for another', async () => {
  const first = await told(3)
  expect(await told(3)).toBe(first)
  expect(await told(4)).not.toBe(first)
})

it('is like a real one: working days, mostly eldercare, some coded, protected, missed, in couples', async () => {
  await fill(register, 5)
  expect(all<{ held_on: CivilDate }>('SELECT DISTINCT held_on FROM contacts').filter((row) => weekdayOf(row.held_on) > 5)).toEqual([])
  const share = Number(one("SELECT avg(area_code = 'AO') FROM contacts"))
  expect(share).toBeGreaterThan(0.5)
  expect(share).toBeLessThan(0.9)
  for (const some of [
    "carers WHERE registration_form = 'code'", "carers WHERE protected_identity_code <> 'none-known'", "contacts WHERE status_code = 'no-show'", "contacts WHERE status_code LIKE 'cancelled%'",
    'contacts WHERE follow_up_on IS NOT NULL', 'contacts WHERE (SELECT count(*) FROM contact_carers WHERE contact_id = contacts.id) = 2', 'anonymous_contacts',
  ]) expect([some, Number(one(`SELECT count(*) FROM ${some}`)) > 0]).toEqual([some, true])
  expect(one("SELECT count(*) FROM contacts WHERE support_type_code = 'A3' AND held_on < '2026-07-01'")).toBe(0)
  expect(one("SELECT count(*) FROM carers WHERE protected_identity_code <> 'none-known' AND address IS NOT NULL")).toBe(0)
  expect(one("SELECT count(*) FROM notes JOIN contact_carers USING (contact_id) JOIN carers ON carers.id = carer_id WHERE registration_form = 'code' AND (SELECT count(*) FROM contact_carers c WHERE c.contact_id = notes.contact_id) = 1")).toBe(0)
  const words = all<{ text: string }>('SELECT text FROM notes').map(({ text }) => text.split(' ').length)
  expect([Math.min(...words) >= 10, Math.max(...words) <= 40]).toEqual([true, true])
})

it('is read by every screen as if people had recorded it', async () => {
  await fill(register, 6)
  const { rows, total } = await register.call('carers.list', { limit: 200 })
  expect(total).toBe(practiceRegister.carers)
  for (const { id, name, carerNumber } of rows) {
    expect((await register.call('carers.open', { id })).carerNumber).toBe(carerNumber)
    expect((await register.call('carers.timeline', { id })).entries.length).toBeGreaterThan(0)
    expect((await register.call('carers.search', { text: name })).rows.map((row) => row.id)).toContain(id)
  }
  expect((await register.call('contacts.today', {})).quarter.uniqueCarers).toBeGreaterThan(10)
})

it('never goes into a register that has somebody in it', async () => {
  await fill(register, 7)
  expect(await refusalOf(fill(register, 7))).toEqual({ code: 'refused', reason: 'not-empty' })
})
