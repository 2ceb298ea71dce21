import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import { heldContact, namedCarer, somebodyCaredFor, daughter } from '../../../support/carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../../../support/open-test-register.ts'
import { calendarRows, newId, type Grant } from '../../../support/planning/calendar-rows.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
let register: TestRegister
let rows: ReturnType<typeof calendarRows>
let anna: string
let hidden: string
let annasGrant: Grant
let hiddenGrant: Grant

const inRange = async (from: string, to: string, kinds?: CalendarEntry['kind'][]) =>
  (await register.call('calendar.range', { from: day(from), to: day(to), ...(kinds && { kinds }) })).entries

const grantFor = async (carerId: string) => rows.grant(carerId, (await register.call('caredFor.add', { carerId, caredFor: somebodyCaredFor(), relation: daughter() })).caredForId)

beforeEach(async () => {
  register = await openTestRegister()
  rows = calendarRows(register.connection, register.userId)
  anna = (await register.call('carers.create', namedCarer('Anna', 'Öst'))).id
  hidden = (await register.call('carers.create', namedCarer('Hemlig', 'Adelsköld', { protectedIdentityCode: 'confidentiality-mark' }))).id
  annasGrant = await grantFor(anna)
  hiddenGrant = await grantFor(hidden)
})
afterEach(() => register.close())

describe('a person with protected identity (R6)', () => {
  it('has no name in any entry, not even beside somebody who has one', async () => {
    await register.call('contacts.register', heldContact([hidden], { heldOn: day('2026-12-01'), startsAt: '09:00', statusCode: 'planned' }))
    await register.call('contacts.register', heldContact([anna, hidden], { heldOn: day('2026-12-01'), startsAt: '10:00', statusCode: 'planned' }))
    rows.booking(hiddenGrant, '2026-12-01 13:00', '2026-12-01 16:00')
    const groupId = rows.group('Tisdagsgruppen')
    rows.meeting(groupId, '2026-12-01')
    rows.participation(groupId, hidden, 'offered', { answerBy: day('2026-11-20') })
    const entries = await inRange('2026-12-01', '2026-12-01')
    expect(entries.map((entry) => [entry.kind, 'isProtected' in entry && entry.isProtected, 'personName' in entry ? entry.personName : undefined])).toEqual([
      ['conversation', true, undefined], ['conversation', true, undefined], ['respite', true, undefined], ['meeting', false, undefined],
    ])
    const today = await register.call('calendar.today', {}, { today: day('2026-12-02'), now: '2026-12-02T10:00:00.000Z' })
    expect(today.lapsedOffers).toMatchObject([{ carerId: hidden, isProtected: true }])
    expect(JSON.stringify([entries, today])).not.toMatch(/Hemlig|Adelsköld|Mamma/)
  })
})

describe('a meeting', () => {
  it('tells its number among those not cancelled, its places, room, leaders and whether it is mine', async () => {
    const groupId = rows.group('Demens', { maxPlaces: 3 })
    const [room, me, guest] = [rows.place('Röda rummet'), rows.leader({ userId: register.userId }), rows.leader({ name: 'Berit Gäst' })]
    for (const heldOn of ['2026-11-03', '2026-12-15']) rows.meeting(groupId, heldOn)
    rows.meeting(groupId, '2026-11-10', { statusCode: 'cancelled' })
    rows.meeting(groupId, '2026-12-01', { placeId: room }, [me, guest])
    for (const statusCode of ['enrolled', 'offered', 'queued', 'invited', 'dropped-out'] as const) {
      rows.participation(groupId, (await register.call('carers.create', namedCarer('Kim', statusCode))).id, statusCode)
    }
    rows.participation(groupId, anna, 'enrolled', { removedAt: '2026-01-02T08:00:00.000Z', removedBy: register.userId })
    expect(await inRange('2026-11-10', '2026-12-14', ['meeting'])).toMatchObject([
      { startsOn: '2026-11-10', statusCode: 'cancelled', of: 3, isMine: false, leaderNames: [], lacksAttendance: false },
      {
        startsOn: '2026-12-01', startsAt: '13:00', endsOn: '2026-12-01', endsAt: '15:00', number: 2, of: 3, isMine: true,
        placeName: 'Röda rummet', leaderNames: ['Berit Gäst', 'Kim Konsulent'], taken: 2, maxPlaces: 3, lacksAttendance: false, groupName: 'Demens',
      },
    ])
    expect((await inRange('2026-11-10', '2026-11-10'))[0]).toHaveProperty('number', undefined)
  })

  it('lacks attendance once it is over, until somebody is marked or counted without a name', async () => {
    const groupId = rows.group('Demens')
    const lacking = rows.meeting(groupId, '2026-11-22', { startsAt: '08:00', minutes: 60 })
    const going = rows.meeting(groupId, '2026-11-22', { startsAt: '08:30', minutes: 120 })
    const marked = rows.meeting(groupId, '2026-11-21')
    rows.mark(marked, anna, '2026-11-21', 'absent-notified')
    const counted = rows.meeting(groupId, '2026-11-20', { anonymous: 4 })
    const { entries } = await register.call('calendar.range', { from: day('2026-11-20'), to: day('2026-11-22') }, { now: '2026-11-22T08:00:00.000Z' })
    expect(entries.map((entry) => [entry.id, 'lacksAttendance' in entry && entry.lacksAttendance])).toEqual([[counted, false], [marked, false], [lacking, true], [going, false]])
  })
})

describe('a conversation', () => {
  it('stands under its first carer by name, with how many others, the staff and its times', async () => {
    const bo = (await register.call('carers.create', namedCarer('Bo', 'Ek'))).id
    const colleague = { userId: await register.addUser('Robin Registrerare') }
    await register.call('contacts.register', heldContact([anna, bo], { heldOn: day('2026-12-01'), startsAt: '09:30', minutes: 45, statusCode: 'planned', contactFormCode: 'home-visit' }))
    await register.call('contacts.register', heldContact([anna], { heldOn: day('2026-12-01'), statusCode: 'planned' }), colleague)
    expect(await inRange('2026-12-01', '2026-12-01')).toMatchObject([
      { personName: 'Öst, Anna', carerId: anna, others: 0, isMine: false, staffNames: ['Robin Registrerare'], endsOn: '2026-12-01' },
      { personName: 'Ek, Bo', carerId: bo, others: 1, isMine: true, staffNames: ['Kim Konsulent'], startsAt: '09:30', endsAt: '10:15', contactFormCode: 'home-visit', minutes: 45 },
    ])
    expect((await inRange('2026-12-01', '2026-12-01'))[0]).toHaveProperty('startsAt', undefined)
  })

  it('is planned or has a time, and has not been taken back', async () => {
    await register.call('contacts.register', heldContact([anna]))
    await register.call('contacts.register', heldContact([anna], { startsAt: '10:00' }))
    await register.call('contacts.register', heldContact([anna], { startsAt: '11:00', statusCode: 'cancelled-by-carer' }))
    await register.call('contacts.remove', await register.call('contacts.register', heldContact([anna], { startsAt: '12:00' })))
    expect((await inRange('2026-11-20', '2026-11-20')).map((entry) => [entry.startsAt, 'statusCode' in entry && entry.statusCode])).toEqual([['10:00', 'held'], ['11:00', 'cancelled-by-carer']])
  })

  it('over midnight touches both days', async () => {
    await register.call('contacts.register', heldContact([anna], { heldOn: day('2026-11-20'), startsAt: '23:30', minutes: 45 }))
    for (const on of ['2026-11-20', '2026-11-21']) expect(await inRange(on, on)).toMatchObject([{ startsOn: '2026-11-20', endsOn: '2026-11-21', endsAt: '00:15' }])
    expect(await inRange('2026-11-22', '2026-11-22')).toEqual([])
  })
})

describe('respite', () => {
  it('from evening to night touches both days and both months, and one that ends at midnight only the first', async () => {
    const over = rows.booking(annasGrant, '2026-10-31 23:00', '2026-11-01 03:00', { seriesId: newId() })
    const until = rows.booking(annasGrant, '2026-10-31 18:00', '2026-11-01 00:00')
    expect((await inRange('2026-10-01', '2026-10-31')).map(({ id }) => id)).toEqual([until, over])
    expect(await inRange('2026-11-01', '2026-11-30')).toMatchObject([{ id: over, minutes: 240, isInSeries: true, personName: 'Öst, Anna', grantId: annasGrant.id, carerId: anna }])
  })

  it('tells the minutes that pass on the nights when the clocks change, and is over by the instant', async () => {
    rows.booking(annasGrant, '2026-10-25 00:00', '2026-10-25 06:00')
    rows.booking(annasGrant, '2027-03-28 00:00', '2027-03-28 06:00')
    expect(await inRange('2026-10-25', '2026-10-25')).toMatchObject([{ minutes: 420, startsAt: '00:00', endsAt: '06:00', lacksOutcome: true }])
    expect(await inRange('2027-03-28', '2027-03-28')).toMatchObject([{ minutes: 300, lacksOutcome: false }])
    const night = { from: day('2026-10-25'), to: day('2026-10-25') }
    for (const [now, lacksOutcome] of [['2026-10-25T04:59:59.000Z', false], ['2026-10-25T05:00:00.000Z', true]] as const) {
      expect((await register.call('calendar.range', night, { now })).entries).toMatchObject([{ lacksOutcome }])
    }
  })

  it('of a whole month is seen on its last day, also when the clocks went forward within it', async () => {
    const id = rows.booking(annasGrant, '2027-03-01 23:30', '2027-04-02 00:30')
    expect((await register.connection.sqlite.prepare('SELECT planned_minutes AS minutes FROM respite_bookings').get())).toEqual({ minutes: 44_640 })
    for (const on of ['2027-03-01', '2027-03-15', '2027-04-02']) expect(await inRange(on, on)).toMatchObject([{ id }])
    for (const on of ['2027-02-28', '2027-04-03']) expect(await inRange(on, on)).toEqual([])
  })

  it('lacks an outcome only while it is asked for or confirmed', async () => {
    const reliever = rows.reliever('Maj Lind')
    for (const statusCode of ['requested', 'confirmed', 'held', 'cancelled', 'no-show', 'not-staffed'] as const) rows.booking(annasGrant, '2026-11-20 13:00', '2026-11-20 16:00', { statusCode, relieverId: reliever })
    const entries = await inRange('2026-11-20', '2026-11-20', ['respite'])
    expect(entries.map((entry) => entry.kind === 'respite' && [entry.statusCode, entry.lacksOutcome])).toEqual([
      ['requested', true], ['confirmed', true], ['held', false], ['cancelled', false], ['no-show', false], ['not-staffed', false],
    ])
    expect(entries[0]).toMatchObject({ relieverName: 'Maj Lind', isInSeries: false })
  })
})

describe('the range', () => {
  it('gives every kind by start, whole days first, and only the kinds that are asked for', async () => {
    rows.meeting(rows.group('Demens'), '2026-12-01')
    rows.booking(annasGrant, '2026-11-30 20:00', '2026-12-01 08:00')
    await register.call('contacts.register', heldContact([anna], { heldOn: day('2026-12-01'), startsAt: '09:00', statusCode: 'planned' }))
    await register.call('outreach.save', { heldOn: day('2026-12-01'), startsAt: '15:30', minutes: 60, typeCode: 'supervision', areaCode: 'FH', title: 'Nattpatrullen', statusCode: 'planned' })
    await register.call('absences.save', { kindCode: 'course', fromOn: day('2026-12-01'), toOn: day('2026-12-02') })
    await register.call('localDays.save', { days: [{ kindCode: 'closed', name: 'Planeringsdag', fromOn: day('2026-12-01'), toOn: day('2026-12-01') }] })
    expect((await inRange('2026-12-01', '2026-12-01')).map(({ kind, startsAt }) => `${startsAt ?? '-----'} ${kind}`)).toEqual([
      '20:00 respite', '----- absence', '----- local-day', '09:00 conversation', '13:00 meeting', '15:30 outreach',
    ])
    expect((await inRange('2026-12-01', '2026-12-01', ['outreach', 'local-day'])).map(({ kind }) => kind)).toEqual(['local-day', 'outreach'])
    expect(await inRange('2026-12-01', '2026-12-01', [])).toEqual([])
    expect((await inRange('2026-12-02', '2026-12-02')).map(({ kind }) => kind)).toEqual(['absence'])
    expect(await inRange('2026-12-03', '2026-12-31')).toEqual([])
    expect(await inRange('2026-11-01', '2026-11-29')).toEqual([])
  })

  it('is 62 days at most and does not end before it begins', async () => {
    expect(await inRange('2026-12-01', '2027-01-31')).toEqual([])
    expect(await refusalOf(inRange('2026-12-01', '2027-02-01'))).toEqual({ code: 'invalid-input', fields: [{ path: 'to', reason: 'too-long' }] })
    expect(await refusalOf(inRange('2026-12-02', '2026-12-01'))).toEqual({ code: 'invalid-input', fields: [{ path: 'to', reason: 'ends-before-start' }] })
  })
})
