import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from '../../../support/carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../../../support/open-test-register.ts'
import { calendarRows, type Grant } from '../../../support/planning/calendar-rows.ts'

const day = (text: string) => text as CivilDate
/** A Wednesday, 09:00 in Sweden. */
const now = { today: day('2026-11-18'), now: '2026-11-18T08:00:00.000Z' }
let register: TestRegister
let rows: ReturnType<typeof calendarRows>
let anna: string
let grant: Grant

const today = (as = now) => register.call('calendar.today', {}, as)
const plan = async (heldOn: string, startsAt?: string, minutes = 30) => (await register.call('contacts.register', heldContact([anna], { heldOn: day(heldOn), minutes, statusCode: 'planned', ...(startsAt && { startsAt }) }))).id
const people = async (group: string, ...statuses: Parameters<typeof rows.participation>[2][]) => {
  for (const statusCode of statuses) rows.participation(group, (await register.call('carers.create', namedCarer('Kim', statusCode))).id, statusCode)
}

beforeEach(async () => {
  register = await openTestRegister({ today: now.today })
  rows = calendarRows(register.connection, register.userId)
  anna = (await register.call('carers.create', namedCarer('Anna', 'Öst'))).id
  grant = rows.grant(anna, (await register.call('caredFor.add', { carerId: anna, caredFor: somebodyCaredFor(), relation: daughter() })).caredForId)
})
afterEach(() => register.close())

it('shows meetings, conversations, respite and outreach from today to Sunday, also what began last night', async () => {
  const group = rows.group('Demens')
  for (const heldOn of ['2026-11-17', '2026-11-18', '2026-11-22', '2026-11-23']) rows.meeting(group, heldOn)
  rows.booking(grant, '2026-11-17 22:00', '2026-11-18 06:00')
  await plan('2026-11-20')
  await register.call('outreach.save', { heldOn: day('2026-11-19'), minutes: 60, typeCode: 'supervision', areaCode: 'AO', statusCode: 'planned' })
  await register.call('absences.save', { kindCode: 'away', fromOn: now.today, toOn: now.today })
  const answer = await today()
  expect(answer.today).toBe(now.today)
  expect(answer.entries.map(({ kind, startsOn }) => `${startsOn} ${kind}`)).toEqual([
    '2026-11-17 respite', '2026-11-18 meeting', '2026-11-19 outreach', '2026-11-20 conversation', '2026-11-22 meeting',
  ])
})

describe('what waits', () => {
  it('is what is over by the clock without attendance or outcome, oldest first, of the whole unit', async () => {
    const group = rows.group('Demens')
    const met = rows.meeting(group, '2026-11-18', { startsAt: '08:00', minutes: 60 })
    rows.meeting(group, '2026-11-18', { startsAt: '08:01', minutes: 60 })
    rows.meeting(group, '2026-11-10', { statusCode: 'cancelled' })
    rows.meeting(group, '2026-11-10', { anonymous: 3, statusCode: 'held' })
    rows.mark(rows.meeting(group, '2026-11-11', { statusCode: 'held' }), anna, '2026-11-11', 'absent-unnotified')
    const longAgo = rows.meeting(group, '2025-03-01')
    const colleague = { userId: await register.addUser('Robin Registrerare') }
    const talk = (await register.call('contacts.register', heldContact([anna], { heldOn: day('2026-11-17'), statusCode: 'planned' }), colleague)).id
    const untilNow = await plan('2026-11-17', '23:00', 600)
    await plan('2026-11-17', '23:00', 601)
    await plan('2026-11-18')
    await register.call('contacts.remove', { id: await plan('2026-11-02', '10:00') })
    const night = rows.booking(grant, '2026-11-17 22:00', '2026-11-18 09:00', { statusCode: 'requested' })
    rows.booking(grant, '2026-11-17 22:00', '2026-11-18 09:01')
    for (const statusCode of ['held', 'cancelled', 'no-show', 'not-staffed'] as const) rows.booking(grant, '2026-11-01 10:00', '2026-11-01 12:00', { statusCode })
    const { waiting, waitingInAll } = await today()
    expect(waiting.map(({ id }) => id)).toEqual([longAgo, talk, night, untilNow, met])
    expect(waitingInAll).toBe(5)
    expect(waiting.every((entry) => ('lacksAttendance' in entry && entry.lacksAttendance) || ('lacksOutcome' in entry && entry.lacksOutcome))).toBe(true)
  })

  it('is fifty at most, the oldest of all kinds, and says how many there are', async () => {
    const group = rows.group('Demens')
    const first = day('2026-08-01')
    for (let number = 0; number < 30; number += 1) {
      rows.meeting(group, addDays(first, number * 3))
      rows.booking(grant, `${addDays(first, number * 3 + 1)} 10:00`, `${addDays(first, number * 3 + 1)} 12:00`)
    }
    const done = await plan('2026-11-18', '07:00')
    const { waiting, waitingInAll } = await today()
    expect([waiting.length, waitingInAll]).toEqual([50, 61])
    expect(waiting.map(({ startsOn }) => startsOn)).toEqual(waiting.map(({ startsOn }) => startsOn).toSorted())
    expect(waiting.at(-1)?.startsOn).toBe(addDays(first, 24 * 3 + 1))
    expect(waiting.some(({ id }) => id === done)).toBe(false)
  })

  it('is not hidden behind many of today that are not over', async () => {
    for (let number = 0; number < 60; number += 1) await plan('2026-11-18')
    const done = await plan('2026-11-18', '07:00')
    expect(await today()).toMatchObject({ waiting: [{ id: done }], waitingInAll: 1 })
  })

  it('goes when it is told', async () => {
    const id = await plan('2026-11-17', '10:00')
    expect((await today()).waitingInAll).toBe(1)
    await register.call('contacts.setOutcome', { id, version: 1, statusCode: 'no-show', minutes: 0 }, now)
    expect(await today()).toMatchObject({ waiting: [], waitingInAll: 0 })
  })
})

describe('places', () => {
  it('that are free while somebody waits are told of; nobody is moved', async () => {
    const free = rows.group('Bergsala', { maxPlaces: 3 })
    await people(free, 'enrolled', 'offered', 'queued', 'queued', 'dropped-out')
    await people(rows.group('Full', { maxPlaces: 2 }), 'enrolled', 'offered', 'queued')
    await people(rows.group('Ingen kö', { maxPlaces: 5 }), 'enrolled', 'invited')
    await people(rows.group('Slut', { maxPlaces: 5, statusCode: 'ended' }), 'queued')
    rows.participation(rows.group('Borttagen', { maxPlaces: 5 }), anna, 'queued', { removedAt: '2026-01-02T08:00:00.000Z' })
    expect((await today()).freed).toEqual([{ groupId: free, groupName: 'Bergsala', free: 1, queued: 2 }])
    expect(register.connection.sqlite.prepare("SELECT count(*) AS queued FROM participations WHERE status_code = 'queued'").get()).toEqual({ queued: 5 })
  })

  it('that were offered are told of from the day after the last day to answer', async () => {
    const group = rows.group('Bergsala')
    rows.participation(group, anna, 'offered', { answerBy: day('2026-11-17') })
    const bo = (await register.call('carers.create', namedCarer('Bo', 'Ek'))).id
    rows.participation(group, bo, 'offered', { answerBy: day('2026-11-18') })
    rows.participation(rows.group('Slut', { statusCode: 'cancelled' }), anna, 'offered', { answerBy: day('2026-11-01') })
    rows.participation(rows.group('Inskriven'), anna, 'enrolled', { answerBy: day('2026-11-01') })
    const annas = { groupId: group, groupName: 'Bergsala', carerId: anna, personName: 'Öst, Anna', isProtected: false, answerBy: '2026-11-17' }
    expect((await today()).lapsedOffers).toEqual([annas])
    expect((await today({ today: day('2026-11-19'), now: '2026-11-19T08:00:00.000Z' })).lapsedOffers.map(({ carerId }) => carerId)).toEqual([anna, bo])
  })
})

it('requests that nobody has taken are counted for the coming sixty days', async () => {
  const request = (start: string, over: Parameters<typeof rows.booking>[3] = {}) => rows.booking(grant, `${start} 10:00`, `${start} 12:00`, { statusCode: 'requested', ...over })
  request('2026-11-18')
  request('2027-01-17')
  request('2027-01-18')
  request('2026-11-17')
  rows.booking(grant, '2026-11-18 08:30', '2026-11-18 12:00', { statusCode: 'requested' })
  request('2026-11-19', { relieverId: rows.reliever('Maj Lind') })
  request('2026-11-19', { statusCode: 'confirmed' })
  request('2026-11-19', { statusCode: 'not-staffed' })
  expect((await today()).unfilled).toBe(2)
})
