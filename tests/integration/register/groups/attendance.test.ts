import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { openGroupRegister, type GroupRegister } from '../../../support/planning/open-group-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

type Code = InputOf<'attendance.set'>['marks'][number]['code']

const day = (text: string) => text as CivilDate
const nobody = '00000000-0000-7000-8000-000000000000'
let register: GroupRegister
let groupId: string
let carers: readonly string[]
let meetingIds: readonly string[]

beforeEach(async () => {
  register = await openGroupRegister()
  carers = await register.carers(5)
  groupId = await register.group({ formCode: 'open' }, { meetings: ['2026-11-08', '2026-11-22', '2026-12-06'].map((heldOn) => ({ heldOn: day(heldOn), startsAt: '10:00', minutes: 60 })) })
  for (const carerId of carers.slice(0, 3)) await register.add(groupId, carerId)
  meetingIds = (await register.open(groupId)).meetings.map(({ id }) => id)
})
afterEach(() => register.close())

const mark = (person: number, was: Code, code: Code) => ({ carerId: carers[person] ?? '', was, code })
const set = (meeting: number, marks: InputOf<'attendance.set'>['marks'], anonymous?: { was: number; count: number }) =>
  register.call('attendance.set', { meetingId: meetingIds[meeting] ?? '', marks, anonymous })
const sheet = () => register.call('attendance.sheet', { groupId })
const statusOf = async (meeting: number) => (await register.open(groupId)).meetings[meeting]?.statusCode
const marksIn = async () => (await sheet()).marks.map(({ carerId, code }) => [carers.indexOf(carerId), code] as const).toSorted(([a], [b]) => a - b)

describe('the sheet', () => {
  it('has people and meetings, and begins with nothing registered', async () => {
    expect(await sheet()).toMatchObject({
      groupName: 'Anhöriggrupp demens', marks: [],
      meetings: [{ number: 1, canRecord: true, anonymous: 0 }, { number: 2, canRecord: true }, { number: 3, canRecord: false }],
      people: carers.slice(0, 3).map((carerId) => ({ carerId, isGuest: false, statusCode: 'enrolled' })),
    })
    expect(await refusalOf(register.call('attendance.sheet', { groupId: nobody }))).toEqual({ code: 'not-found' })
  })

  it('keeps guests and those who have left, and not those who only wait', async () => {
    await register.add(groupId, carers[3] ?? '', 'queued')
    await set(0, [mark(0, 'not-registered', 'present'), mark(4, 'not-registered', 'present')])
    const { participants } = await register.open(groupId)
    await register.change(groupId, participants.find(({ carerId }) => carerId === carers[1])?.id ?? '', { statusCode: 'dropped-out', dropOutReasonCode: 'other' })
    expect((await sheet()).people.map(({ carerId, isGuest, statusCode }) => [carers.indexOf(carerId), isGuest, statusCode])).toEqual([
      [0, false, 'enrolled'], [2, false, 'enrolled'], [1, false, 'dropped-out'], [4, true, undefined],
    ])
    expect((await register.open(groupId)).participants.find(({ carerId }) => carerId === carers[0])).toMatchObject({ presentTimes: 1 })
    expect((await register.open(groupId)).meetings[0]).toMatchObject({ present: 2, lacksAttendance: false })
  })
})

describe('registering', () => {
  it('everybody at once makes the meeting held; taking all back makes it planned again, also when it is past', async () => {
    await set(0, [0, 1, 2].map((person) => mark(person, 'not-registered', 'present')))
    expect(await statusOf(0)).toBe('held')
    await set(0, [mark(1, 'present', 'absent-notified'), mark(2, 'present', 'absent-unnotified')])
    expect(await marksIn()).toEqual([[0, 'present'], [1, 'absent-notified'], [2, 'absent-unnotified']])
    await set(0, [mark(0, 'present', 'not-registered'), mark(1, 'absent-notified', 'not-registered')])
    expect(await statusOf(0)).toBe('held')
    await set(0, [mark(2, 'absent-unnotified', 'not-registered')])
    expect(await statusOf(0)).toBe('planned')
    expect((await register.open(groupId)).meetings[0]).toMatchObject({ lacksAttendance: true })
    expect(await marksIn()).toEqual([])
  })

  it('a number who came anonymously is enough, and is nobody', async () => {
    await set(1, [], { was: 0, count: 7 })
    expect((await sheet()).meetings[1]).toMatchObject({ anonymous: 7, statusCode: 'held' })
    expect(register.rows('attendance')).toBe(0)
    await set(1, [], { was: 7, count: 0 })
    expect(await statusOf(1)).toBe('planned')
  })

  it.each<[string, () => Promise<unknown>, unknown]>([
    ['a meeting ahead', () => set(2, [mark(0, 'not-registered', 'present')]), { code: 'refused', reason: 'meeting-ahead' }],
    ['no meeting', () => register.call('attendance.set', { meetingId: nobody, marks: [] }), { code: 'not-found' }],
    ['an unknown carer', () => set(0, [mark(0, 'not-registered', 'present'), { carerId: nobody, was: 'not-registered', code: 'present' }]), { code: 'not-found' }],
    ['the same carer twice', () => set(0, [mark(0, 'not-registered', 'present'), mark(0, 'not-registered', 'absent-notified')]), { code: 'invalid-input', fields: [{ path: 'marks', reason: 'twice' }] }],
  ])('of %s is refused and writes nothing', async (_case, work, refusal) => {
    expect(await refusalOf(work())).toEqual(refusal)
    expect(register.rows('attendance')).toBe(0)
  })

  it('of a cancelled meeting is refused', async () => {
    await register.call('meetings.cancel', { id: meetingIds[0] ?? '', version: 1, reasonCode: 'other' })
    expect(await refusalOf(set(0, [mark(0, 'not-registered', 'present')]))).toEqual({ code: 'refused', reason: 'meeting-cancelled' })
    expect((await sheet()).meetings[0]).toMatchObject({ canRecord: false, statusCode: 'cancelled' })
  })
})

describe('two windows', () => {
  it('set the same mark otherwise: the second is told, and none of hers is written', async () => {
    await set(0, [mark(0, 'not-registered', 'present')])
    expect(await refusalOf(set(0, [mark(1, 'not-registered', 'present'), mark(0, 'not-registered', 'absent-notified')]))).toEqual({ code: 'conflict', reason: 'changed-meanwhile' })
    expect(await marksIn()).toEqual([[0, 'present']])
    // What both say is no conflict, and others' marks do not stand in each other's way.
    await set(0, [mark(0, 'not-registered', 'present'), mark(1, 'not-registered', 'present')])
    expect(await marksIn()).toEqual([[0, 'present'], [1, 'present']])
    await set(0, [], { was: 0, count: 2 })
    expect(await refusalOf(set(0, [], { was: 0, count: 3 }))).toEqual({ code: 'conflict', reason: 'changed-meanwhile' })
  })
})
