import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { unknownId } from '../../../support/planning/respite-calls.ts'
import { bookingOf, span } from '../../../support/planning/respite-inputs.ts'
import { at, openRespiteRegister, type RespiteRegister } from '../../../support/planning/respite-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const booked = span('2026-11-23 08:00', '12:00')
const [before, during, after] = [at('2026-11-20T09:00:00.000Z'), at('2026-11-23T08:00:00.000Z'), at('2026-11-23T20:00:00.000Z')]

let register: RespiteRegister
beforeAll(async () => { register = await openRespiteRegister() })
afterAll(() => register.close())

const bookedOnce = async (over: Parameters<RespiteRegister['family']>[0] = {}) => {
  const family = await register.family(over)
  const [id = ''] = await register.book(family.grantId, [booked])
  return { ...family, id }
}
const stored = (id: string) => register.connection.sqlite.prepare('SELECT fee_kr, cancelled_at, is_late_cancellation, performed_minutes, cancelled_by_code, override_reason_code, confirmed_on FROM respite_bookings WHERE id = ?').get(id) as Record<string, unknown>

describe('a booking that was held', () => {
  it('needs its minutes, which may differ from the planned ones, and costs by them', async () => {
    const { id, carerId } = await bookedOnce({ isFree: false, feePerHourKr: 85 })
    expect(await refusalOf(register.status(id, 'held', {}, after))).toEqual({ code: 'invalid-input', fields: [{ path: 'performedMinutes', reason: 'required' }] })
    await register.status(id, 'held', { performedMinutes: 250 }, after)
    expect(stored(id)).toMatchObject({ fee_kr: 354, performed_minutes: 250 })
    expect((await register.call('respite.grants', { carerId }, after)).grants[0]?.usage).toMatchObject({ performedMinutes: 250, bookedMinutes: 0, leftMinutes: 650 })
  })

  it('that went on over the end of the month takes of both', async () => {
    const { grantId, carerId } = await register.family()
    const [id = ''] = await register.book(grantId, [span('2026-11-30 22:00', '23:00')])
    await register.status(id, 'held', { performedMinutes: 180 }, at('2026-12-01T09:00:00.000Z'))
    const { usage } = await register.call('respite.check', { grantId, spans: [span('2026-11-02 08:00', '09:00'), span('2026-12-02 08:00', '09:00')] })
    expect(usage.map(({ performedMinutes }) => performedMinutes)).toEqual([120, 60])
    expect((await register.call('respite.grants', { carerId }, at('2026-12-01T09:00:00.000Z'))).grants[0]?.usage.performedMinutes).toBe(60)
  })

  it('costs nothing where it is free, and has no fee where none is known', async () => {
    const [free, unknown] = [await bookedOnce({ isFree: true, feePerHourKr: 85 }), await bookedOnce({ isFree: false })]
    for (const { id } of [free, unknown]) await register.status(id, 'held', { performedMinutes: 240 }, after)
    expect([stored(free.id)['fee_kr'], stored(unknown.id)['fee_kr']]).toEqual([0, null])
  })

  it('cannot be held or missed before it has begun', async () => {
    const { id } = await bookedOnce()
    for (const [status, over] of [['held', { performedMinutes: 240 }], ['no-show', {}]] as const) {
      expect(await refusalOf(register.status(id, status, over, before))).toEqual({ code: 'refused', reason: 'booking-ahead' })
    }
    await register.status(id, 'held', { performedMinutes: 60 }, during)
  })
})

describe('a cancellation', () => {
  it('needs to know who', async () => {
    const { id } = await bookedOnce()
    expect(await refusalOf(register.status(id, 'cancelled', {}, before))).toEqual({ code: 'invalid-input', fields: [{ path: 'cancelledByCode', reason: 'required' }] })
  })

  it('came now unless said, and where only the day is known a doubt never makes it late', async () => {
    const [now, said, dayOnly] = [await bookedOnce(), await bookedOnce(), await bookedOnce()]
    const carer = { cancelledByCode: 'carer' } as const
    expect(await register.status(now.id, 'cancelled', carer, after)).toMatchObject({ isLateCancellation: true })
    expect(stored(now.id)['cancelled_at']).toBe(after.now)
    expect(await register.status(said.id, 'cancelled', { ...carer, cancelledOn: '2026-11-22' as CivilDate, cancelledAt: '08:01' }, after)).toMatchObject({ isLateCancellation: true })
    expect(stored(said.id)['cancelled_at']).toBe('2026-11-22T07:01:00.000Z')
    expect(await register.status(dayOnly.id, 'cancelled', { ...carer, cancelledOn: '2026-11-22' as CivilDate }, after)).toMatchObject({ isLateCancellation: false })
  })

  it('cannot have come tomorrow, or later today, or in an hour that was not', async () => {
    const { id } = await bookedOnce()
    const cancel = (cancelledOn: string, cancelledAt?: string) => refusalOf(register.status(id, 'cancelled', { cancelledByCode: 'carer', cancelledOn: cancelledOn as CivilDate, cancelledAt }, before))
    for (const answer of [await cancel('2026-11-21'), await cancel('2026-11-20', '10:01')]) expect(answer).toEqual({ code: 'invalid-input', fields: [{ path: 'cancelledOn', reason: 'future' }] })
    expect(await cancel('2026-03-29', '02:30')).toEqual({ code: 'invalid-input', fields: [{ path: 'cancelledAt', reason: 'not-a-time' }] })
  })

  it('of a series takes those that have not begun, each judged by its own start', async () => {
    const { grantId } = await register.family()
    const ids = await register.book(grantId, [span('2026-11-20 08:00', '09:00'), span('2026-11-20 12:00', '13:00'), span('2026-11-21 08:00', '09:00'), span('2026-12-21 08:00', '09:00')])
    expect(await register.status(ids[1] ?? '', 'cancelled', { cancelledByCode: 'carer', scope: 'all' }, before)).toMatchObject({ changed: 3, isLateCancellation: true, countsAgainstCap: true })
    expect((await register.rows(ids)).map(({ statusCode, isLateCancellation, countsAgainstCap }) => [statusCode, isLateCancellation, countsAgainstCap])).toEqual([
      ['confirmed', false, true], ['cancelled', true, true], ['cancelled', true, true], ['cancelled', false, false],
    ])
    expect(await refusalOf(register.status(ids[1] ?? '', 'cancelled', { cancelledByCode: 'carer', scope: 'following' }, before))).toEqual({ code: 'refused', reason: 'past-booking' })
  })
})

describe('an outcome', () => {
  it('is that of one booking; only cancelling and confirming reach further', async () => {
    const { grantId } = await register.family()
    const ids = await register.book(grantId, [booked, span('2026-11-24 08:00', '12:00')], { statusCode: 'requested' })
    expect(await register.status(ids[0] ?? '', 'confirmed', { scope: 'all', confirmedOn: '2026-11-20' as CivilDate }, before)).toMatchObject({ changed: 2 })
    expect(await register.rows(ids)).toMatchObject([{ statusCode: 'confirmed', confirmedOn: '2026-11-20' }, { statusCode: 'confirmed' }])
    for (const [status, over] of [['held', { performedMinutes: 1 }], ['not-staffed', {}], ['no-show', {}], ['requested', {}]] as const) {
      expect(await refusalOf(register.status(ids[0] ?? '', status, { scope: 'following', ...over }, after))).toEqual({ code: 'invalid-input', fields: [{ path: 'scope', reason: 'only-this' }] })
    }
  })

  it('may be counted otherwise than the rule says, with a reason, but never against the carer for what others caused', async () => {
    const { id, carerId } = await bookedOnce()
    expect(await refusalOf(register.status(id, 'no-show', { countsOverride: false }, after))).toEqual({ code: 'invalid-input', fields: [{ path: 'overrideReasonCode', reason: 'required' }] })
    expect(await register.status(id, 'no-show', { overrideReasonCode: 'agreed' }, after)).toMatchObject({ countsAgainstCap: true })
    expect(stored(id)['override_reason_code']).toBeNull()
    expect(await register.status(id, 'no-show', { countsOverride: false, overrideReasonCode: 'illness' }, after)).toMatchObject({ countsAgainstCap: false })
    expect((await register.call('respite.grants', { carerId }, after)).grants[0]?.usage.usedMinutes).toBe(0)
    const counts = { countsOverride: true, overrideReasonCode: 'other' } as const
    for (const over of [{ ...counts, statusCode: 'not-staffed' }, { ...counts, statusCode: 'cancelled', cancelledByCode: 'provider' }, { ...counts, statusCode: 'cancelled', cancelledByCode: 'carer-support' }] as const) {
      expect(await refusalOf(register.status(id, over.statusCode, over, after))).toEqual({ code: 'invalid-input', fields: [{ path: 'countsOverride', reason: 'never-counts' }] })
    }
    expect(await refusalOf(register.status(id, 'confirmed', { countsOverride: false, overrideReasonCode: 'other' }, after))).toEqual({ code: 'invalid-input', fields: [{ path: 'countsOverride', reason: 'not-an-outcome' }] })
    expect(await register.status(id, 'cancelled', { ...counts, cancelledByCode: 'cared-for' }, after)).toMatchObject({ countsAgainstCap: true })
  })

  it('that was a mistake is corrected, and nothing of it stays', async () => {
    const { id } = await bookedOnce({ isFree: false, feePerHourKr: 100 })
    await register.status(id, 'cancelled', { cancelledByCode: 'carer', countsOverride: false, overrideReasonCode: 'agreed' }, during)
    await register.status(id, 'held', { performedMinutes: 240 }, after)
    await register.status(id, 'confirmed', {}, after)
    expect(stored(id)).toEqual({ fee_kr: null, cancelled_at: null, is_late_cancellation: 0, performed_minutes: null, cancelled_by_code: null, override_reason_code: null, confirmed_on: null })
    expect(await register.row(id)).toMatchObject({ statusCode: 'confirmed', countsAgainstCap: true })
  })

  it('that takes up time again is refused where the time or the hours have gone to another', async () => {
    const relieverId = await register.reliever('Ester')
    const { id, grantId } = await bookedOnce({ capMinutes: 240 })
    await register.status(id, 'cancelled', { cancelledByCode: 'provider' }, before)
    const [later = ''] = await register.book(grantId, [booked])
    expect(await refusalOf(register.status(id, 'confirmed', {}, before))).toMatchObject({ code: 'refused', reason: 'cared-for-booked' })
    expect(await refusalOf(register.status(id, 'held', { performedMinutes: 240 }, after))).toMatchObject({ code: 'refused', reason: 'cared-for-booked' })
    await register.change(later, { span: span('2026-11-24 08:00', '12:00') }, {}, before)
    expect(await refusalOf(register.status(id, 'confirmed', {}, before))).toMatchObject({ code: 'refused', reason: 'over-cap' })
    await register.status(id, 'held', { performedMinutes: 240 }, after)
    const other = await register.family()
    const [hers = ''] = await register.book(other.grantId, [booked], { relieverId })
    await register.status(hers, 'not-staffed', {}, before)
    const third = await register.family()
    await register.call('respite.book', bookingOf(third.grantId, [booked], { relieverId }))
    expect(await refusalOf(register.status(hers, 'confirmed', {}, before))).toMatchObject({ code: 'refused', reason: 'reliever-booked' })
  })

  it('from two windows: the second is told, and overwrites nothing', async () => {
    const { id } = await bookedOnce()
    const { version } = await register.row(id)
    await register.call('respite.setStatus', { id, version, statusCode: 'cancelled', cancelledByCode: 'carer' }, before)
    expect(await refusalOf(register.call('respite.setStatus', { id, version, statusCode: 'not-staffed' }, before))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('respite.changeBooking', { id, version, scope: 'this', change: { placeCode: 'other' } }, before))).toEqual({ code: 'conflict' })
    expect(await register.row(id)).toMatchObject({ statusCode: 'cancelled', placeCode: 'at-home', version: version + 1 })
    expect(await refusalOf(register.call('respite.setStatus', { id: unknownId, version, statusCode: 'not-staffed' }))).toEqual({ code: 'not-found' })
  })
})
