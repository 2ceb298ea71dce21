import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { openTestRegister, type TestRegister } from '../../../support/open-test-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
const nobody = '00000000-0000-7000-8000-000000000000'
let register: TestRegister
let colleague: { readonly userId: string }

const entries = async (from = '2026-12-01', to = '2026-12-31') => (await register.call('calendar.range', { from: day(from), to: day(to) })).entries
const list = async () => (await register.call('localDays.list', {})).days

beforeEach(async () => {
  register = await openTestRegister()
  colleague = { userId: await register.addUser('Robin Registrerare') }
})
afterEach(() => register.close())

describe('an absence', () => {
  const away: InputOf<'absences.save'> = { kindCode: 'away', fromOn: day('2026-12-07'), toOn: day('2026-12-08') }

  it('is seen by everybody and changed by the one who is away', async () => {
    const { id } = await register.call('absences.save', away, colleague)
    expect(await entries()).toMatchObject([{ kind: 'absence', id, version: 1, userName: 'Robin Registrerare', isMine: false, kindCode: 'away', startsOn: '2026-12-07', endsOn: '2026-12-08' }])
    const mine = { ...away, id, version: 1 }
    expect(await refusalOf(register.call('absences.save', { ...mine, kindCode: 'course' }))).toEqual({ code: 'refused', reason: 'not-yours' })
    expect(await refusalOf(register.call('absences.remove', { id, version: 1 }))).toEqual({ code: 'refused', reason: 'not-yours' })
    await register.call('absences.save', { ...mine, kindCode: 'course', toOn: away.fromOn, startsAt: '09:00', endsAt: '11:30' }, colleague)
    expect(await entries()).toMatchObject([{ version: 2, kindCode: 'course', startsAt: '09:00', endsOn: '2026-12-07', endsAt: '11:30' }])
    await register.call('absences.save', { ...away, id, version: 2 }, colleague)
    expect((await entries())[0]).toMatchObject({ version: 3, startsAt: undefined, endsAt: undefined })
    await register.call('absences.remove', { id, version: 3 }, colleague)
    expect(await entries()).toEqual([])
  })

  it('is overwritten or removed by nobody who has not seen it as it is', async () => {
    const { id } = await register.call('absences.save', away)
    await register.call('absences.save', { ...away, id, version: 1, kindCode: 'busy' })
    for (const version of [1, 3, undefined]) expect(await refusalOf(register.call('absences.save', { ...away, id, ...(version !== undefined && { version }) }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('absences.remove', { id, version: 1 }))).toEqual({ code: 'conflict' })
    expect(await entries()).toMatchObject([{ version: 2, kindCode: 'busy' }])
    expect(await refusalOf(register.call('absences.save', { ...away, id: nobody, version: 1 }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.call('absences.remove', { id: nobody, version: 1 }))).toEqual({ code: 'not-found' })
  })

  it.each<[string, Partial<InputOf<'absences.save'>>, string, string]>([
    ['ends the day before', { toOn: day('2026-12-06') }, 'toOn', 'ends-before-start'],
    ['ends earlier that day', { toOn: away.fromOn, startsAt: '10:00', endsAt: '09:59' }, 'endsAt', 'ends-before-start'],
    ['ends as it begins', { toOn: away.fromOn, startsAt: '10:00', endsAt: '10:00' }, 'endsAt', 'ends-before-start'],
    ['only begins', { startsAt: '10:00' }, 'endsAt', 'required'],
    ['only ends', { endsAt: '10:00' }, 'startsAt', 'required'],
  ])('that %s is refused', async (_what, over, path, reason) => {
    expect(await refusalOf(register.call('absences.save', { ...away, ...over }))).toEqual({ code: 'invalid-input', fields: [{ path, reason }] })
    expect(await entries()).toEqual([])
  })

  it('over night may end at an earlier hour than it began', async () => {
    await register.call('absences.save', { ...away, startsAt: '20:00', endsAt: '06:00' })
    expect((await entries('2026-12-08', '2026-12-08'))).toMatchObject([{ startsAt: '20:00', endsAt: '06:00' }])
  })
})

describe('outreach', () => {
  const lecture: InputOf<'outreach.save'> = { heldOn: day('2026-12-07'), startsAt: '23:00', minutes: 90, typeCode: 'network', areaCode: 'GEM', title: 'Anhörigombud', participants: 0, statusCode: 'planned' }

  it('keeps what was typed, nothing where nothing was, and whose it is when a colleague finishes it', async () => {
    const { id } = await register.call('outreach.save', lecture)
    expect(await entries()).toMatchObject([{ kind: 'outreach', id, startsAt: '23:00', endsOn: '2026-12-08', endsAt: '00:30', minutes: 90, title: 'Anhörigombud', participants: 0, areaCode: 'GEM', isMine: true }])
    expect(await entries('2026-12-08', '2026-12-08')).toHaveLength(1)
    await register.call('outreach.save', { id, version: 1, heldOn: day('2026-11-20'), minutes: 60, typeCode: 'network', areaCode: 'GEM', statusCode: 'held' }, colleague)
    expect(await entries('2026-11-20', '2026-11-20')).toMatchObject([{ version: 2, statusCode: 'held', userName: 'Kim Konsulent', isMine: true, startsAt: undefined, title: undefined, participants: undefined }])
    await register.call('outreach.remove', { id, version: 2 })
    expect(await entries('2026-11-20', '2026-11-20')).toEqual([])
  })

  it('cannot have been held tomorrow', async () => {
    const tomorrow = { ...lecture, heldOn: day('2026-11-23'), statusCode: 'held' as const }
    expect(await refusalOf(register.call('outreach.save', tomorrow))).toEqual({ code: 'invalid-input', fields: [{ path: 'heldOn', reason: 'future' }] })
    await register.call('outreach.save', { ...tomorrow, heldOn: day('2026-11-22') })
    await register.call('outreach.save', { ...tomorrow, statusCode: 'cancelled' })
    expect(await entries('2026-11-22', '2026-11-22')).toHaveLength(1)
  })

  it('is overwritten or removed by nobody who has not seen it as it is', async () => {
    const { id } = await register.call('outreach.save', lecture)
    await register.call('outreach.save', { ...lecture, id, version: 1, minutes: 30 })
    for (const version of [1, undefined]) expect(await refusalOf(register.call('outreach.save', { ...lecture, id, ...(version !== undefined && { version }) }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('outreach.remove', { id, version: 1 }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('outreach.save', { ...lecture, id: nobody, version: 1 }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.call('outreach.remove', { id: nobody, version: 1 }))).toEqual({ code: 'not-found' })
    expect(await entries()).toMatchObject([{ version: 2, minutes: 30 }])
  })
})

describe('local days', () => {
  const autumn = { kindCode: 'school-holiday', name: 'Höstlov', fromOn: day('2026-10-26'), toOn: day('2026-10-30') } as const
  const closed = { kindCode: 'closed', name: 'Planeringsdag', fromOn: day('2026-08-10'), toOn: day('2026-08-10') } as const

  it('are listed by date and changed together, in the order they came', async () => {
    const { ids } = await register.call('localDays.save', { days: [autumn, closed] })
    expect(await list()).toEqual([{ ...closed, id: ids[1], version: 1 }, { ...autumn, id: ids[0], version: 1 }])
    const again = await register.call('localDays.save', { days: [{ ...autumn, name: 'Läslov' }, { ...closed, id: ids[1], version: 1, name: 'Stängt' }] })
    expect(again.ids[1]).toBe(ids[1])
    expect((await list()).map(({ name, version }) => `${name} ${version}`)).toEqual(['Stängt 2', 'Höstlov 1', 'Läslov 1'])
    await register.call('localDays.remove', { id: ids[1] ?? '', version: 2 })
    expect(await list()).toHaveLength(2)
  })

  it('are saved all or none', async () => {
    const { ids } = await register.call('localDays.save', { days: [autumn] })
    const before = await list()
    expect(await refusalOf(register.call('localDays.save', { days: [closed, { ...autumn, toOn: day('2026-10-25') }] }))).toEqual({ code: 'invalid-input', fields: [{ path: 'days.1.toOn', reason: 'ends-before-start' }] })
    for (const version of [2, undefined]) expect(await refusalOf(register.call('localDays.save', { days: [closed, { ...autumn, id: ids[0], ...(version !== undefined && { version }) }] }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('localDays.save', { days: [closed, { ...autumn, id: nobody, version: 1 }] }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.call('localDays.remove', { id: ids[0] ?? '', version: 2 }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('localDays.remove', { id: nobody, version: 1 }))).toEqual({ code: 'not-found' })
    expect(await list()).toEqual(before)
  })
})
