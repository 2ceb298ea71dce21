import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { heldContact, namedCarer } from '../../../support/carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../../../support/open-test-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
const nobody = '00000000-0000-7000-8000-000000000000'
let register: TestRegister
let anna: string
let bo: string

const plan = async (over: Partial<InputOf<'contacts.register'>> = {}) =>
  (await register.call('contacts.register', heldContact([anna, bo], { heldOn: day('2026-12-01'), startsAt: '09:00', statusCode: 'planned', ...over }))).id
const timelineOf = async (id: string) => (await register.call('carers.timeline', { id })).entries.flatMap((entry) => (entry.kind === 'contact' ? [[entry.key.slice(0, 10), entry.heldOn, entry.startsAt, entry.minutes, entry.statusCode]] : []))

beforeEach(async () => {
  register = await openTestRegister()
  anna = (await register.call('carers.create', namedCarer('Anna', 'Öst'))).id
  bo = (await register.call('carers.create', namedCarer('Bo', 'Ek'))).id
})
afterEach(() => register.close())

describe('another time for a planned conversation', () => {
  it('moves it in the calendar and on the timeline of everybody in the room', async () => {
    const id = await plan()
    await plan({ heldOn: day('2026-12-05') })
    expect(await register.call('contacts.reschedule', { id, version: 1, heldOn: day('2026-12-09'), startsAt: '13:30', minutes: 45 })).toEqual({ version: 2 })
    for (const carer of [anna, bo]) expect(await timelineOf(carer)).toEqual([['2026-12-09', '2026-12-09', '13:30', 45, 'planned'], ['2026-12-05', '2026-12-05', '09:00', 30, 'planned']])
    expect(register.connection.sqlite.prepare('SELECT held_on AS heldOn FROM contact_carers WHERE contact_id = ?').all(id)).toEqual([{ heldOn: '2026-12-09' }, { heldOn: '2026-12-09' }])
    expect((await register.call('carers.timeline', { id: bo, limit: 1 })).entries).toMatchObject([{ contactId: id }])
    const { entries } = await register.call('calendar.range', { from: day('2026-12-01'), to: day('2026-12-31') })
    expect(entries).toMatchObject([{ startsOn: '2026-12-05' }, { id, version: 2, startsOn: '2026-12-09', startsAt: '13:30', endsAt: '14:15', minutes: 45 }])
    await register.call('contacts.reschedule', { id, version: 2, heldOn: day('2026-12-09'), minutes: 45 })
    expect((await timelineOf(anna))[0]).toEqual(['2026-12-09', '2026-12-09', undefined, 45, 'planned'])
  })

  it('is refused for what is not planned, not seen, not there, or not possible on that day', async () => {
    const id = await plan({ supportTypeCode: 'A3' })
    const move = { id, version: 1, heldOn: day('2026-12-09'), minutes: 30 }
    expect(await refusalOf(register.call('contacts.reschedule', { ...move, heldOn: day('2026-06-30') }))).toMatchObject({ code: 'refused', reason: 'not-valid-on-date' })
    expect(await refusalOf(register.call('contacts.reschedule', { ...move, id: nobody }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.call('contacts.reschedule', { ...move, version: 2 }))).toEqual({ code: 'conflict' })
    const held = (await register.call('contacts.register', heldContact([anna]))).id
    expect(await refusalOf(register.call('contacts.reschedule', { ...move, id: held }))).toEqual({ code: 'refused', reason: 'not-planned' })
    await register.call('contacts.remove', { id })
    expect(await refusalOf(register.call('contacts.reschedule', { ...move, version: 2 }))).toEqual({ code: 'refused', reason: 'not-planned' })
    expect((await timelineOf(bo))).toEqual([['2026-12-01', '2026-12-01', '09:00', 30, 'planned']])
  })
})

describe('what became of a planned conversation', () => {
  it('is said once, with how long it was, and is counted from then on', async () => {
    const id = await plan({ heldOn: day('2026-11-22'), startsAt: '15:00' })
    expect((await register.call('contacts.today', {})).quarter).toMatchObject({ uniqueCarers: 0, heldConversations: 0 })
    await register.call('contacts.setOutcome', { id, version: 1, statusCode: 'held', minutes: 50 })
    expect(await timelineOf(anna)).toEqual([['2026-11-22', '2026-11-22', '15:00', 50, 'held']])
    expect((await register.call('contacts.today', {})).quarter).toMatchObject({ uniqueCarers: 2, heldConversations: 1 })
    expect(await refusalOf(register.call('contacts.setOutcome', { id, version: 2, statusCode: 'no-show', minutes: 0 }))).toEqual({ code: 'refused', reason: 'not-planned' })
    expect(await refusalOf(register.call('contacts.setOutcome', { id, version: 1, statusCode: 'no-show', minutes: 0 }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('contacts.setOutcome', { id: nobody, version: 1, statusCode: 'held', minutes: 0 }))).toEqual({ code: 'not-found' })
  })

  it('cannot be held or a no-show before its day, but cancelled it can be', async () => {
    const id = await plan({ heldOn: day('2026-11-23') })
    for (const statusCode of ['held', 'no-show'] as const) {
      expect(await refusalOf(register.call('contacts.setOutcome', { id, version: 1, statusCode, minutes: 30 }))).toEqual({ code: 'invalid-input', fields: [{ path: 'statusCode', reason: 'future' }] })
    }
    await register.call('contacts.setOutcome', { id, version: 1, statusCode: 'cancelled-by-carer', minutes: 0 })
    expect(await timelineOf(bo)).toEqual([['2026-11-23', '2026-11-23', '09:00', 0, 'cancelled-by-carer']])
  })

  it('is refused for one that has been taken back', async () => {
    const id = await plan({ heldOn: day('2026-11-20') })
    await register.call('contacts.remove', { id })
    expect(await refusalOf(register.call('contacts.setOutcome', { id, version: 2, statusCode: 'held', minutes: 30 }))).toEqual({ code: 'refused', reason: 'not-planned' })
  })
})

it('a conversation planned today is among what was recorded today as planned, and counted as nothing until it is held', async () => {
  await plan({ heldOn: day('2026-11-22') })
  await plan({ heldOn: day('2026-12-22') })
  const { recordedToday, quarter } = await register.call('contacts.today', {})
  expect(recordedToday.map(({ statusCode }) => statusCode)).toEqual(['planned', 'planned'])
  expect(quarter).toMatchObject({ uniqueCarers: 0, heldConversations: 0 })
  expect(await register.call('carers.open', { id: anna })).toMatchObject({ heldThisYear: 0, heldInAll: 0 })
})
