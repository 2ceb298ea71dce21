import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { unknownId } from '../../../support/planning/respite-calls.ts'
import { bookingOf, span } from '../../../support/planning/respite-inputs.ts'
import { at, openRespiteRegister, type Family, type RespiteRegister } from '../../../support/planning/respite-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
let register: RespiteRegister
let family: Family
beforeAll(async () => {
  register = await openRespiteRegister()
  family = await register.family({ validFrom: day('2026-02-01'), validTo: day('2027-06-30'), capMinutes: 60_000 })
})
afterAll(() => register.close())

const refused = (spans: InputOf<'respite.book'>['spans'], over: Partial<InputOf<'respite.book'>> = {}) => refusalOf(register.call('respite.book', bookingOf(family.grantId, spans, over)))
const bookings = (): number => register.connection.sqlite.prepare('SELECT count(*) FROM respite_bookings').pluck().get() as number

describe('a span that cannot be booked', () => {
  it.each([
    ['begins in the hour that is skipped in March', span('2026-03-29 02:30', '05:00'), 'not-a-time'],
    ['ends in that hour', span('2026-03-29 00:30', '02:00'), 'not-a-time'],
    ['ends before it begins', span('2026-11-02 12:00', '08:00'), 'ends-before-start'],
    ['has no length', span('2026-11-02 12:00', '12:00'), 'ends-before-start'],
    ['is longer than 31 days', span('2026-11-02 12:00', '2026-12-03 12:01'), 'too-long'],
    ['lies before our time', span('0001-01-01 12:00', '13:00'), 'not-a-time'],
    ['lies at the end of time', span('9999-12-31 12:00', '13:00'), 'not-a-time'],
  ])('%s', async (_what, wrong, reason) => {
    const before = bookings()
    expect(await refused([span('2026-11-02 08:00', '09:00'), wrong])).toEqual({ code: 'invalid-input', fields: [{ path: 'spans.1', reason }] })
    const { spans, usage } = await register.call('respite.check', { grantId: family.grantId, spans: [wrong] })
    expect(spans).toEqual([{ minutes: 0, problems: [{ kind: reason, blocks: true }] }])
    expect(usage).toEqual([])
    expect(bookings()).toBe(before)
  })

  it('is not one of exactly 31 days, with or without the hour of October', async () => {
    for (const [long, minutes] of [[span('2026-11-02 12:00', '2026-12-03 12:00'), 44_640], [span('2026-10-05 12:00', '2026-11-05 11:00'), 44_640]] as const) {
      const { spans } = await register.call('respite.check', { grantId: family.grantId, spans: [long] })
      expect(spans).toEqual([{ minutes, problems: [] }])
    }
    expect(await refused([span('2026-10-05 12:00', '2026-11-05 12:00')])).toMatchObject({ fields: [{ reason: 'too-long' }] })
  })

  it('lies outside the validity of the right, though only by a minute; midnight after the last day is within', async () => {
    for (const outside of [span('2026-01-31 23:59', '2026-02-01 01:00'), span('2027-06-30 22:00', '2027-07-01 00:01'), span('2027-07-01 08:00', '09:00')]) {
      expect(await refused([outside])).toEqual({ code: 'refused', reason: 'outside-validity', fields: [{ path: 'spans.0', reason: 'outside-validity' }] })
    }
    expect(await register.book(family.grantId, [span('2027-06-30 22:00', '2027-07-01 00:00')])).toHaveLength(1)
  })

  it('31 February and what is no time do not reach the rules at all', async () => {
    await expect(register.call('respite.book', bookingOf(family.grantId, [span('2026-02-31 08:00', '09:00')]))).rejects.toThrow('not-a-date')
    await expect(register.call('respite.book', bookingOf(family.grantId, [span('2026-03-01 24:00', '25:00')]))).rejects.toThrow('not-a-time')
    await expect(register.call('respite.book', bookingOf(family.grantId, []))).rejects.toThrow('no-bookings')
    await expect(register.call('respite.book', bookingOf(family.grantId, Array.from({ length: 201 }, () => span('2026-03-01 08:00', '09:00'))))).rejects.toThrow('too-many-bookings')
  })

  it('for a right or a reliever that is not there', async () => {
    expect(await refusalOf(register.call('respite.book', bookingOf(unknownId, [span('2026-11-02 08:00', '09:00')])))).toEqual({ code: 'not-found' })
    expect(await refused([span('2026-11-02 08:00', '09:00')], { relieverId: unknownId })).toEqual({ code: 'not-found' })
    for (const relieverId of [undefined, unknownId]) {
      const grantId = relieverId === undefined ? unknownId : family.grantId
      expect(await refusalOf(register.call('respite.check', { grantId, spans: [], relieverId }))).toEqual({ code: 'not-found' })
    }
  })
})

describe('double booking', () => {
  it('is found among the spans of one call, and nothing of the call is saved', async () => {
    const before = bookings()
    expect(await refused([span('2026-12-07 08:00', '12:00'), span('2026-12-07 12:00', '13:00'), span('2026-12-07 11:00', '12:30')])).toEqual({ code: 'refused', reason: 'cared-for-booked', fields: [{ path: 'spans.2', reason: 'cared-for-booked' }] })
    expect(bookings()).toBe(before)
  })

  it('of a named reliever is refused across families, and one who only touches is free', async () => {
    const relieverId = await register.reliever('Rut')
    const other = await register.family()
    await register.book(other.grantId, [span('2026-12-08 22:00', '2026-12-09 06:00')], { relieverId })
    expect(await refused([span('2026-12-09 05:59', '07:00')], { relieverId })).toEqual({ code: 'refused', reason: 'reliever-booked', fields: [{ path: 'spans.0', reason: 'reliever-booked' }] })
    await register.book(family.grantId, [span('2026-12-09 06:00', '07:00')], { relieverId })
    await register.book(family.grantId, [span('2026-12-08 22:00', '23:00')])
  })

  it('is found against a booking of a whole month that began long before', async () => {
    const own = await register.family({ capMinutes: 60_000 })
    await register.book(own.grantId, [span('2027-01-01 08:00', '2027-02-01 08:00')])
    expect(await refusalOf(register.call('respite.book', bookingOf(own.grantId, [span('2027-02-01 07:59', '09:00')])))).toMatchObject({ reason: 'cared-for-booked' })
    expect(await register.book(own.grantId, [span('2027-02-01 08:00', '09:00')])).toHaveLength(1)
  })

  it('is none with what was cancelled, missed or could not be staffed', async () => {
    const own = await register.family({ capMinutes: 60_000 })
    const time = span('2026-12-14 08:00', '12:00')
    for (const [status, over] of [['cancelled', { cancelledByCode: 'carer' }], ['not-staffed', {}], ['no-show', {}]] as const) {
      const [id = ''] = await register.book(own.grantId, [time])
      await register.status(id, status, over, at('2026-12-14T20:00:00.000Z'))
    }
    const [id = ''] = await register.book(own.grantId, [time])
    await register.status(id, 'held', { performedMinutes: 200 }, at('2026-12-14T20:00:00.000Z'))
    expect(await refusalOf(register.call('respite.book', bookingOf(own.grantId, [time])))).toMatchObject({ reason: 'cared-for-booked' })
  })

  it('twice the same from two windows is one booking', async () => {
    const input = bookingOf(family.grantId, [span('2026-12-21 08:00', '12:00')])
    await register.call('respite.book', input)
    expect(await refusalOf(register.call('respite.book', input))).toMatchObject({ reason: 'cared-for-booked' })
  })
})

describe('what has been', () => {
  it('may be booked afterwards and then be recorded as held; the check only says that it is in the past', async () => {
    const forgotten = span('2026-09-07 08:00', '12:00')
    const { spans } = await register.call('respite.check', { grantId: family.grantId, spans: [forgotten] })
    expect(spans[0]?.problems).toEqual([{ kind: 'in-the-past', blocks: false }])
    const [id = ''] = await register.book(family.grantId, [forgotten])
    expect((await register.row(id)).lacksOutcome).toBe(true)
    await register.status(id, 'held', { performedMinutes: 240 })
    expect(await register.row(id)).toMatchObject({ statusCode: 'held', performedMinutes: 240, lacksOutcome: false })
  })
})

describe('the cap', () => {
  it('is asked for its touched periods only, with those that the bookings stand instead of left out', async () => {
    const own = await register.family({ capPeriodCode: 'quarter', capMinutes: 600 })
    const [id = ''] = await register.book(own.grantId, [span('2026-11-02 08:00', '18:00')])
    const check = (exceptBookingIds: string[]) => register.call('respite.check', { grantId: own.grantId, spans: [span('2026-12-31 20:00', '2027-01-01 04:00')], exceptBookingIds })
    expect((await check([])).usage.map(({ periodKey, usedMinutes, leftMinutes }) => [periodKey, usedMinutes, leftMinutes])).toEqual([['2026-Q4', 840, -240], ['2027-Q1', 240, 360]])
    expect((await check([id])).usage.map(({ usedMinutes }) => usedMinutes)).toEqual([240, 240])
  })

  it('is carried to the next period where the right says so, at most as much as it says', async () => {
    const own = await register.family({ capMinutes: 600, carriesOver: true, mostCarriedMinutes: 200 })
    await register.book(own.grantId, [span('2026-11-02 08:00', '11:00')])
    const check = async () => (await register.call('respite.check', { grantId: own.grantId, spans: [span('2026-12-07 08:00', '20:00')] })).usage[0]
    expect(await check()).toMatchObject({ carriedMinutes: 200, usedMinutes: 720, leftMinutes: 80 })
    await register.book(own.grantId, [span('2026-11-09 08:00', '13:00')])
    expect(await check()).toMatchObject({ carriedMinutes: 120, leftMinutes: 0 })
    const grant = (await register.call('respite.grants', { carerId: own.carerId }, at('2026-12-01T09:00:00.000Z'))).grants[0]
    expect(grant?.usage).toMatchObject({ periodKey: '2026-12', carriedMinutes: 120, usedMinutes: 0 })
  })
})

it('throws the draft away in the transaction that books, and only then', async () => {
  const draftId = '019aa000-0000-7000-8000-00000000000d'
  await register.call('drafts.save', { id: draftId, form: 'respite', values: '{}' })
  await refused([span('2026-11-02 12:00', '08:00')], { draftId })
  expect((await register.call('drafts.mine', { form: 'respite' })).drafts).toHaveLength(1)
  await register.book(family.grantId, [span('2026-12-28 08:00', '09:00')], { draftId })
  expect((await register.call('drafts.mine', { form: 'respite' })).drafts).toHaveLength(0)
})
