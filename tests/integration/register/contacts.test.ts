import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { codeCarer, daughter, heldContact, namedCarer, somebodyCaredFor } from '../../support/carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
const nobody = '00000000-0000-7000-8000-000000000000'
let register: TestRegister
let anna: string
let bo: string

const rowsIn = (table: string) => register.connection.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const timelineOf = async (id: string) => (await register.call('carers.timeline', { id })).entries.filter((entry) => entry.kind === 'contact')

beforeEach(async () => {
  register = await openTestRegister()
  anna = (await register.call('carers.create', namedCarer('Anna', 'Ek'))).id
  bo = (await register.call('carers.create', namedCarer('Bo', 'Ek'))).id
})
afterEach(() => register.close())

describe('R1 recording a conversation', () => {
  it('is one event for all in the room, and each of them has it on her own card', async () => {
    const { id } = await register.call('contacts.register', heldContact([anna, bo, anna], { startsAt: '10:30', initiativeCode: 'carer', followUpOn: day('2026-12-01') }))
    expect(await timelineOf(anna)).toMatchObject([{ contactId: id, heldOn: '2026-11-20', startsAt: '10:30', minutes: 30, staffNames: ['Kim Konsulent'], otherCarers: 1, followUpOn: '2026-12-01', followedUp: false, removed: false }])
    expect(await timelineOf(bo)).toHaveLength(1)
    expect(rowsIn('contact_carers')).toBe(2)
    expect(await register.call('carers.open', { id: anna })).toMatchObject({ heldThisYear: 1, heldInAll: 1, nextFollowUpOn: '2026-12-01' })
  })

  it('keeps a note exactly as it was written, whatever was written', async () => {
    const awkward = ['å'.repeat(20_000), '👩‍👩‍👧‍👦'.repeat(500), 'före\0efter', 'A\u030A och Å', 'rad 1\r\nrad 2\n\n', '\u202E\uFEFF\u2028', "'; DROP TABLE notes; --", '   ']
    for (const note of awkward) await register.call('contacts.register', heldContact([anna], { note }))
    expect((await timelineOf(anna)).map((entry) => entry.note)).toEqual(awkward.toReversed())
  })

  it('writes nothing at all when a carer is unknown', async () => {
    expect(await refusalOf(register.call('contacts.register', heldContact([anna, nobody], { note: 'x' })))).toEqual({ code: 'not-found' })
    expect([rowsIn('contacts'), rowsIn('contact_carers'), rowsIn('notes'), rowsIn('user_defaults')]).toEqual([0, 0, 0, 0])
  })

  it('starts the next form where the last one ended, for each user apart', async () => {
    expect(await register.call('contacts.defaults', {})).toEqual({ minutes: 30, supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO' })
    await register.call('contacts.register', heldContact([anna], { minutes: 45, contactFormCode: 'home-visit', areaCode: 'FH', supportTypeCode: 'A4', conversationTypeCode: 'mapping' }))
    const colleague = await register.addUser('Robin Registrerare')
    expect(await register.call('contacts.defaults', {})).toEqual({ minutes: 45, supportTypeCode: 'A4', contactFormCode: 'home-visit', conversationTypeCode: 'mapping', areaCode: 'FH' })
    expect((await register.call('contacts.defaults', {}, { userId: colleague })).minutes).toBe(30)
  })

  it('takes the draft away with the same save, and only then', async () => {
    const draftId = '019aa000-0000-7000-8000-000000000001'
    await register.call('drafts.save', { id: draftId, form: 'contact', values: '{}' })
    await refusalOf(register.call('contacts.register', heldContact([nobody], { draftId })))
    expect(rowsIn('drafts')).toBe(1)
    await register.call('contacts.register', heldContact([anna], { draftId }))
    expect(rowsIn('drafts')).toBe(0)
  })

  it('proposes the area of those whom the carers care for, when it is one and the same', async () => {
    await register.call('caredFor.add', { carerId: anna, caredFor: somebodyCaredFor({ areaCode: 'FH' }), relation: daughter() })
    expect(await register.call('contacts.proposedArea', { carerIds: [anna, bo] })).toEqual({ areaCode: 'FH' })
    await register.call('caredFor.add', { carerId: bo, caredFor: somebodyCaredFor({ areaCode: 'IFO' }), relation: daughter() })
    expect((await register.call('contacts.proposedArea', { carerIds: [anna, bo] })).areaCode).toBeUndefined()
    expect((await register.call('contacts.proposedArea', { carerIds: [] })).areaCode).toBeUndefined()
  })
})

describe('what cannot have happened', () => {
  it('K4: no support contact before 1 July 2026', async () => {
    const early = heldContact([anna], { supportTypeCode: 'A3', heldOn: day('2026-06-30') })
    expect(await refusalOf(register.call('contacts.register', early))).toEqual({ code: 'refused', reason: 'not-valid-on-date', fields: [{ path: 'supportTypeCode', reason: 'not-valid-on-date' }] })
    await register.call('contacts.register', { ...early, heldOn: day('2026-07-01') })
  })

  it('nothing held tomorrow, though it may be planned', async () => {
    const tomorrow = heldContact([anna], { heldOn: day('2026-11-23') })
    expect(await refusalOf(register.call('contacts.register', tomorrow))).toEqual({ code: 'invalid-input', fields: [{ path: 'heldOn', reason: 'future' }] })
    await register.call('contacts.register', { ...tomorrow, statusCode: 'planned' })
    expect((await register.call('carers.open', { id: anna })).heldInAll).toBe(0)
  })
})

describe('R3 notes', () => {
  it('are refused where the organisation keeps them in its case system', async () => {
    const elsewhere = await openTestRegister({ notePlace: 'case-system' })
    const { id } = await elsewhere.call('carers.create', namedCarer('Anna', 'Ek'))
    expect(await refusalOf(elsewhere.call('contacts.register', heldContact([id], { note: 'x' })))).toMatchObject({ code: 'refused', reason: 'notes-in-case-system' })
    await elsewhere.call('contacts.register', heldContact([id]))
    elsewhere.close()
  })

  it('are refused for a coded carer, about whom no free text is kept', async () => {
    const { id } = await register.call('carers.create', codeCarer())
    expect(await refusalOf(register.call('contacts.register', heldContact([id], { note: 'x' })))).toMatchObject({ code: 'refused', reason: 'notes-not-for-code' })
  })
})

it('R8: who did not come is on the card but not among the held', async () => {
  await register.call('contacts.register', heldContact([anna], { statusCode: 'no-show' }))
  expect(await timelineOf(anna)).toMatchObject([{ statusCode: 'no-show' }])
  expect(await register.call('carers.open', { id: anna })).toMatchObject({ heldThisYear: 0, heldInAll: 0 })
  expect((await register.call('contacts.today', {})).quarter).toMatchObject({ uniqueCarers: 0, heldConversations: 0 })
})

it('R2: an anonymous contact counts, and is tied to nobody', async () => {
  await register.call('contacts.registerAnonymous', { heldOn: day('2026-11-20'), minutes: 15, contactFormCode: 'phone', conversationTypeCode: 'advice', areaCode: 'AO', sexCode: 'woman' })
  expect((await register.call('contacts.today', {})).quarter).toEqual({ quarter: '2026-Q4', uniqueCarers: 0, heldConversations: 0, anonymousContacts: 1, heldMeetings: 0, attendances: 0, respiteMinutes: 0 })
  expect([rowsIn('anonymous_contacts'), rowsIn('contacts'), rowsIn('contact_carers'), rowsIn('contact_staff')]).toEqual([1, 0, 0, 0])
  const columns = (register.connection.sqlite.pragma('table_info(anonymous_contacts)') as { name: string }[]).map(({ name }) => name)
  expect(columns.filter((name) => /carer|note|name|phone/.test(name))).toEqual([])
  expect(await refusalOf(register.call('contacts.registerAnonymous', { heldOn: day('2026-11-23'), minutes: 15, contactFormCode: 'phone', conversationTypeCode: 'advice', areaCode: 'AO' }))).toMatchObject({ code: 'invalid-input' })
})

describe('taking back', () => {
  it('leaves a removed contact readable and uncounted, and restoring counts it again', async () => {
    const { id } = await register.call('contacts.register', heldContact([anna], { note: 'kvar', followUpOn: day('2026-11-21') }))
    await register.call('contacts.remove', { id })
    await register.call('contacts.remove', { id })
    expect(await timelineOf(anna)).toMatchObject([{ removed: true, note: 'kvar' }])
    const card = await register.call('carers.open', { id: anna })
    expect(card).toMatchObject({ heldThisYear: 0, heldInAll: 0 })
    expect(card.nextFollowUpOn).toBeUndefined()
    expect(await register.call('contacts.today', {})).toMatchObject({ followUps: [], recordedToday: [], quarter: { uniqueCarers: 0, heldConversations: 0 } })
    await register.call('contacts.restore', { id })
    expect(await register.call('carers.open', { id: anna })).toMatchObject({ heldInAll: 1, nextFollowUpOn: '2026-11-21' })
    expect(await refusalOf(register.call('contacts.remove', { id: nobody }))).toEqual({ code: 'not-found' })
  })
})
