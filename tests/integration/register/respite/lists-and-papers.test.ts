import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { codeCarer, daughter, somebodyCaredFor } from '../../../support/carer-inputs.ts'
import { prepareRespite, respiteCalls, unknownId } from '../../../support/planning/respite-calls.ts'
import { grantFor, span } from '../../../support/planning/respite-inputs.ts'
import { at, openRespiteRegister, type RespiteRegister } from '../../../support/planning/respite-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
let register: RespiteRegister
beforeAll(async () => { register = await openRespiteRegister() })
afterAll(() => register.close())

const idsOf = async (from: string, to: string, over: object = {}, as = {}) => (await register.call('respite.bookings', { from: day(from), to: day(to), ...over }, as)).bookings.map(({ id }) => id)
const fieldsOf = async (from: string, to: string) => (await refusalOf(register.call('respite.bookings', { from: day(from), to: day(to) }))).fields

describe('the list of bookings', () => {
  it('has those with a minute in the days, by start, and every column of them', async () => {
    const { grantId, carerId } = await register.family({ capMinutes: 600_000 })
    const relieverId = await register.reliever('Rut')
    const [long = '', toMidnight = '', fromMidnight = ''] = await register.book(grantId, [span('2027-01-10 12:00', '2027-02-10 11:00'), span('2027-02-28 20:00', '2027-03-01 00:00'), span('2027-03-01 00:00', '01:00')], { relieverId, placeCode: 'short-stay', statusCode: 'requested' })
    expect(await idsOf('2027-02-01', '2027-02-28')).toEqual([long, toMidnight])
    expect(await idsOf('2027-02-10', '2027-02-10')).toEqual([long])
    expect(await idsOf('2027-02-11', '2027-02-27')).toEqual([])
    expect(await idsOf('2027-03-01', '2027-03-01')).toEqual([fromMidnight])
    const { seriesId, ...row } = await register.row(toMidnight)
    expect(seriesId).toBe((await register.row(long)).seriesId)
    expect(row).toEqual({
      id: toMidnight, version: 1, grantId, carerId, carerName: 'Berg1, Anna', caredForAlias: 'Mamma', isProtected: false, startsOn: '2027-02-28', startsAt: '20:00', endsOn: '2027-03-01', endsAt: '00:00',
      plannedMinutes: 240, statusCode: 'requested', placeCode: 'short-stay', providerCode: 'municipal-home-care', relieverId, relieverName: 'Rut', isLateCancellation: false, countsAgainstCap: true, lacksOutcome: false,
    })
  })

  it('can be of one right, of what is unfilled, or of what lacks an outcome', async () => {
    const { grantId } = await register.family({ capMinutes: 600_000 })
    const relieverId = await register.reliever('Ruth')
    const spans = Array.from({ length: 5 }, (_, index) => span(`2027-06-0${index + 1} 08:00`, '09:00'))
    const [past = '', open = '', named = ''] = await register.book(grantId, spans.slice(0, 3), { statusCode: 'requested' })
    const [confirmed = '', unstaffed = ''] = await register.book(grantId, spans.slice(3))
    await register.change(named, { relieverId })
    await register.status(unstaffed, 'not-staffed')
    const now = at('2027-06-01T08:00:00.000Z')
    expect(await idsOf('2027-06-01', '2027-06-30', { only: 'unfilled' }, now)).toEqual([open, unstaffed])
    expect(await idsOf('2027-06-01', '2027-06-30', { only: 'without-outcome' }, at('2027-06-01T06:59:00.000Z'))).toEqual([])
    expect(await idsOf('2027-06-01', '2027-06-30', { only: 'without-outcome' }, at('2027-06-01T07:00:00.000Z'))).toEqual([past])
    expect(await idsOf('2027-06-01', '2027-06-30', { only: 'without-outcome' }, at('2027-07-01T07:00:00.000Z'))).toEqual([past, open, named, confirmed])
    await register.family()
    expect(await idsOf('2027-06-01', '2027-06-30', { grantId })).toHaveLength(5)
    expect(await idsOf('2027-06-01', '2027-06-30', { grantId: unknownId })).toEqual([])
  })

  it('is asked for at most 400 days, forwards, in our time', async () => {
    expect(await fieldsOf('2027-06-02', '2027-06-01')).toEqual([{ path: 'to', reason: 'ends-before-start' }])
    expect(await fieldsOf('2027-01-01', '2028-02-06')).toEqual([{ path: 'to', reason: 'too-long' }])
    expect(await fieldsOf('0001-01-01', '0001-01-02')).toEqual([{ path: 'from', reason: 'not-a-date' }, { path: 'to', reason: 'not-a-date' }])
    expect(await idsOf('2029-01-01', '2030-02-05')).toEqual([])
  })
})

describe('papers', () => {
  it('leave out who has a protected identity, in rows and heading, though lists show her with a mark', async () => {
    const relieverId = await register.reliever('Rut Avlösare')
    const [shown, hidden] = [await register.family(), await register.family({}, { firstName: 'Hemlig', lastName: 'Person', protectedIdentityCode: 'confidentiality-mark' })]
    const { id: codeId } = await register.call('carers.create', codeCarer())
    const { caredForId } = await register.call('caredFor.add', { carerId: codeId, caredFor: somebodyCaredFor(), relation: daughter() })
    const { id: codeGrant } = await register.call('respite.saveGrant', { grant: grantFor(codeId, caredForId) })
    const [first = ''] = await register.book(shown.grantId, [span('2026-11-02 08:00', '10:00'), span('2026-11-03 08:00', '10:00')], { relieverId })
    const [secret = ''] = await register.book(hidden.grantId, [span('2026-11-04 08:00', '10:00')], { relieverId })
    await register.book(codeGrant, [span('2026-11-05 08:00', '10:00')], { relieverId, statusCode: 'requested' })
    await register.status(first, 'cancelled', { cancelledByCode: 'carer' })
    expect(await register.row(secret)).toMatchObject({ isProtected: true, carerName: expect.stringMatching(/^A-\d{4}-\d{5}$/) })

    const days = { from: day('2026-11-02'), to: day('2026-11-08') }
    const week = await register.call('respite.paper', { kind: 'reliever-week', relieverId, ...days })
    expect(week).toMatchObject({ heading: 'Rut Avlösare', leftOut: 1 })
    expect(week.rows.map(({ startsOn, carerShortName, relieverName, statusCode }) => [startsOn, carerShortName, relieverName, statusCode])).toEqual([['2026-11-03', 'Anna B.', undefined, 'confirmed'], ['2026-11-05', (await register.call('carers.open', { id: codeId })).carerNumber, undefined, 'requested']])
    const month = await register.call('respite.paper', { kind: 'carer-month', grantId: shown.grantId, ...days })
    expect(month).toMatchObject({ leftOut: 0, rows: [{ startsOn: '2026-11-03', relieverName: 'Rut Avlösare', plannedMinutes: 120 }] })
    expect(month.heading).toMatch(/^Anna Berg\d+$/)
    expect(month.rows[0]).not.toHaveProperty('carerShortName', expect.anything())
    const none = await register.call('respite.paper', { kind: 'carer-month', grantId: hidden.grantId, ...days })
    expect(none).toMatchObject({ rows: [], leftOut: 1 })
    expect(JSON.stringify([week, none])).not.toMatch(/Hemlig|Person/)
  })

  it('are for somebody who is there', async () => {
    const days = { from: day('2026-11-02'), to: day('2026-11-08') }
    expect(await refusalOf(register.call('respite.paper', { kind: 'reliever-week', relieverId: unknownId, ...days }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(register.call('respite.paper', { kind: 'carer-month', grantId: unknownId, ...days }))).toEqual({ code: 'not-found' })
  })
})

it('every route has a call that succeeds as it stands', async () => {
  const { carerId, caredForId } = await register.family({ supportTypeCode: 'D6' })
  const ask = register.call as never
  const standing = { carerId, otherCarerId: carerId, caredForId, relationId: '', contactId: '', releaseId: '', ...(await prepareRespite(ask, { carerId, caredForId })) }
  for (const [route, input] of Object.entries(respiteCalls)) {
    await expect((register.call as (route: string, input: unknown) => Promise<unknown>)(route, (input as (all: typeof standing) => unknown)(standing)), route).resolves.toBeDefined()
  }
})
