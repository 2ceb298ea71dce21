import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { isoWeekOf } from '#shared/domain/iso-week.ts'
import { isRedDay } from '#shared/domain/holidays/swedish-days.ts'
import { rhythmDates } from '#shared/domain/series/rhythm.ts'
import { daughter, namedCarer, somebodyCaredFor } from '../../../support/carer-inputs.ts'
import { openGroupRegister, type GroupRegister } from '../../../support/planning/open-group-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
let register: GroupRegister

beforeEach(async () => { register = await openGroupRegister() })
afterEach(() => register.close())

const fullGroup = async (maxPlaces = 8) => {
  const carers = await register.carers(maxPlaces + 3)
  const groupId = await register.group({ maxPlaces })
  for (const carerId of carers.slice(0, maxPlaces)) await register.add(groupId, carerId)
  return { groupId, carers, ninth: carers[maxPlaces] ?? '', tenth: carers[maxPlaces + 1] ?? '', eleventh: carers[maxPlaces + 2] ?? '' }
}

describe('K3: max 8, closed, six meetings every second Wednesday 17.30–19.30 from 13 January 2027', () => {
  it('is made as one series that passes over red days when asked, each movable alone, with its ISO week', async () => {
    const dates = rhythmDates({ kind: 'weekly', everyWeeks: 2, weekdays: [3] }, day('2027-01-13'), { kind: 'count', count: 6 }, isRedDay)
    const meetings = (dates as readonly CivilDate[]).map((heldOn) => ({ heldOn, startsAt: '17:30', minutes: 120 }))
    const id = await register.group({}, { meetings })
    const group = await register.open(id)
    expect(group.rhythmText).toBe('Varannan onsdag 17.30–19.30, 6 träffar, 13 januari – 24 mars 2027')
    expect(group.meetings.map(({ heldOn, number }) => [number, heldOn, isoWeekOf(heldOn).week])).toEqual([
      [1, '2027-01-13', 2], [2, '2027-01-27', 4], [3, '2027-02-10', 6], [4, '2027-02-24', 8], [5, '2027-03-10', 10], [6, '2027-03-24', 12],
    ])
    const third = group.meetings[2]
    expect(await register.call('meetings.change', { id: third?.id ?? '', version: 1, scope: 'this', change: { heldOn: day('2027-02-11') } })).toEqual({ changed: 1, leftAlone: 0 })
    expect((await register.open(id)).meetings.map(({ heldOn }) => heldOn)).toEqual(['2027-01-13', '2027-01-27', '2027-02-11', '2027-02-24', '2027-03-10', '2027-03-24'])
  })

  it('the ninth enrolled is impossible: she gets the first place in the queue and is told so', async () => {
    const { groupId, ninth, tenth, eleventh } = await fullGroup()
    expect(await register.add(groupId, ninth)).toMatchObject({ statusCode: 'queued', queuePlace: 1 })
    expect(await register.add(groupId, tenth)).toMatchObject({ statusCode: 'queued', queuePlace: 2 })
    const { id } = await register.add(groupId, eleventh, 'invited')
    expect(await refusalOf(register.change(groupId, id, { statusCode: 'enrolled' }))).toEqual({ code: 'refused', reason: 'group-full' })
    expect(await refusalOf(register.change(groupId, id, { statusCode: 'offered', answerBy: day('2026-12-01') }))).toEqual({ code: 'refused', reason: 'group-full' })
    expect(await register.open(groupId)).toMatchObject({ taken: 8, freePlaces: 0, statusCode: 'full' })
    expect((await register.open(groupId)).suggestedId).toBeUndefined()
  })

  it('one leaves: the first in the queue is suggested and nobody is moved; offered with a day to answer, declined, then the next', async () => {
    const { groupId, ninth, tenth } = await fullGroup()
    const { id: first } = await register.add(groupId, ninth)
    const { id: second } = await register.add(groupId, tenth)
    const [leaving] = (await register.open(groupId)).participants
    expect(await refusalOf(register.change(groupId, leaving?.id ?? '', { statusCode: 'dropped-out' }))).toMatchObject({ code: 'invalid-input', fields: [{ path: 'dropOutReasonCode', reason: 'required' }] })
    expect(await register.change(groupId, leaving?.id ?? '', { statusCode: 'dropped-out', dropOutReasonCode: 'own-health' })).toMatchObject({ freedPlace: true, next: { id: first, name: 'Efternamn09, Förnamn9' } })
    expect(await register.open(groupId)).toMatchObject({ taken: 7, freePlaces: 1, suggestedId: first })
    expect(await register.queue(groupId)).toEqual([first, second])

    expect(await refusalOf(register.change(groupId, first, { statusCode: 'offered' }))).toMatchObject({ fields: [{ path: 'answerBy', reason: 'required' }] })
    expect(await refusalOf(register.change(groupId, first, { statusCode: 'offered', answerBy: day('2026-11-21') }))).toMatchObject({ fields: [{ path: 'answerBy', reason: 'past' }] })
    expect(await register.change(groupId, first, { statusCode: 'offered', answerBy: day('2026-12-01') })).toMatchObject({ freedPlace: false })
    expect(await register.open(groupId)).toMatchObject({ taken: 8, freePlaces: 0 })
    expect((await register.open(groupId)).participants.find(({ id }) => id === second)).toMatchObject({ statusCode: 'queued', queuePlace: 1 })
    // While the offer stands the place is taken.
    expect(await refusalOf(register.change(groupId, second, { statusCode: 'enrolled' }))).toEqual({ code: 'refused', reason: 'group-full' })
    expect(await register.change(groupId, first, { statusCode: 'declined' })).toMatchObject({ freedPlace: true, next: { id: second } })
    expect(await register.open(groupId)).toMatchObject({ taken: 7, suggestedId: second })
    expect(await register.queue(groupId)).toEqual([second])
  })

  it('two carers of the same person in one group need a reason, and are marked', async () => {
    const [anna = '', bo = '', cilla = ''] = await register.carers(3)
    const { caredForId } = await register.call('caredFor.add', { carerId: anna, caredFor: somebodyCaredFor(), relation: daughter() })
    await register.call('caredFor.link', { carerId: bo, caredForId, relation: daughter() })
    const groupId = await register.group()
    await register.add(groupId, cilla)
    await register.add(groupId, anna, 'invited')
    const adding = { groupId, carerId: bo, statusCode: 'enrolled', appliedOn: day('2026-11-22') } as const
    expect(await refusalOf(register.call('participants.add', adding))).toEqual({ code: 'refused', reason: 'same-cared-for' })
    const { id } = await register.call('participants.add', { ...adding, sameCaredForReasonCode: 'wish-together' })
    expect(new Map((await register.open(groupId)).participants.map(({ carerId, sharesCaredFor }) => [carerId, sharesCaredFor]))).toEqual(new Map([[anna, true], [bo, true], [cilla, false]]))
    expect((await register.call('participants.history', { id })).events).toMatchObject([{ statusCode: 'enrolled', reasonCode: 'wish-together', byName: 'Kim Konsulent' }])
  })

  it('a relation that has ended, or one who has declined, is no reason to warn', async () => {
    const [anna = '', bo = ''] = await register.carers(2)
    const { caredForId } = await register.call('caredFor.add', { carerId: anna, caredFor: somebodyCaredFor(), relation: daughter() })
    await register.call('caredFor.link', { carerId: bo, caredForId, relation: daughter() })
    register.connection.sqlite.prepare("UPDATE relations SET ended_on = '2026-10-01' WHERE carer_id = ?").run(bo)
    const groupId = await register.group()
    await register.add(groupId, anna)
    await register.add(groupId, bo)
    register.connection.sqlite.exec('UPDATE relations SET ended_on = NULL')
    const other = await register.group()
    const { id: inOther } = await register.add(other, anna, 'invited')
    await register.change(other, inOther, { statusCode: 'declined' })
    await register.add(other, bo)
    // Coming back she meets him there.
    expect(await refusalOf(register.change(other, inOther, { statusCode: 'enrolled' }))).toEqual({ code: 'refused', reason: 'same-cared-for' })
    await register.change(other, inOther, { statusCode: 'enrolled', sameCaredForReasonCode: 'no-conflict' })
  })

  it('a closed group takes nobody after its meeting unless there is a reason', async () => {
    const [anna = '', bo = ''] = await register.carers(2)
    const meetings = ['2026-11-04', '2026-11-18', '2026-12-02'].map((heldOn) => ({ heldOn: day(heldOn), startsAt: '17:30', minutes: 120 }))
    const groupId = await register.group({ closesAfterMeeting: 3 }, { meetings })
    await register.add(groupId, anna, 'queued')
    expect((await register.open(groupId)).isClosedForNew).toBe(false)
    await register.update(groupId, { closesAfterMeeting: 2 })
    expect((await register.open(groupId)).isClosedForNew).toBe(true)
    const adding = { groupId, carerId: bo, statusCode: 'enrolled', appliedOn: day('2026-11-22') } as const
    expect(await refusalOf(register.call('participants.add', adding))).toEqual({ code: 'refused', reason: 'group-closed' })
    await register.call('participants.add', { ...adding, lateJoinReasonCode: 'great-need' })
    const [waiting = ''] = await register.queue(groupId)
    expect(await refusalOf(register.change(groupId, waiting, { statusCode: 'enrolled' }))).toEqual({ code: 'refused', reason: 'group-closed' })
    await register.change(groupId, waiting, { statusCode: 'offered', answerBy: day('2026-11-30'), lateJoinReasonCode: 'promised' })
    // The reason once given holds.
    await register.change(groupId, waiting, { statusCode: 'enrolled' })
  })

  it('a cancelled meeting counts as none, and what was registered goes only when asked for', async () => {
    const [anna = ''] = await register.carers(1)
    const groupId = await register.group({}, { meetings: [{ heldOn: day('2026-11-18'), startsAt: '17:30', minutes: 120 }, { heldOn: day('2026-12-02'), startsAt: '17:30', minutes: 120 }] })
    await register.call('participants.add', { groupId, carerId: anna, statusCode: 'enrolled', appliedOn: day('2026-11-01'), lateJoinReasonCode: 'group-agrees' })
    const meetingId = (await register.open(groupId)).meetings[0]?.id ?? ''
    await register.call('attendance.set', { meetingId, marks: [{ carerId: anna, was: 'not-registered', code: 'present' }], anonymous: { was: 0, count: 2 } })
    const [held] = (await register.open(groupId)).meetings
    expect(held).toMatchObject({ statusCode: 'held', number: 1, present: 1, anonymous: 2 })
    const cancel = { id: meetingId, version: held?.version ?? 0, reasonCode: 'leader-ill' } as const
    expect(await refusalOf(register.call('meetings.cancel', cancel))).toEqual({ code: 'refused', reason: 'has-attendance' })
    expect(register.rows('attendance')).toBe(1)
    expect(await register.call('meetings.cancel', { ...cancel, clearsAttendance: true })).toEqual({ toCall: 0 })
    expect(register.rows('attendance')).toBe(0)
    const [off, next] = (await register.open(groupId)).meetings
    expect(off).toMatchObject({ statusCode: 'cancelled', cancelReasonCode: 'leader-ill', present: 0, anonymous: 0, lacksAttendance: false, calls: [] })
    expect(off?.number).toBeUndefined()
    expect(next?.number).toBe(1)
    // Nothing has been held: she may be taken back again.
    expect((await register.open(groupId)).participants[0]).toMatchObject({ presentTimes: 0 })
  })

  it('paper has first name and last initial; protected persons are left out and counted on the screen only', async () => {
    const groupId = await register.group()
    for (const carer of [
      namedCarer('Anna', 'Berg', { address: 'Storgatan 1' }), namedCarer('Åsa', 'Öman', { protectedIdentityCode: 'confidentiality-mark' }), namedCarer('Bo', 'Ek'),
    ]) await register.add(groupId, (await register.call('carers.create', carer)).id)
    for (const paper of ['attendance-list', 'participant-list'] as const) {
      expect(await register.call('groups.paper', { id: groupId, paper })).toMatchObject({ people: [{ shortName: 'Anna B.' }, { shortName: 'Bo E.' }], leftOut: 1, withoutAddress: 0, municipalityName: 'Provköping', leaderNames: ['Kim Konsulent'] })
    }
    expect(JSON.stringify(await register.call('groups.paper', { id: groupId, paper: 'attendance-list' }))).not.toMatch(/Berg|Storgatan|Öman|Åsa/)
    const letters = await register.call('groups.paper', { id: groupId, paper: 'letters' })
    expect(letters).toMatchObject({ people: [{ shortName: 'Anna B.', fullName: 'Anna Berg', address: 'Storgatan 1' }, { shortName: 'Bo E.', fullName: 'Bo Ek' }], leftOut: 1, withoutAddress: 1 })
    expect(JSON.stringify(letters)).not.toMatch(/Öman|Åsa/)
    expect(await register.call('groups.paper', { id: groupId, paper: 'schedule' })).toMatchObject({ people: [], leftOut: 0 })
  })
})
