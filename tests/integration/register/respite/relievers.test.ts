import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { unknownId } from '../../../support/planning/respite-calls.ts'
import { bookingOf, relieverNamed, span } from '../../../support/planning/respite-inputs.ts'
import { at, openRespiteRegister, type RespiteRegister } from '../../../support/planning/respite-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
let register: RespiteRegister
beforeEach(async () => { register = await openRespiteRegister() })
afterEach(() => register.close())

/** The night to a Saturday. */
const friday = (start: string, end: string) => span(`2026-11-06 ${start}`, `2026-11-07 ${end}`)

/** What is said of her for a span; the family is a new one. */
const saidOf = async (relieverId: string, ...spans: ReturnType<typeof span>[]) => {
  const { grantId } = await register.family({ capMinutes: 600_000 })
  return (await register.call('respite.check', { grantId, spans, relieverId })).spans.map(({ problems }) => problems.map(({ kind, blocks }) => `${kind}${blocks ? '!' : ''}`).join(' '))
}

describe('a reliever', () => {
  it('comes back as she was saved, by name, and last once she has left', async () => {
    const whole = relieverNamed('Östen Ö', {
      providerCode: 'volunteer', phone: '070-000 00 00', sexCode: 'man', languages: 'finska', skillCodes: ['night', 'pets'], hasDrivingLicence: true, mostMinutesPerWeek: 600, leavesOn: day('2026-12-31'),
      availability: [{ weekday: 5, startsAt: '18:00', endsAt: '00:00' }, { weekday: 6, startsAt: '00:00', endsAt: '06:00' }],
    })
    const { id } = await register.call('relievers.save', { reliever: whole })
    await register.reliever('Åke Å')
    await register.reliever('Aron A', { leavesOn: day('2026-09-30') })
    const { relievers } = await register.call('relievers.list', {})
    expect(relievers.map(({ name }) => name)).toEqual(['Åke Å', 'Östen Ö', 'Aron A'])
    expect(relievers[1]).toEqual({ ...whole, id, version: 1, absences: [] })
    await register.call('relievers.save', { id, version: 1, reliever: relieverNamed('Östen', { availability: [{ weekday: 1, startsAt: '08:00', endsAt: '10:00' }, { weekday: 1, startsAt: '08:00', endsAt: '00:00' }, { weekday: 1, startsAt: '08:00', endsAt: '09:00' }] }) })
    expect((await register.call('relievers.list', {})).relievers.find((reliever) => reliever.id === id)).toEqual({ ...relieverNamed('Östen', { availability: [{ weekday: 1, startsAt: '08:00', endsAt: '00:00' }] }), id, version: 2, absences: [] })
    expect(await refusalOf(register.call('relievers.save', { id, version: 1, reliever: whole }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('relievers.save', { id, reliever: whole }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('relievers.save', { id: unknownId, version: 1, reliever: whole }))).toEqual({ code: 'not-found' })
  })

  it('has no hours that end before they begin, nor an absence that does', async () => {
    const availability = [{ weekday: 1, startsAt: '08:00', endsAt: '09:00' }, { weekday: 1, startsAt: '10:00', endsAt: '10:00' }]
    expect(await refusalOf(register.call('relievers.save', { reliever: relieverNamed('Rut', { availability }) }))).toEqual({ code: 'invalid-input', fields: [{ path: 'availability.1.endsAt', reason: 'ends-before-start' }] })
    const relieverId = await register.reliever('Rut')
    expect(await refusalOf(register.call('relievers.addAbsence', { relieverId, fromOn: day('2026-11-02'), toOn: day('2026-11-01') }))).toEqual({ code: 'invalid-input', fields: [{ path: 'toOn', reason: 'ends-before-start' }] })
    expect(await refusalOf(register.call('relievers.addAbsence', { relieverId: unknownId, fromOn: day('2026-11-01'), toOn: day('2026-11-01') }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.call('relievers.removeAbsence', { id: unknownId }))).toEqual({ code: 'not-found' })
  })

  it('who leaves or is away keeps her bookings, and it is said how many need a decision', async () => {
    const relieverId = await register.reliever('Rut')
    const { grantId } = await register.family()
    const spans = [span('2026-09-28 08:00', '09:00'), span('2026-11-02 08:00', '09:00'), span('2026-11-09 22:00', '2026-11-10 02:00'), span('2026-11-16 08:00', '09:00')]
    const ids = await register.book(grantId, spans, { relieverId })
    await register.status(ids[3] ?? '', 'cancelled', { cancelledByCode: 'carer' })
    const absence = await register.call('relievers.addAbsence', { relieverId, fromOn: day('2026-09-01'), toOn: day('2026-11-09') })
    expect(absence.bookingsWithin).toBe(2)
    expect((await register.call('relievers.addAbsence', { relieverId, fromOn: day('2026-11-10'), toOn: day('2026-11-30') })).bookingsWithin).toBe(1)
    expect(await saidOf(relieverId, span('2026-11-02 10:00', '11:00'))).toEqual(['reliever-absent'])
    await register.call('relievers.removeAbsence', { id: absence.id })
    expect(await saidOf(relieverId, span('2026-11-02 10:00', '11:00'))).toEqual([''])
    expect((await register.call('relievers.save', { id: relieverId, version: 1, reliever: relieverNamed('Rut', { leavesOn: day('2026-11-09') }) })).bookingsAfter).toBe(1)
    expect((await register.rows(ids)).every((row) => row.relieverId === relieverId)).toBe(true)
    const last = span('2026-11-09 08:00', '09:00')
    expect(await saidOf(relieverId, last, span('2026-11-10 08:00', '09:00'))).toEqual(['', 'reliever-left! reliever-absent'])
    const other = await register.family()
    expect(await refusalOf(register.call('respite.book', bookingOf(other.grantId, [span('2026-11-10 08:00', '09:00')], { relieverId })))).toEqual({ code: 'refused', reason: 'reliever-left', fields: [{ path: 'spans.0', reason: 'reliever-left' }] })
    await register.book(other.grantId, [last], { relieverId })
  })

  it('can in her hours, also over a midnight that two of them share; without hours it is agreed from time to time', async () => {
    const night = await register.reliever('Natt', { availability: [{ weekday: 5, startsAt: '18:00', endsAt: '00:00' }, { weekday: 6, startsAt: '00:00', endsAt: '03:00' }, { weekday: 6, startsAt: '02:00', endsAt: '06:00' }] })
    expect(await saidOf(night, friday('18:00', '06:00'))).toEqual([''])
    expect(await saidOf(night, friday('17:59', '06:00'), span('2026-11-07 06:00', '06:01'), span('2026-11-08 01:00', '02:00'))).toEqual(Array.from({ length: 3 }, () => 'reliever-unavailable'))
    expect(await saidOf(await register.reliever('Dag'), friday('18:00', '06:00'))).toEqual([''])
  })

  it('has a most of minutes a week, split at the midnight before Monday, with the spans of the call counted', async () => {
    const relieverId = await register.reliever('Rut', { mostMinutesPerWeek: 300 })
    const { grantId } = await register.family()
    await register.book(grantId, [span('2026-11-08 20:00', '2026-11-09 02:00')], { relieverId })
    expect(await saidOf(relieverId, span('2026-11-02 08:00', '09:00'), span('2026-11-03 08:00', '08:01'), span('2026-11-10 08:00', '11:00'), span('2026-11-11 08:00', '08:01'))).toEqual(['', 'reliever-over-week', '', 'reliever-over-week'])
  })
})

describe('suggestions', () => {
  const wanted = span('2026-11-18 08:00', '12:00')

  it('put those who can first, then those who have been there, then wishes, the one wished for, least to do, and name', async () => {
    const named = new Map<string, string>()
    const add = async (name: string, over = {}) => void named.set(name, await register.reliever(name, over))
    const idOf = (name: string) => named.get(name) ?? ''
    for (const name of ['Anna först i namn', 'Bengt mer att göra', 'Cilla lite att göra', 'Önskad']) await add(name, { skillCodes: ['dementia'] })
    await add('Uppfyller allt', { skillCodes: ['dementia', 'night'], sexCode: 'woman' })
    await add('Van', {})
    await add('Upptagen', { skillCodes: ['dementia', 'night'], sexCode: 'woman' })
    await add('Slutar', { leavesOn: day('2026-11-17') })
    const { grantId } = await register.family({ capMinutes: 600_000, wishes: { skillCodes: ['dementia', 'night'], sexCode: 'woman', relieverId: idOf('Önskad') } })
    const other = await register.family({ capMinutes: 600_000 })
    const [been = '', ahead = ''] = await register.book(grantId, [span('2026-09-02 08:00', '12:00'), span('2026-11-25 08:00', '12:00')], { relieverId: idOf('Van') })
    await register.status(been, 'held', { performedMinutes: 240 })
    await register.book(other.grantId, [span('2026-11-16 08:00', '09:00')], { relieverId: idOf('Cilla lite att göra') })
    await register.book(other.grantId, [span('2026-11-17 08:00', '10:00')], { relieverId: idOf('Bengt mer att göra') })
    await register.book(other.grantId, [span('2026-11-18 11:00', '13:00')], { relieverId: idOf('Upptagen') })
    const { relievers } = await register.call('respite.suggest', { grantId, span: wanted })
    expect(relievers.map(({ name }) => name)).toEqual(['Van', 'Uppfyller allt', 'Önskad', 'Anna först i namn', 'Cilla lite att göra', 'Bengt mer att göra', 'Upptagen', 'Slutar'])
    expect(relievers[0]).toEqual({ id: idOf('Van'), name: 'Van', isAvailable: true, problems: [], timesBefore: 1, wishesMet: 0, wishesInAll: 3, isWishedFor: false, weekMinutes: 0 })
    expect(relievers[1]).toMatchObject({ wishesMet: 3 })
    expect(relievers[2]).toMatchObject({ wishesMet: 1, isWishedFor: true })
    expect(relievers[4]).toMatchObject({ weekMinutes: 60 })
    expect(relievers[6]).toMatchObject({ isAvailable: false, problems: [{ kind: 'reliever-booked', blocks: true, other: span('2026-11-18 11:00', '13:00') }] })
    expect(relievers[7]).toMatchObject({ isAvailable: false, problems: [{ kind: 'reliever-left', blocks: true }] })
    // For another reliever for a booking that is there, it does not stand in its own way.
    expect((await register.call('respite.suggest', { grantId, span: span('2026-11-25 08:00', '12:00'), exceptBookingId: ahead })).relievers[0]).toMatchObject({ name: 'Van', isAvailable: true })
    expect((await register.call('respite.suggest', { grantId, span: span('2026-11-25 08:00', '12:00') })).relievers.find(({ name }) => name === 'Van')).toMatchObject({ isAvailable: false })
  })

  it('count one who was booked there and of whom nobody has said yet how it went, but not one still to come', async () => {
    const relieverId = await register.reliever('Rut')
    const { grantId } = await register.family({ capMinutes: 600_000 })
    await register.book(grantId, [span('2026-11-02 08:00', '09:00'), span('2026-11-03 08:00', '09:00')], { relieverId })
    const times = async (now: string) => (await register.call('respite.suggest', { grantId, span: wanted }, at(now))).relievers[0]?.timesBefore
    expect([await times('2026-11-02T07:59:00.000Z'), await times('2026-11-02T08:00:00.000Z'), await times('2026-11-03T09:00:00.000Z')]).toEqual([0, 1, 2])
  })

  it('are for a right that is there and a span that is one', async () => {
    const { grantId } = await register.family()
    expect(await refusalOf(register.call('respite.suggest', { grantId: unknownId, span: wanted }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.call('respite.suggest', { grantId, span: span('2027-03-28 02:30', '04:00') }))).toEqual({ code: 'invalid-input', fields: [{ path: 'span', reason: 'not-a-time' }] })
  })
})
