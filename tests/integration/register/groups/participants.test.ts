import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { openGroupRegister, type GroupRegister } from '../../../support/planning/open-group-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
const nobody = '00000000-0000-7000-8000-000000000000'
let register: GroupRegister
let groupId: string
let carers: readonly string[]

beforeEach(async () => {
  register = await openGroupRegister()
  carers = await register.carers(6)
  groupId = await register.group({ maxPlaces: 2 })
})
afterEach(() => register.close())

const carer = (index: number) => carers[index] ?? ''
const queued = async (index: number, appliedOn = '2026-11-22') =>
  (await register.call('participants.add', { groupId, carerId: carer(index), statusCode: 'queued', appliedOn: day(appliedOn) })).id
const placesInQueue = async () => (await register.open(groupId)).participants.flatMap(({ id, queuePlace }) => (queuePlace === undefined ? [] : [[id, queuePlace]]))

describe('coming into a group', () => {
  it('is refused twice, in the future, for nobody, in no group and in one that is over', async () => {
    await register.add(groupId, carer(0))
    expect(await refusalOf(register.add(groupId, carer(0), 'invited'))).toEqual({ code: 'refused', reason: 'already-in-group' })
    expect(await refusalOf(queued(1, '2026-11-23'))).toEqual({ code: 'invalid-input', fields: [{ path: 'appliedOn', reason: 'future' }] })
    expect(await refusalOf(register.add(groupId, nobody))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.add(nobody, carer(1)))).toEqual({ code: 'not-found' })
    const { version } = await register.open(groupId)
    await register.call('groups.setStatus', { id: groupId, version, statusCode: 'cancelled' })
    expect(await refusalOf(register.add(groupId, carer(1)))).toEqual({ code: 'refused', reason: 'group-ended' })
    const [anna] = (await register.open(groupId)).participants
    expect(await refusalOf(register.change(groupId, anna?.id ?? '', { statusCode: 'dropped-out', dropOutReasonCode: 'other' }))).toEqual({ code: 'refused', reason: 'group-ended' })
  })

  it('follows the table of what may become what', async () => {
    const { id } = await register.add(groupId, carer(0))
    expect(await refusalOf(register.change(groupId, id, { statusCode: 'declined' }))).toEqual({ code: 'refused', reason: 'not-from-here' })
    expect(await refusalOf(register.change(groupId, id, { statusCode: 'enrolled' }))).toEqual({ code: 'refused', reason: 'not-from-here' })
    expect(await refusalOf(register.change(groupId, nobody, { statusCode: 'enrolled', version: 1 }))).toEqual({ code: 'not-found' })
  })

  it('keeps the days of the offer and of the enrolment, and loses what is no longer so', async () => {
    const id = await queued(0)
    const shown = async () => (await register.open(groupId)).participants[0]
    await register.change(groupId, id, { statusCode: 'offered', answerBy: day('2026-12-01') })
    expect(await shown()).toMatchObject({ statusCode: 'offered', offeredOn: '2026-11-22', answerBy: '2026-12-01' })
    await register.change(groupId, id, { statusCode: 'offered', answerBy: day('2026-12-05') })
    expect(await shown()).toMatchObject({ answerBy: '2026-12-05' })
    await register.change(groupId, id, { statusCode: 'enrolled' })
    const enrolled = await shown()
    expect(enrolled).toMatchObject({ statusCode: 'enrolled', offeredOn: '2026-11-22', enrolledOn: '2026-11-22' })
    expect(enrolled?.answerBy).toBeUndefined()
    await register.change(groupId, id, { statusCode: 'dropped-out', dropOutReasonCode: 'did-not-fit' })
    expect(await shown()).toMatchObject({ statusCode: 'dropped-out', enrolledOn: '2026-11-22', endedOn: '2026-11-22', dropOutReasonCode: 'did-not-fit' })
    await register.change(groupId, id, { statusCode: 'queued' })
    const again = await shown()
    expect(again).toMatchObject({ statusCode: 'queued', queuePlace: 1 })
    expect([again?.offeredOn, again?.enrolledOn, again?.endedOn, again?.dropOutReasonCode]).toEqual([undefined, undefined, undefined, undefined])
    expect((await register.call('participants.history', { id })).events.map(({ statusCode, reasonCode }) => [statusCode, reasonCode])).toEqual([
      ['queued', undefined], ['dropped-out', 'did-not-fit'], ['enrolled', undefined], ['offered', undefined], ['offered', undefined], ['queued', undefined],
    ])
  })
})

describe('the queue', () => {
  it('is by the day of applying', async () => {
    const late = await queued(0, '2026-11-20')
    const early = await queued(1, '2026-11-01')
    const between = await queued(2, '2026-11-10')
    expect(await placesInQueue()).toEqual([[early, 1], [between, 2], [late, 3]])
  })

  it('is moved by hand with a reason, and tells of it', async () => {
    const [a, b, c] = [await queued(0), await queued(1), await queued(2)]
    const version = (await register.open(groupId)).participants.find(({ id }) => id === c)?.version ?? 0
    await register.call('participants.moveInQueue', { id: c, version, toPlace: 1, reasonCode: 'urgent-need' })
    expect(await placesInQueue()).toEqual([[c, 1], [a, 2], [b, 3]])
    expect((await register.call('participants.history', { id: c })).events[0]).toMatchObject({ statusCode: 'queued', queuePlace: 1, reasonCode: 'urgent-need' })
    expect(await refusalOf(register.call('participants.moveInQueue', { id: c, version, toPlace: 2, reasonCode: 'other' }))).toEqual({ code: 'conflict' })
    await register.call('participants.moveInQueue', { id: a, version: 1, toPlace: 99, reasonCode: 'own-wish' })
    expect(await placesInQueue()).toEqual([[c, 1], [b, 2], [a, 3]])
    const { id } = await register.add(groupId, carer(4), 'invited')
    expect(await refusalOf(register.call('participants.moveInQueue', { id, version: 1, toPlace: 1, reasonCode: 'other' }))).toEqual({ code: 'refused', reason: 'not-in-queue' })
    expect(await refusalOf(register.call('participants.moveInQueue', { id: nobody, version: 1, toPlace: 1, reasonCode: 'other' }))).toEqual({ code: 'not-found' })
  })

  it('closes its gap when somebody leaves it, and nobody is let in by that', async () => {
    const [a, b, c] = [await queued(0), await queued(1), await queued(2)]
    expect(await register.call('participants.remove', { id: a, version: 1 })).toEqual({ carerId: carer(0), freedPlace: false })
    expect(await placesInQueue()).toEqual([[b, 1], [c, 2]])
    expect(await register.change(groupId, b, { statusCode: 'declined' })).toEqual({ carerId: carer(1), freedPlace: false })
    expect(await placesInQueue()).toEqual([[c, 1]])
    expect(await register.open(groupId)).toMatchObject({ taken: 0, suggestedId: c })
  })
})

describe('taking back', () => {
  it('leaves no trace but the row, frees the place and lets her be added again', async () => {
    const { id } = await register.add(groupId, carer(0))
    await register.add(groupId, carer(1))
    const waiting = await register.add(groupId, carer(2))
    expect(await refusalOf(register.call('participants.remove', { id, version: 7 }))).toEqual({ code: 'conflict' })
    expect(await register.call('participants.remove', { id, version: 1 })).toEqual({ carerId: carer(0), freedPlace: true, next: { id: waiting.id, name: 'Efternamn03, Förnamn3' } })
    expect(await refusalOf(register.call('participants.remove', { id, version: 2 }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.call('participants.history', { id }))).toEqual({ code: 'not-found' })
    expect((await register.open(groupId)).participants.map((one) => one.carerId)).toEqual([carer(1), carer(2)])
    expect(await register.add(groupId, carer(0))).toMatchObject({ statusCode: 'enrolled' })
    expect(register.rows('participations')).toBe(4)
  })

  it('is refused for somebody who has been marked', async () => {
    const { id } = await register.add(groupId, carer(0))
    const { ids: [meetingId = ''] } = await register.call('meetings.add', { groupId, meetings: [{ heldOn: day('2026-11-20'), startsAt: '10:00', minutes: 60 }] })
    await register.call('attendance.set', { meetingId, marks: [{ carerId: carer(0), was: 'not-registered', code: 'absent-notified' }] })
    expect(await refusalOf(register.call('participants.remove', { id, version: 1 }))).toEqual({ code: 'refused', reason: 'has-attendance' })
  })
})

describe('two windows', () => {
  it('change the same participation: the second is told, and nothing is overwritten', async () => {
    const { id } = await register.add(groupId, carer(0), 'invited')
    await register.call('participants.change', { id, version: 1, statusCode: 'enrolled' })
    expect(await refusalOf(register.call('participants.change', { id, version: 1, statusCode: 'declined' }))).toEqual({ code: 'conflict' })
    expect((await register.open(groupId)).participants[0]).toMatchObject({ statusCode: 'enrolled', version: 2 })
  })

  it('add the same carer: the second is told', async () => {
    await register.add(groupId, carer(0))
    expect(await refusalOf(register.add(groupId, carer(0)))).toEqual({ code: 'refused', reason: 'already-in-group' })
    expect(register.rows('participations')).toBe(1)
  })
})
