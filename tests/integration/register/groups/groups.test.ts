import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { codeCarer } from '../../../support/carer-inputs.ts'
import { everySecondWeek, groupDetails } from '../../../support/planning/group-inputs.ts'
import { openGroupRegister, type GroupRegister } from '../../../support/planning/open-group-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
const nobody = '00000000-0000-7000-8000-000000000000'
const at = (heldOn: string, startsAt = '17:30') => ({ heldOn: day(heldOn), startsAt, minutes: 120 })
let register: GroupRegister

beforeEach(async () => { register = await openGroupRegister() })
afterEach(() => register.close())

const everything = () => ['groups', 'group_areas', 'group_leaders', 'meetings', 'meeting_leaders', 'participations', 'participation_events', 'leaders'].map((table) => register.rows(table))
const leaderNames = async (id: string) => (await register.open(id)).meetings.map(({ leaders }) => leaders.map(({ name }) => name).join())
const sequences = (groupId: string) => register.connection.sqlite.prepare('SELECT sequence FROM meetings WHERE group_id = ? ORDER BY held_on').pluck().all(groupId)

describe('making a group', () => {
  it('writes all of it in one go, takes the draft away, and shows it as it was entered', async () => {
    const [anna = '', bo = ''] = await register.carers(2)
    const draftId = '019aa000-0000-7000-8000-000000000001'
    await register.call('drafts.save', { id: draftId, form: 'group', values: '{}' })
    const { id: placeId } = await register.call('places.save', { name: 'Röda rummet', isExclusive: true })
    const id = await register.group(
      { areaCodes: ['FH', 'AO', 'FH'], targetGroupCode: '11', minPlaces: 4, partnerCode: 'parish', feeKr: 50, placeId, closesAfterMeeting: 2, leaders: [register.me, register.me] },
      { participants: [{ carerId: anna, statusCode: 'invited' }, { carerId: bo, statusCode: 'enrolled' }, { carerId: anna, statusCode: 'enrolled' }], draftId },
    )
    const group = await register.open(id)
    expect(group).toMatchObject({
      version: 1, statusCode: 'planned', taken: 2, freePlaces: 6, isClosedForNew: false, leaderNames: ['Kim Konsulent'],
      group: { name: 'Anhöriggrupp demens', supportTypeCode: 'B1', targetGroupCode: '11', areaCodes: ['AO', 'FH'], formCode: 'closed', closesAfterMeeting: 2, minPlaces: 4, maxPlaces: 8, placeId, placeName: 'Röda rummet', partnerCode: 'parish', feeKr: 50 },
    })
    expect(group.group.leaders).toHaveLength(1)
    expect(group.meetings.map(({ placeName, endsAt, statusCode, lacksAttendance }) => [placeName, endsAt, statusCode, lacksAttendance])).toEqual(Array.from({ length: 6 }, () => ['Röda rummet', '19:30', 'planned', false]))
    expect(group.participants.map(({ statusCode, enrolledOn }) => [statusCode, enrolledOn])).toEqual([['enrolled', '2026-11-22'], ['enrolled', '2026-11-22']])
    expect(register.rows('drafts')).toBe(0)
    expect(await refusalOf(register.open(nobody))).toEqual({ code: 'not-found' })
  })

  it.each<[string, () => Promise<unknown>, unknown]>([
    ['more at least than at most', () => register.group({ minPlaces: 9 }), { code: 'invalid-input', fields: [{ path: 'minPlaces', reason: 'above-max' }] }],
    ['open until no meeting', () => register.group({ formCode: 'open-until' }), { code: 'invalid-input', fields: [{ path: 'closesAfterMeeting', reason: 'required' }] }],
    ['more enrolled than places', async () => register.group({ maxPlaces: 1 }, { participants: (await register.carers(2)).map((carerId) => ({ carerId, statusCode: 'enrolled' })) }), { code: 'refused', reason: 'group-full' }],
    ['an unknown carer', () => register.group({}, { participants: [{ carerId: nobody, statusCode: 'invited' }] }), { code: 'not-found' }],
    ['an unknown leader', () => register.group({ leaders: [register.me, { kind: 'leader', id: nobody }] }), { code: 'not-found' }],
    ['an unknown place', () => register.group({ placeId: nobody }), { code: 'not-found' }],
    ['a copy of nothing', () => register.group({}, { copiedFromId: nobody }), { code: 'not-found' }],
  ])('with %s is refused and leaves nothing', async (_case, make, refusal) => {
    expect(await refusalOf(make())).toEqual(refusal)
    expect(everything()).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('as a copy remembers where it came from and takes the chosen ones along', async () => {
    const [anna = ''] = await register.carers(1)
    const from = await register.group()
    const id = await register.group({}, { copiedFromId: from, participants: [{ carerId: anna, statusCode: 'enrolled' }] })
    expect(await register.open(id)).toMatchObject({ copiedFromId: from, taken: 1 })
  })
})

describe('changing a group', () => {
  it('gives leaders and place to the meetings to come, but not to past ones nor to those that had their own', async () => {
    const { id: vera } = await register.call('leaders.save', { name: 'Vera', kindCode: 'volunteer' })
    const { id: sara } = await register.call('leaders.save', { name: 'Sara', kindCode: 'employee' })
    const { id: placeId } = await register.call('places.save', { name: 'Röda rummet', isExclusive: false })
    const groupId = await register.group({}, { meetings: ['2026-11-18', '2026-12-02', '2026-12-16'].map((heldOn) => at(heldOn)) })
    const last = (await register.open(groupId)).meetings[2]
    await register.call('meetings.change', { id: last?.id ?? '', version: 1, scope: 'this', change: { leaders: [{ kind: 'leader', id: sara }] } })
    await register.update(groupId, { leaders: [{ kind: 'leader', id: vera }], placeId })
    expect(await leaderNames(groupId)).toEqual(['Kim Konsulent', 'Vera', 'Sara'])
    expect((await register.open(groupId)).meetings.map(({ placeName }) => placeName)).toEqual([undefined, 'Röda rummet', 'Röda rummet'])
    expect((await register.open(groupId)).leaderNames).toEqual(['Vera'])
    expect(sequences(groupId)).toEqual([0, 1, 2])
    await register.update(groupId, { name: 'Ny' })
    expect(sequences(groupId)).toEqual([0, 2, 3])
    expect((await register.open(groupId)).meetings.map(({ version }) => version)).toEqual([1, 3, 4])
    expect(await leaderNames(groupId)).toEqual(['Kim Konsulent', 'Vera', 'Sara'])
  })

  it('is refused below what is taken, to a wrong version, and for what cannot be', async () => {
    const carers = await register.carers(3)
    const groupId = await register.group()
    for (const carerId of carers) await register.add(groupId, carerId)
    expect(await refusalOf(register.update(groupId, { maxPlaces: 2 }))).toEqual({ code: 'refused', reason: 'below-taken' })
    expect(await refusalOf(register.update(groupId, { minPlaces: 9 }))).toMatchObject({ fields: [{ path: 'minPlaces', reason: 'above-max' }] })
    expect(await register.update(groupId, { maxPlaces: 3 })).toEqual({ version: 2 })
    const input = { id: groupId, version: 1, group: groupDetails([register.me]) }
    expect(await refusalOf(register.call('groups.update', input))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('groups.update', { ...input, id: nobody }))).toEqual({ code: 'not-found' })
    expect((await register.open(groupId)).group.maxPlaces).toBe(3)
  })
})

describe('the status', () => {
  it('cancelled cancels every meeting to come and none before; taken up again they stay cancelled', async () => {
    const groupId = await register.group({}, { meetings: [at('2026-11-18'), at('2026-11-22'), at('2026-12-02')] })
    expect(await register.call('groups.setStatus', { id: groupId, version: 1, statusCode: 'cancelled' })).toEqual({ version: 2 })
    expect(await register.open(groupId)).toMatchObject({ statusCode: 'cancelled', meetings: [{ statusCode: 'planned' }, { statusCode: 'cancelled' }, { statusCode: 'cancelled' }] })
    expect(sequences(groupId)).toEqual([0, 1, 1])
    const [, today] = (await register.open(groupId)).meetings
    expect(await refusalOf(register.call('meetings.restore', { id: today?.id ?? '', version: 2 }))).toEqual({ code: 'refused', reason: 'group-ended' })
    expect(await refusalOf(register.call('meetings.add', { groupId, meetings: [at('2027-01-01')] }))).toEqual({ code: 'refused', reason: 'group-ended' })
    expect(await refusalOf(register.call('groups.setStatus', { id: groupId, version: 1, statusCode: 'planned' }))).toEqual({ code: 'conflict' })
    await register.call('groups.setStatus', { id: groupId, version: 2, statusCode: 'open-for-application' })
    await register.call('meetings.restore', { id: today?.id ?? '', version: 2 })
    expect((await register.open(groupId)).meetings.map(({ statusCode }) => statusCode)).toEqual(['planned', 'planned', 'cancelled'])
  })

  it('ended: those enrolled have completed it, nothing more comes, and the evaluation stands', async () => {
    const carers = await register.carers(3)
    const groupId = await register.group({}, { meetings: [at('2026-11-18'), at('2026-12-02')] })
    for (const [index, carerId] of carers.entries()) {
      await register.call('participants.add', { groupId, carerId, statusCode: index === 2 ? 'queued' : 'enrolled', appliedOn: day('2026-11-01'), lateJoinReasonCode: 'group-agrees' })
    }
    const end = { id: groupId, version: 1, evaluation: { answers: 2, satisfied: 1 } }
    expect(await refusalOf(register.call('groups.end', end))).toEqual({ code: 'refused', reason: 'meetings-left' })
    const meeting = (await register.open(groupId)).meetings[1]
    await register.call('meetings.cancel', { id: meeting?.id ?? '', version: 1, reasonCode: 'too-few' })
    expect(await refusalOf(register.call('groups.end', { ...end, evaluation: { answers: 1, satisfied: 2 } }))).toEqual({ code: 'invalid-input', fields: [{ path: 'satisfied', reason: 'above-answers' }] })
    expect(await refusalOf(register.call('groups.end', { ...end, version: 9 }))).toEqual({ code: 'conflict' })
    expect(await register.call('groups.end', end)).toEqual({ completed: 2 })
    const ended = await register.open(groupId)
    expect(ended).toMatchObject({ statusCode: 'ended', taken: 0, evaluation: { answers: 2, satisfied: 1 } })
    expect(ended.participants.map(({ statusCode, endedOn }) => [statusCode, endedOn])).toEqual([['queued', undefined], ['completed', '2026-11-22'], ['completed', '2026-11-22']])
    expect(ended.suggestedId).toBeUndefined()
    expect(await refusalOf(register.call('groups.end', { id: groupId, version: 2 }))).toEqual({ code: 'refused', reason: 'group-ended' })
    expect(await refusalOf(register.call('groups.setStatus', { id: groupId, version: 2, statusCode: 'cancelled' }))).toEqual({ code: 'refused', reason: 'group-ended' })
    expect((await register.call('groups.paper', { id: groupId, paper: 'participant-list' })).people).toHaveLength(2)
  })
})

it('the list has what goes on by its next meeting, and what is over apart', async () => {
  const carers = await register.carers(3)
  const later = await register.group({ name: 'Senare', maxPlaces: 1 })
  const running = await register.group({ name: 'Pågående' }, { meetings: [at('2026-11-04'), at('2026-11-18'), at('2026-12-02')] })
  const over = await register.group({ name: 'Slut' }, { meetings: [at('2026-11-04')] })
  for (const carerId of carers) await register.add(later, carerId)
  await register.call('groups.end', { id: over, version: 1 })
  const { groups } = await register.call('groups.list', { which: 'current' })
  expect(groups).toEqual([
    { id: running, name: 'Pågående', statusCode: 'running', supportTypeCode: 'B1', areaCodes: ['AO'], rhythmText: 'Varannan onsdag 17.30–19.30, 3 träffar, 4 november – 2 december 2026', nextMeeting: { heldOn: '2026-12-02', startsAt: '17:30' }, taken: 0, maxPlaces: 8, queued: 0, withoutAttendance: 2 },
    { id: later, name: 'Senare', statusCode: 'full', supportTypeCode: 'B1', areaCodes: ['AO'], rhythmText: 'Varannan onsdag 17.30–19.30, 6 träffar, 13 januari – 24 mars 2027', nextMeeting: { heldOn: '2027-01-13', startsAt: '17:30' }, taken: 1, maxPlaces: 1, queued: 2, withoutAttendance: 0 },
  ])
  expect((await register.call('groups.list', { which: 'ended' })).groups).toMatchObject([{ id: over, statusCode: 'ended' }])
})

it('somebody under a code stands on paper as her number, with no letter to her name', async () => {
  const { id: carerId } = await register.call('carers.create', codeCarer())
  const groupId = await register.group({}, { participants: [{ carerId, statusCode: 'invited' }], meetings: everySecondWeek(2) })
  const { people, withoutAddress } = await register.call('groups.paper', { id: groupId, paper: 'labels' })
  expect(people).toEqual([{ shortName: expect.stringMatching(/^A-2026-/) }])
  expect(withoutAddress).toBe(1)
  expect((await register.call('groups.paper', { id: groupId, paper: 'attendance-list' })).people).toEqual([])
})
