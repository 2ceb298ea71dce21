import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { unknownId } from '../../../support/planning/respite-calls.ts'
import { span } from '../../../support/planning/respite-inputs.ts'
import { at, openRespiteRegister, type RespiteRegister } from '../../../support/planning/respite-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

/** Mondays at 08–12, of which the first has been and the second is going on. */
const mondays = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'].map((day) => span(`${day} 08:00`, '12:00'))
const during = at('2026-11-09T08:30:00.000Z')

let register: RespiteRegister
beforeAll(async () => { register = await openRespiteRegister() })
afterAll(() => register.close())

const series = async (over: Parameters<RespiteRegister['family']>[0] = {}, relieverId?: string) => {
  const family = await register.family({ capMinutes: 6000, ...over })
  return { ...family, ids: await register.book(family.grantId, mondays, { relieverId }) }
}
const times = async (ids: readonly string[]) => (await register.rows(ids)).map(({ startsOn, startsAt, endsOn, endsAt }) => `${startsOn} ${startsAt}–${endsOn === startsOn ? '' : `${endsOn} `}${endsAt}`)
const content = () => register.connection.sqlite.prepare('SELECT * FROM respite_bookings ORDER BY id').all()

describe('a change', () => {
  it('of one moves one, and the rest of its series stays', async () => {
    const { ids, carerId } = await series()
    expect(await register.change(ids[3] ?? '', { span: span('2026-11-24 13:00', '15:30') }, {}, during)).toEqual({ carerId, changed: 1, leftAlone: 0 })
    expect(await times(ids)).toEqual(['2026-11-02 08:00–12:00', '2026-11-09 08:00–12:00', '2026-11-16 08:00–12:00', '2026-11-24 13:00–15:30', '2026-11-30 08:00–12:00'])
    expect((await register.row(ids[3] ?? '')).plannedMinutes).toBe(150)
  })

  it('of those that follow moves them by as many days and to the same hours, over midnight too', async () => {
    const { ids } = await series()
    expect(await register.change(ids[3] ?? '', { span: span('2026-11-24 22:00', '2026-11-25 02:00') }, { scope: 'following' }, during)).toMatchObject({ changed: 2, leftAlone: 0 })
    expect((await times(ids)).slice(2)).toEqual(['2026-11-16 08:00–12:00', '2026-11-24 22:00–2026-11-25 02:00', '2026-12-01 22:00–2026-12-02 02:00'])
  })

  it('of all leaves what has begun or is finished, and says how many; an exception outside the scope keeps its times', async () => {
    const { ids } = await series()
    await register.status(ids[4] ?? '', 'cancelled', { cancelledByCode: 'carer' })
    await register.change(ids[2] ?? '', { span: span('2026-11-17 09:00', '10:00') })
    const untouched = await register.rows([ids[0] ?? '', ids[1] ?? '', ids[4] ?? ''])
    expect(await register.change(ids[3] ?? '', { span: span('2026-11-22 08:00', '12:00') }, { scope: 'following' }, during)).toMatchObject({ changed: 1, leftAlone: 1 })
    expect((await times(ids))[2]).toBe('2026-11-17 09:00–10:00')
    expect(await register.change(ids[3] ?? '', { span: span('2026-11-23 08:00', '11:00') }, { scope: 'all' }, during)).toMatchObject({ changed: 2, leftAlone: 3 })
    expect((await times(ids)).slice(2, 4)).toEqual(['2026-11-18 08:00–11:00', '2026-11-23 08:00–11:00'])
    expect(await register.rows([ids[0] ?? '', ids[1] ?? '', ids[4] ?? ''])).toEqual(untouched)
  })

  it('of what has begun or is finished is refused, and so is a move into the past', async () => {
    const { ids } = await series()
    for (const id of [ids[0] ?? '', ids[1] ?? '']) {
      expect(await refusalOf(register.change(id, { placeCode: 'other' }, { scope: 'all' }, during))).toEqual({ code: 'refused', reason: 'past-booking' })
    }
    await register.status(ids[4] ?? '', 'not-staffed')
    expect(await refusalOf(register.change(ids[4] ?? '', { placeCode: 'other' }, {}, during))).toEqual({ code: 'refused', reason: 'past-booking' })
    const before = content()
    for (const [id, scope, start] of [[ids[3], 'this', '2026-11-09 09:29'], [ids[3], 'all', '2026-11-15 08:00']] as const) {
      expect(await refusalOf(register.change(id ?? '', { span: span(start, '12:00') }, { scope }, during))).toMatchObject({ code: 'refused', reason: 'into-the-past' })
    }
    expect(content()).toEqual(before)
  })

  it('to a time that is none on one of the days is refused as a whole', async () => {
    const family = await register.family({ capMinutes: 6000 })
    const ids = await register.book(family.grantId, [span('2027-03-21 08:00', '09:00'), span('2027-03-28 08:00', '09:00')])
    const before = content()
    expect(await refusalOf(register.change(ids[0] ?? '', { span: span('2027-03-21 02:30', '04:00') }, { scope: 'all' }))).toEqual({ code: 'invalid-input', fields: [{ path: 'change.span', reason: 'not-a-time' }] })
    expect(await refusalOf(register.change(ids[0] ?? '', { span: span('2027-03-21 10:00', '04:00') }))).toMatchObject({ fields: [{ reason: 'ends-before-start' }] })
    expect(content()).toEqual(before)
  })

  it('onto another booking of the same cared-for person is refused, of the same series or not', async () => {
    const { ids, grantId } = await series()
    await register.book(grantId, [span('2026-12-01 09:00', '10:00')])
    const before = content()
    for (const [scope, to] of [['this', span('2026-11-30 11:00', '13:00')], ['following', span('2026-11-24 08:00', '12:00')]] as const) {
      expect(await refusalOf(register.change(ids[3] ?? '', { span: to }, { scope }, during))).toEqual({ code: 'refused', reason: 'cared-for-booked', fields: [{ path: 'change.span', reason: 'cared-for-booked' }] })
    }
    expect(content()).toEqual(before)
    // The whole series may move onto where it stood itself.
    expect(await register.change(ids[2] ?? '', { span: span('2026-11-23 08:00', '12:00') }, { scope: 'following' }, during)).toMatchObject({ changed: 3 })
  })

  it('outside the validity is refused; what is not moved is not held against it', async () => {
    const { ids, grantId, carerId } = await series()
    const { grant, version } = (await register.call('respite.grants', { carerId })).grants[0] ?? {}
    if (grant === undefined) throw new Error('no grant')
    await register.call('respite.saveGrant', { id: grantId, version, grant: { ...grant, validTo: '2026-11-25' as CivilDate } })
    const relieverId = await register.reliever('Astrid')
    expect(await register.change(ids[4] ?? '', { relieverId, placeCode: 'short-stay' })).toMatchObject({ changed: 1 })
    expect(await refusalOf(register.change(ids[4] ?? '', { span: span('2026-11-26 08:00', '12:00') }))).toMatchObject({ reason: 'outside-validity' })
  })

  it('of the reliever looks at what she has, for every booking it reaches', async () => {
    const [busy, leaving] = [await register.reliever('Britt'), await register.reliever('Lea', { leavesOn: '2026-11-29' as CivilDate })]
    const other = await register.family()
    await register.book(other.grantId, [span('2026-11-30 11:00', '13:00')], { relieverId: busy })
    const { ids } = await series()
    expect(await refusalOf(register.change(ids[2] ?? '', { relieverId: busy }, { scope: 'all' }))).toEqual({ code: 'refused', reason: 'reliever-booked', fields: [{ path: 'change.span', reason: 'reliever-booked' }] })
    expect(await refusalOf(register.change(ids[2] ?? '', { relieverId: leaving }, { scope: 'all' }))).toMatchObject({ reason: 'reliever-left' })
    expect(await refusalOf(register.change(ids[2] ?? '', { relieverId: unknownId }))).toEqual({ code: 'not-found' })
    expect(await register.change(ids[2] ?? '', { relieverId: leaving }, { scope: 'this' })).toMatchObject({ changed: 1 })
    expect(await refusalOf(register.change(ids[2] ?? '', { span: span('2026-11-30 14:00', '15:00') }))).toMatchObject({ reason: 'reliever-left' })
    await register.change(ids[2] ?? '', { relieverId: 'none' })
    expect((await register.row(ids[2] ?? '')).relieverId).toBeUndefined()
    // What she has already, whatever has come after, does not keep the place from being changed.
    await register.change(ids[3] ?? '', { relieverId: leaving })
    await register.call('relievers.save', { id: leaving, version: 1, reliever: { name: 'Lea', providerCode: 'volunteer', skillCodes: [], hasDrivingLicence: false, availability: [], leavesOn: '2026-11-01' as CivilDate } })
    expect(await register.change(ids[3] ?? '', { placeCode: 'outside-home', providerCode: 'volunteer' })).toMatchObject({ changed: 1 })
  })

  it('beyond the cap needs a reason, that stands on those that go beyond; moving about within what was exceeded needs none', async () => {
    const { ids, grantId } = await series({ capMinutes: 20 * 60 })
    await register.book(grantId, [span('2026-12-07 08:00', '2026-12-08 00:00')])
    expect(await refusalOf(register.change(ids[4] ?? '', { span: span('2026-12-14 08:00', '13:00') }))).toEqual({ code: 'refused', reason: 'over-cap', fields: [{ path: 'change.span', reason: 'over-cap' }] })
    await register.change(ids[4] ?? '', { span: span('2026-12-14 08:00', '13:00') }, { overCapReasonCode: 'worse' })
    expect((await register.row(ids[4] ?? '')).overCapReasonCode).toBe('worse')
    await register.change(ids[4] ?? '', { span: span('2026-12-15 08:00', '13:00') })
    expect((await register.row(ids[4] ?? '')).overCapReasonCode).toBe('worse')
    await register.change(ids[4] ?? '', { span: span('2027-01-04 08:00', '13:00') })
    expect((await register.row(ids[4] ?? '')).overCapReasonCode).toBeUndefined()
  })

  it('that changes nothing touches nothing', async () => {
    const { ids } = await series()
    const before = content()
    expect(await register.change(ids[2] ?? '', { placeCode: 'at-home', span: mondays[2] ?? span('', '') }, { scope: 'all' })).toMatchObject({ changed: 0 })
    expect(content()).toEqual(before)
  })

  it('from two windows: the second is told, and overwrites nothing', async () => {
    const { ids } = await series()
    const [id = ''] = ids
    const { version } = await register.row(id)
    const change = (placeCode: 'other' | 'short-stay') => register.call('respite.changeBooking', { id, version, scope: 'all', change: { placeCode } })
    await change('short-stay')
    const before = content()
    expect(await refusalOf(change('other'))).toEqual({ code: 'conflict' })
    expect(content()).toEqual(before)
    expect((await register.rows(ids)).map((row) => row.version)).toEqual([2, 2, 2, 2, 2])
    expect(await refusalOf(register.call('respite.changeBooking', { id: unknownId, version, scope: 'this', change: { placeCode: 'other' } }))).toEqual({ code: 'not-found' })
  })
})
