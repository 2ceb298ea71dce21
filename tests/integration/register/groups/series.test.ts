import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { everySecondWeek, groupDetails } from '../../../support/planning/group-inputs.ts'
import { openGroupRegister, type GroupRegister } from '../../../support/planning/open-group-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
const nobody = '00000000-0000-7000-8000-000000000000'
const at = (heldOn: string, startsAt = '17:30', minutes = 120) => ({ heldOn: day(heldOn), startsAt, minutes })
let register: GroupRegister

beforeEach(async () => { register = await openGroupRegister() })
afterEach(() => register.close())

const meetingsOf = async (groupId: string) => (await register.open(groupId)).meetings
const rowsOf = (groupId: string) => register.connection.sqlite.prepare('SELECT * FROM meetings WHERE group_id = ? ORDER BY held_on, starts_at').all(groupId)
const sequences = (groupId: string) => register.connection.sqlite.prepare('SELECT sequence FROM meetings WHERE group_id = ? ORDER BY held_on, starts_at').pluck().all(groupId)
const days = async (groupId: string) => (await meetingsOf(groupId)).map(({ heldOn, startsAt }) => `${heldOn} ${startsAt}`)
const change = async (groupId: string, index: number, scope: 'this' | 'following' | 'all', to: InputOf<'meetings.change'>['change']) => {
  const meeting = (await meetingsOf(groupId))[index]
  return register.call('meetings.change', { id: meeting?.id ?? '', version: meeting?.version ?? 0, scope, change: to })
}

describe('an edit of a series', () => {
  const dates = ['2026-11-04', '2026-11-18', '2026-12-02', '2026-12-16', '2026-12-30']

  it('never touches the past, whatever is chosen, and says how many it left alone', async () => {
    const groupId = await register.group({}, { meetings: dates.map((heldOn) => at(heldOn)) })
    const past = rowsOf(groupId).slice(0, 2)
    expect(await change(groupId, 3, 'all', { heldOn: day('2026-12-17'), startsAt: '10:00' })).toEqual({ changed: 3, leftAlone: 2 })
    expect(await days(groupId)).toEqual(['2026-11-04 17:30', '2026-11-18 17:30', '2026-12-03 10:00', '2026-12-17 10:00', '2026-12-31 10:00'])
    expect(rowsOf(groupId).slice(0, 2)).toEqual(past)
    expect(sequences(groupId)).toEqual([0, 0, 1, 1, 1])
    expect(await refusalOf(change(groupId, 0, 'all', { theme: 'x' }))).toEqual({ code: 'refused', reason: 'past-meeting' })
    expect(await refusalOf(change(groupId, 3, 'following', { heldOn: day('2026-11-21') }))).toEqual({ code: 'refused', reason: 'into-the-past' })
  })

  it('reaches this one, or it and those after it, and leaves the cancelled alone', async () => {
    const groupId = await register.group({}, { meetings: dates.map((heldOn) => at(heldOn)) })
    const fourth = (await meetingsOf(groupId))[3]
    await register.call('meetings.cancel', { id: fourth?.id ?? '', version: 1, reasonCode: 'no-place' })
    expect(await refusalOf(change(groupId, 3, 'this', { theme: 'x' }))).toEqual({ code: 'refused', reason: 'already-cancelled' })
    expect(await change(groupId, 2, 'this', { theme: 'Sorg', minutes: 90 })).toEqual({ changed: 1, leftAlone: 0 })
    expect(await change(groupId, 2, 'following', { startsAt: '13:00' })).toEqual({ changed: 2, leftAlone: 1 })
    expect(await days(groupId)).toEqual(['2026-11-04 17:30', '2026-11-18 17:30', '2026-12-02 13:00', '2026-12-16 17:30', '2026-12-30 13:00'])
    expect((await meetingsOf(groupId)).map(({ theme, minutes }) => [theme, minutes])).toEqual([[undefined, 120], [undefined, 120], ['Sorg', 90], [undefined, 120], [undefined, 120]])
    await change(groupId, 2, 'this', { theme: '' })
    expect((await meetingsOf(groupId))[2]?.theme).toBeUndefined()
  })

  it('is refused where the group already meets, also in another series, and where no clock or day allows it', async () => {
    const groupId = await register.group({}, { meetings: [at('2027-01-13'), at('2027-01-27')] })
    await register.call('meetings.add', { groupId, meetings: [at('2027-03-28', '03:30', 60)] })
    expect(await refusalOf(change(groupId, 0, 'this', { heldOn: day('2027-01-27') }))).toEqual({ code: 'refused', reason: 'same-time-twice' })
    expect(await refusalOf(change(groupId, 0, 'this', { heldOn: day('2027-01-27'), startsAt: '19:00' }))).toEqual({ code: 'refused', reason: 'same-time-twice' })
    expect(await refusalOf(change(groupId, 0, 'this', { heldOn: day('2027-03-28'), startsAt: '02:30', minutes: 30 }))).toEqual({ code: 'invalid-input', fields: [{ path: 'startsAt', reason: 'not-that-night' }] })
    expect(await refusalOf(change(groupId, 0, 'this', { startsAt: '23:00' }))).toEqual({ code: 'invalid-input', fields: [{ path: 'startsAt', reason: 'past-midnight' }] })
    expect(await days(groupId)).toEqual(['2027-01-13 17:30', '2027-01-27 17:30', '2027-03-28 03:30'])
    // The whole series may move onto days that itself leaves.
    await change(groupId, 0, 'all', { heldOn: day('2027-01-27') })
    expect(await days(groupId)).toEqual(['2027-01-27 17:30', '2027-02-10 17:30', '2027-03-28 03:30'])
    await change(groupId, 0, 'this', { startsAt: '15:30' })
  })

  it('changes place and leaders, and a leader\'s day follows the meeting', async () => {
    const { id: placeId } = await register.call('places.save', { name: 'Röda rummet', isExclusive: true })
    const { id: leaderId } = await register.call('leaders.save', { name: 'Vera Volontär', kindCode: 'volunteer' })
    const groupId = await register.group({ placeId })
    await change(groupId, 0, 'this', { placeId: 'none', leaders: [{ kind: 'leader', id: leaderId }, register.me], heldOn: day('2027-01-14') })
    const [first, second] = await meetingsOf(groupId)
    expect(first?.placeName).toBeUndefined()
    expect(first?.leaders.map(({ name }) => name).toSorted()).toEqual(['Kim Konsulent', 'Vera Volontär'])
    expect(second).toMatchObject({ placeName: 'Röda rummet', leaders: [{ name: 'Kim Konsulent', hasLeft: false }] })
    expect(register.connection.sqlite.prepare('SELECT DISTINCT held_on FROM meeting_leaders WHERE meeting_id = ?').pluck().all(first?.id)).toEqual(['2027-01-14'])
    expect(await refusalOf(change(groupId, 1, 'this', { placeId: nobody }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(change(groupId, 1, 'this', { leaders: [{ kind: 'leader', id: nobody }] }))).toEqual({ code: 'not-found' })
  })

  it('from two windows: the second is told, and nothing is overwritten', async () => {
    const groupId = await register.group()
    const id = (await meetingsOf(groupId))[0]?.id ?? ''
    await register.call('meetings.change', { id, version: 1, scope: 'this', change: { theme: 'Sorg' } })
    expect(await refusalOf(register.call('meetings.change', { id, version: 1, scope: 'this', change: { theme: 'Ork' } }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('meetings.cancel', { id, version: 1, reasonCode: 'other' }))).toEqual({ code: 'conflict' })
    expect((await meetingsOf(groupId))[0]).toMatchObject({ theme: 'Sorg', version: 2, statusCode: 'planned' })
    expect(await refusalOf(register.call('meetings.change', { id: nobody, version: 1, scope: 'this', change: { theme: 'Ork' } }))).toEqual({ code: 'not-found' })
  })
})

describe('a cancelled meeting', () => {
  it('lists whom to call, each ticked off, without the number of somebody protected', async () => {
    const [anna = '', bo = '', cilla = '', doris = ''] = await register.carers(4)
    register.connection.sqlite.prepare("UPDATE carers SET phone = '070-1740605', may_leave_message_code = 'call-directly'").run()
    register.connection.sqlite.prepare("UPDATE carers SET protected_identity_code = 'own-assessment' WHERE id = ?").run(bo)
    const groupId = await register.group()
    await register.add(groupId, anna)
    const { id } = await register.add(groupId, bo, 'queued')
    await register.change(groupId, id, { statusCode: 'offered', answerBy: day('2026-12-01') })
    await register.add(groupId, cilla, 'invited')
    const meetingId = (await meetingsOf(groupId))[0]?.id ?? ''
    expect(await register.call('meetings.cancel', { id: meetingId, version: 1, reasonCode: 'weather' })).toEqual({ toCall: 2 })
    await register.call('meetings.called', { id: meetingId, carerId: anna, isCalled: true })
    await register.call('meetings.called', { id: meetingId, carerId: anna, isCalled: true })
    const calls = async () => (await meetingsOf(groupId))[0]?.calls
    expect(await calls()).toEqual([
      { carerId: anna, name: 'Efternamn01, Förnamn1', phone: '070-1740605', mayLeaveMessageCode: 'call-directly', isProtected: false, isCalled: true },
      { carerId: bo, name: 'A-2026-00002', mayLeaveMessageCode: 'call-directly', isProtected: true, isCalled: false },
    ])
    await register.call('meetings.called', { id: meetingId, carerId: anna, isCalled: false })
    expect((await calls())?.map(({ isCalled }) => isCalled)).toEqual([false, false])
    expect(await refusalOf(register.call('meetings.called', { id: meetingId, carerId: doris, isCalled: true }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.call('meetings.called', { id: (await meetingsOf(groupId))[1]?.id ?? '', carerId: anna, isCalled: true }))).toEqual({ code: 'refused', reason: 'not-cancelled' })
  })

  it('is cancelled once and may be restored, unless the group has come to meet then', async () => {
    const groupId = await register.group()
    const id = (await meetingsOf(groupId))[0]?.id ?? ''
    expect(await refusalOf(register.call('meetings.restore', { id, version: 1 }))).toEqual({ code: 'refused', reason: 'not-cancelled' })
    await register.call('meetings.cancel', { id, version: 1, reasonCode: 'too-few' })
    expect(await refusalOf(register.call('meetings.cancel', { id, version: 2, reasonCode: 'too-few' }))).toEqual({ code: 'refused', reason: 'already-cancelled' })
    const { ids: [instead = ''] } = await register.call('meetings.add', { groupId, meetings: [at('2027-01-13', '18:00')] })
    expect(await refusalOf(register.call('meetings.restore', { id, version: 2 }))).toEqual({ code: 'refused', reason: 'same-time-twice' })
    await register.call('meetings.cancel', { id: instead, version: 1, reasonCode: 'other' })
    await register.call('meetings.restore', { id, version: 2 })
    const [first] = await meetingsOf(groupId)
    expect(first).toMatchObject({ id, statusCode: 'planned', number: 1, version: 3 })
    expect(first?.cancelReasonCode).toBeUndefined()
    expect(sequences(groupId)[0]).toBe(2)
  })
})

describe('planning', () => {
  it.each([
    ['past midnight', [at('2027-01-13', '22:30')], [{ path: 'meetings.0.startsAt', reason: 'past-midnight' }]],
    ['in the hour that is skipped', [at('2027-01-13'), at('2027-03-28', '02:15', 30)], [{ path: 'meetings.1.startsAt', reason: 'not-that-night' }]],
    ['twice at once', [at('2027-01-13'), at('2027-01-13', '18:00')], [{ path: 'meetings', reason: 'same-time-twice' }]],
  ])('%s is refused and writes nothing', async (_case, meetings, fields) => {
    expect(await refusalOf(register.group({}, { meetings }))).toEqual({ code: 'invalid-input', fields })
    expect([register.rows('groups'), register.rows('meetings'), register.rows('leaders')]).toEqual([0, 0, 0])
    const groupId = await register.group()
    expect(await refusalOf(register.call('meetings.add', { groupId, meetings }))).toEqual({ code: 'invalid-input', fields })
  })

  it('a series of ten thousand, a meeting of 0 or 30 hours and 31 February never reach the register', async () => {
    const refused = (meetings: unknown) => expect(register.call('groups.create', { group: groupDetails([register.me]), meetings: meetings as never })).rejects.toThrow()
    await refused(everySecondWeek(10_000, day('2027-01-13')).map((meeting) => ({ ...meeting, heldOn: day('2027-01-13') })))
    await refused([at('2027-01-13', '10:00', 0)])
    await refused([at('2027-01-13', '10:00', 1800)])
    await refused([at('2027-02-31')])
    await refused([at('2027-01-13', '24:00')])
    expect(register.rows('groups')).toBe(0)
    const groupId = await register.group()
    await register.call('meetings.add', { groupId, meetings: everySecondWeek(200, day('2030-01-02')) })
    expect(await refusalOf(register.call('meetings.add', { groupId, meetings: everySecondWeek(195, day('2040-01-02')) }))).toEqual({ code: 'invalid-input', fields: [{ path: 'meetings', reason: 'too-many-meetings' }] })
  })
})
