import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalOf } from '../../../support/refusal-of.ts'
import { bookingOf, span } from '../../../support/planning/respite-inputs.ts'
import { at, openRespiteRegister, type RespiteRegister } from '../../../support/planning/respite-register.ts'

const threeTimesFour = [span('2026-11-02 08:00', '12:00'), span('2026-11-09 08:00', '12:00'), span('2026-11-16 08:00', '12:00')]
const fourMore = span('2026-11-23 08:00', '12:00')

describe('story K6', () => {
  let register: RespiteRegister
  beforeAll(async () => { register = await openRespiteRegister() })
  afterAll(() => register.close())

  it('says "16 av 15 tim" while one types, and books it only with a reason, which stands on the booking beyond', async () => {
    const { grantId } = await register.family()
    const ids = await register.book(grantId, threeTimesFour)
    const { usage, spans } = await register.call('respite.check', { grantId, spans: [fourMore] })
    expect(usage).toEqual([{ periodKey: '2026-11', capMinutes: 900, carriedMinutes: 0, performedMinutes: 0, bookedMinutes: 960, lateCancelledMinutes: 0, usedMinutes: 960, leftMinutes: -60 }])
    expect(spans).toEqual([{ minutes: 240, problems: [] }])
    expect(await refusalOf(register.call('respite.book', bookingOf(grantId, [fourMore])))).toEqual({ code: 'refused', reason: 'over-cap', fields: [{ path: 'spans.0', reason: 'over-cap' }] })
    const [beyond = ''] = await register.book(grantId, [fourMore], { overCapReasonCode: 'urgent' })
    expect((await register.row(beyond)).overCapReasonCode).toBe('urgent')
    for (const id of ids) expect((await register.row(id)).overCapReasonCode).toBeUndefined()
  })

  it('finds of four booked at once the one that goes beyond, in whatever order they are given', async () => {
    const { grantId } = await register.family()
    const spans = [fourMore, ...threeTimesFour]
    expect(await refusalOf(register.call('respite.book', bookingOf(grantId, spans)))).toMatchObject({ reason: 'over-cap', fields: [{ path: 'spans.0' }] })
    const ids = await register.book(grantId, spans, { overCapReasonCode: 'decision-awaited' })
    const rows = await register.rows(ids)
    expect(rows.map(({ overCapReasonCode }) => overCapReasonCode)).toEqual(['decision-awaited', undefined, undefined, undefined])
    expect(new Set(rows.map(({ seriesId }) => seriesId)).size).toBe(1)
  })

  it('splits 23:00–03:00 over the end of a month', async () => {
    const { grantId } = await register.family()
    const { usage } = await register.call('respite.check', { grantId, spans: [span('2026-11-30 23:00', '2026-12-01 03:00')] })
    expect(usage.map(({ periodKey, usedMinutes }) => [periodKey, usedMinutes])).toEqual([['2026-11', 60], ['2026-12', 180]])
  })

  it('counts 7 hours on 25 October 2026 00:00–06:00, and 5 on the night of 29 March 2026', async () => {
    const { grantId } = await register.family()
    const [id = ''] = await register.book(grantId, [span('2026-10-25 00:00', '06:00')])
    expect((await register.row(id)).plannedMinutes).toBe(420)
    const { spans } = await register.call('respite.check', { grantId, spans: [span('2026-03-29 00:00', '06:00')] })
    expect(spans[0]?.minutes).toBe(300)
  })

  it('"Kunde inte bemannas" takes 0 hours and stays to be counted', async () => {
    const { grantId, carerId } = await register.family()
    const [id = ''] = await register.book(grantId, [fourMore])
    expect(await register.status(id, 'not-staffed')).toMatchObject({ countsAgainstCap: false, isLateCancellation: false })
    const [grant] = (await register.call('respite.grants', { carerId }, at('2026-11-25T09:00:00.000Z'))).grants
    expect(grant?.usage.usedMinutes).toBe(0)
    expect(await register.row(id)).toMatchObject({ statusCode: 'not-staffed', plannedMinutes: 240, countsAgainstCap: false })
    expect((await register.call('respite.bookings', { from: fourMore.startsOn, to: fourMore.endsOn, only: 'unfilled' })).bookings.map((booking) => booking.id)).toContain(id)
  })

  it('blocks an overlap for the same cared-for person, also under another right, and lets two touch', async () => {
    const { grantId, carerId, caredForId } = await register.family()
    const { grant } = (await register.call('respite.grants', { carerId })).grants[0] ?? {}
    if (grant === undefined) throw new Error('no grant')
    const other = await register.call('respite.saveGrant', { grant: { ...grant, supportTypeCode: 'D3' } })
    await register.book(grantId, [fourMore])
    for (const id of [grantId, other.id]) {
      expect(await refusalOf(register.call('respite.book', bookingOf(id, [span('2026-11-23 11:59', '13:00')])))).toEqual({ code: 'refused', reason: 'cared-for-booked', fields: [{ path: 'spans.0', reason: 'cared-for-booked' }] })
    }
    const { spans } = await register.call('respite.check', { grantId: other.id, spans: [span('2026-11-23 06:00', '08:01'), span('2026-11-23 12:00', '13:00')] })
    expect(spans.map(({ problems }) => problems)).toEqual([[{ kind: 'cared-for-booked', blocks: true, other: fourMore }], []])
    await register.book(other.id, [span('2026-11-23 12:00', '13:00'), span('2026-11-23 06:00', '08:00')])
    expect(caredForId).not.toBe('')
  })
})

describe('a late cancellation by the carer', () => {
  const booked = span('2026-11-23 08:00', '12:00')
  /** 23 h 59 min before the start in winter time, and exactly 24. */
  const [late, inTime] = [at('2026-11-22T07:01:00.000Z'), at('2026-11-22T07:00:00.000Z')]
  const byCarer = { cancelledByCode: 'carer' } as const
  let register: RespiteRegister
  beforeAll(async () => { register = await openRespiteRegister() })
  afterAll(() => register.close())

  const bookedOnce = async () => {
    const family = await register.family({ isFree: false, feePerHourKr: 90 })
    const [id = ''] = await register.book(family.grantId, [booked])
    return { ...family, id }
  }
  const used = async (carerId: string) => (await register.call('respite.grants', { carerId }, at('2026-11-30T09:00:00.000Z'))).grants[0]?.usage

  it('counts where the setting is Ja, from under 24 hours before, and costs nothing', async () => {
    const { id, carerId } = await bookedOnce()
    expect(await register.status(id, 'cancelled', byCarer, late)).toMatchObject({ isLateCancellation: true, countsAgainstCap: true })
    expect(await used(carerId)).toMatchObject({ lateCancelledMinutes: 240, usedMinutes: 240, leftMinutes: 660 })
    expect(register.connection.sqlite.prepare('SELECT fee_kr FROM respite_bookings WHERE id = ?').pluck().get(id)).toBeNull()
    const early = await bookedOnce()
    expect(await register.status(early.id, 'cancelled', byCarer, inTime)).toMatchObject({ isLateCancellation: false, countsAgainstCap: false })
    expect(await used(early.carerId)).toMatchObject({ usedMinutes: 0 })
  })

  it('never counts from the provider, from us or because of illness', async () => {
    for (const cancelledByCode of ['provider', 'carer-support', 'cared-for'] as const) {
      const { id, carerId } = await bookedOnce()
      expect(await register.status(id, 'cancelled', { cancelledByCode }, late)).toMatchObject({ isLateCancellation: true, countsAgainstCap: false })
      expect(await used(carerId)).toMatchObject({ usedMinutes: 0 })
    }
  })

  it('does not count where the setting is Nej, but what was judged before keeps how it was judged', async () => {
    const [before, after] = [await bookedOnce(), await bookedOnce()]
    await register.status(before.id, 'cancelled', byCarer, late)
    const { version } = await register.call('respite.rules', {})
    await register.call('respite.saveRules', { version, lateCancellationHours: 24, lateCancellationCounts: false })
    expect(await register.status(after.id, 'cancelled', byCarer, late)).toMatchObject({ isLateCancellation: true, countsAgainstCap: false })
    expect([(await used(before.carerId))?.usedMinutes, (await used(after.carerId))?.usedMinutes]).toEqual([240, 0])
    await register.call('respite.saveRules', { version: version + 1, lateCancellationHours: 48, lateCancellationCounts: true })
    const longer = await bookedOnce()
    expect(await register.status(longer.id, 'cancelled', byCarer, inTime)).toMatchObject({ isLateCancellation: true, countsAgainstCap: true })
  })
})
