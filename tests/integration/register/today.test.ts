import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from '../../support/carer-inputs.ts'
import { calendarRows } from '../../support/planning/calendar-rows.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
let register: TestRegister
let anna: string
let bo: string

const today = (as: { userId?: string; today?: CivilDate } = {}) => register.call('contacts.today', {}, as)

const mine = async (as: { userId?: string } = {}) => (await register.call('drafts.mine', { form: 'contact' }, as)).drafts.map(({ id, values }) => [id, values])

beforeEach(async () => {
  register = await openTestRegister()
  anna = (await register.call('carers.create', namedCarer('Anna', 'Öst'))).id
  bo = (await register.call('carers.create', namedCarer('Bo', 'Ek'))).id
})
afterEach(() => register.close())

describe('what to follow up', () => {
  it('is what is overdue or due within seven days, earliest first, and one\'s own', async () => {
    const colleague = await register.addUser('Robin Registrerare')
    for (const followUpOn of ['2026-11-30', '2026-11-29', '2026-10-01', '2026-11-22'].map(day)) await register.call('contacts.register', heldContact([anna, bo], { followUpOn }))
    await register.call('contacts.register', heldContact([anna], { followUpOn: day('2026-11-23') }), { userId: colleague })
    const { followUps } = await today()
    expect(followUps.map(({ dueOn }) => dueOn)).toEqual(['2026-10-01', '2026-11-22', '2026-11-29'])
    expect(followUps[0]).toMatchObject({ carerName: 'Ek, Bo', carerId: bo, contactFormCode: 'phone', minutes: 30 })
    expect((await today({ userId: colleague })).followUps.map(({ dueOn }) => dueOn)).toEqual(['2026-11-23'])
  })

  it('goes when it is done and comes back on the day it is put off to', async () => {
    const { id } = await register.call('contacts.register', heldContact([anna], { followUpOn: day('2026-11-22') }))
    await register.call('contacts.followedUp', { id })
    expect((await today()).followUps).toEqual([])
    expect((await register.call('carers.timeline', { id: anna })).entries[0]).toMatchObject({ followedUp: true })
    await register.call('contacts.followedUp', { id, postponeTo: day('2026-12-24') })
    expect((await today()).followUps).toEqual([])
    expect((await today({ today: day('2026-12-20') })).followUps).toMatchObject([{ contactId: id, dueOn: '2026-12-24' }])
    expect((await register.call('carers.open', { id: anna })).nextFollowUpOn).toBe('2026-12-24')
    expect(await refusalOf(register.call('contacts.followedUp', { id: anna }))).toEqual({ code: 'not-found' })
  })
})

it('what one recorded today is by the Swedish day, latest first, whatever day it was held', async () => {
  await register.call('contacts.register', heldContact([anna], { minutes: 1 }), { now: '2026-11-21T22:59:59.999Z' })
  await register.call('contacts.register', heldContact([anna], { minutes: 2, heldOn: day('2026-09-01') }), { now: '2026-11-21T23:00:00.000Z' })
  await register.call('contacts.register', heldContact([bo], { minutes: 3 }), { now: '2026-11-22T10:00:00.000Z' })
  expect((await today()).recordedToday.map(({ minutes }) => minutes)).toEqual([3, 2])
})

it('the quarter so far counts each carer once, held contacts only, from its first day to today', async () => {
  const contacts = [
    heldContact([anna, bo]), heldContact([anna]), heldContact([anna], { supportTypeCode: 'A1' }), heldContact([bo], { heldOn: day('2026-10-01') }),
    heldContact([bo], { heldOn: day('2026-09-30') }), heldContact([bo], { statusCode: 'cancelled-by-carer' }), heldContact([bo], { statusCode: 'planned', heldOn: day('2026-12-01') }),
  ]
  for (const contact of contacts) await register.call('contacts.register', contact)
  expect((await today()).quarter).toEqual({ quarter: '2026-Q4', uniqueCarers: 2, heldConversations: 3, anonymousContacts: 0, heldMeetings: 0, attendances: 0, respiteMinutes: 0 })
  expect((await today({ today: day('2026-09-30') })).quarter).toMatchObject({ quarter: '2026-Q3', uniqueCarers: 1, heldConversations: 1 })
})

describe('drafts', () => {
  const [one, two] = ['019aa000-0000-7000-8000-000000000001', '019aa000-0000-7000-8000-000000000002'] as const

  it('keep the last of what a form held, latest first, each form apart', async () => {
    const values = JSON.stringify({ note: '👵 å\0', half: true })
    await register.call('drafts.save', { id: one, form: 'contact', values: '{}' })
    await register.call('drafts.save', { id: two, form: 'contact', values: 'not even JSON' })
    await register.call('drafts.save', { id: one, form: 'contact', values })
    await register.call('drafts.save', { id: anna, form: 'carer', values: '{}' })
    expect(await mine()).toEqual([[one, values], [two, 'not even JSON']])
    expect((await today()).drafts.map(({ id }) => id)).toEqual([one, two])
    await register.call('drafts.discard', { id: one })
    await register.call('drafts.discard', { id: one })
    expect(await mine()).toEqual([[two, 'not even JSON']])
  })

  it('of one form are fifty at most for each person; those that are there go on', async () => {
    const idOf = (n: number): string => `019aa000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`
    const save = (n: number, form: 'review' | 'group' = 'review') => register.call('drafts.save', { id: idOf(n), form, values: '{}' })
    for (let n = 0; n < 50; n += 1) await save(n)
    expect(await refusalOf(save(50))).toEqual({ code: 'refused', reason: 'too-many-drafts' })
    await save(49)
    await save(51, 'group')
    await register.call('drafts.save', { id: idOf(52), form: 'review', values: '{}' }, { userId: await register.addUser('Kollega Två') })
    await register.call('drafts.discard', { id: idOf(0) })
    await save(50)
    for (let n = 0; n < 52; n += 1) await register.call('drafts.discard', { id: idOf(n) })
  })

  it('are nobody else\'s: not to read, to change or to throw away', async () => {
    const colleague = { userId: await register.addUser('Robin Registrerare') }
    await register.call('drafts.save', { id: one, form: 'contact', values: 'mine' })
    expect(await mine(colleague)).toEqual([])
    expect(await refusalOf(register.call('drafts.save', { id: one, form: 'contact', values: 'theirs' }, colleague))).toEqual({ code: 'not-found' })
    await register.call('drafts.discard', { id: one }, colleague)
    await register.call('contacts.register', heldContact([anna], { draftId: one }), colleague)
    expect(await mine()).toEqual([[one, 'mine']])
  })
})

it('the timeline pages through everything once, newest first, down to the first contact', async () => {
  for (const heldOn of ['2026-11-20', '2026-11-20', '2026-11-20', '2026-08-01', '2026-11-19'].map(day)) await register.call('contacts.register', heldContact([anna], { heldOn }))
  const seen: string[] = []
  let before: string | undefined
  for (let page = 0; page < 10; page += 1) {
    const { entries, hasMore } = await register.call('carers.timeline', { id: anna, limit: 2, ...(before !== undefined && { before }) })
    seen.push(...entries.map(({ kind, heldOn }) => `${heldOn} ${kind}`))
    before = entries.at(-1)?.key
    if (!hasMore) break
  }
  expect(seen).toEqual(['2026-11-20 contact', '2026-11-20 contact', '2026-11-20 contact', '2026-11-19 contact', '2026-09-01 first-contact', '2026-08-01 contact'])
  expect(await refusalOf(register.call('carers.timeline', { id: '00000000-0000-7000-8000-000000000000' }))).toEqual({ code: 'not-found' })
})

it('the quarter so far counts whoever came to anything once, and the part of a night that lies in it', async () => {
  const rows = calendarRows(register.connection, register.userId)
  const { caredForId } = await register.call('caredFor.add', { carerId: anna, caredFor: somebodyCaredFor(), relation: daughter() })
  const cilla = (await register.call('carers.create', namedCarer('Cilla', 'Ås'))).id
  await register.call('contacts.register', heldContact([anna], { heldOn: day('2026-10-05') }))
  const group = rows.group('Onsdagsgruppen')
  const met = rows.meeting(group, '2026-11-04', { statusCode: 'held' })
  rows.meeting(group, '2026-11-18', { statusCode: 'cancelled' })
  const before = rows.meeting(group, '2026-09-30', { statusCode: 'held' })
  rows.mark(met, anna, '2026-11-04')
  rows.mark(met, bo, '2026-11-04')
  rows.mark(met, cilla, '2026-11-04', 'absent-notified')
  rows.mark(before, cilla, '2026-09-30')
  const grant = rows.grant(anna, caredForId)
  rows.booking(grant, '2026-09-30 22:00', '2026-10-01 02:00', { statusCode: 'held' })
  rows.booking(grant, '2026-11-10 09:00', '2026-11-10 12:00', { statusCode: 'held', performedMinutes: 150 })
  rows.booking(grant, '2026-11-12 09:00', '2026-11-12 12:00', { statusCode: 'not-staffed' })
  expect((await today()).quarter).toMatchObject({ uniqueCarers: 2, heldMeetings: 1, attendances: 2, respiteMinutes: 120 + 150 })
  expect((await today({ today: day('2026-09-30') })).quarter).toMatchObject({ uniqueCarers: 2, heldMeetings: 1, attendances: 1 })
})
