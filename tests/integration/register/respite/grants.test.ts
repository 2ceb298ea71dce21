import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GrantDetails } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { daughter, namedCarer, somebodyCaredFor } from '../../../support/carer-inputs.ts'
import { unknownId } from '../../../support/planning/respite-calls.ts'
import { grantFor, span } from '../../../support/planning/respite-inputs.ts'
import { at, openRespiteRegister, type RespiteRegister } from '../../../support/planning/respite-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
let register: RespiteRegister
beforeAll(async () => { register = await openRespiteRegister() })
afterAll(() => register.close())

const save = (grant: GrantDetails, known?: { id: string; version?: number }) => register.call('respite.saveGrant', { ...known, grant })

describe('a right', () => {
  it('comes back as it was saved, and as it was changed', async () => {
    const { carerId, caredForId, grantId } = await register.family()
    const relieverId = await register.reliever('Rut')
    const whole = grantFor(carerId, caredForId, {
      supportTypeCode: 'D2', formCode: 'sol-decision', decisionReference: 'VON/2026:12', decidedOn: day('2026-01-15'), capMinutes: 7200, capPeriodCode: 'quarter', carriesOver: true, mostCarriedMinutes: 600,
      isFree: false, feePerHourKr: 45, validTo: day('2026-12-31'), conditionCodes: ['age-limit', 'cannot-be-alone'], providerCode: 'private-home-care', hasCarePlan: true,
      wishes: { skillCodes: ['lifting', 'night'], sexCode: 'woman', relieverId },
    })
    await save(whole, { id: grantId, version: 1 })
    expect((await register.call('respite.grants', { carerId })).grants).toMatchObject([{ id: grantId, version: 2, grant: whole, carerName: 'Berg1, Anna', caredForAlias: 'Mamma', isProtected: false, isValidToday: true }])
    const plain = grantFor(carerId, caredForId)
    await save(plain, { id: grantId, version: 2 })
    expect((await register.call('respite.grants', { carerId })).grants[0]?.grant).toEqual(plain)
    expect(await refusalOf(save(whole, { id: grantId, version: 2 }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(save(whole, { id: grantId }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(save(whole, { id: unknownId, version: 1 }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(save({ ...whole, wishes: { skillCodes: [], relieverId: unknownId } }, { id: grantId, version: 3 }))).toEqual({ code: 'not-found' })
  })

  it('is for somebody whom the carer cares for, also when that has ended since', async () => {
    const [one, other] = [await register.family(), await register.family()]
    expect(await refusalOf(save(grantFor(one.carerId, other.caredForId)))).toEqual({ code: 'refused', reason: 'not-related' })
    const { id: carerId } = await register.call('carers.create', namedCarer('Eva', 'Ek'))
    const { caredForId, relationId } = await register.call('caredFor.add', { carerId, caredFor: somebodyCaredFor(), relation: daughter() })
    await register.call('caredFor.update', { relationId, relationVersion: 1, caredForVersion: 1, caredFor: somebodyCaredFor(), relation: daughter(), endedOn: day('2026-09-15') })
    expect(await refusalOf(save(grantFor(carerId, caredForId, { validFrom: day('2026-09-16') })))).toEqual({ code: 'refused', reason: 'not-related' })
    await save(grantFor(carerId, caredForId, { validFrom: day('2026-09-01'), validTo: day('2026-09-15') }))
  })

  it('stays with the two persons it was given for', async () => {
    const [one, other] = [await register.family(), await register.family()]
    expect(await refusalOf(save(grantFor(other.carerId, other.caredForId, { supportTypeCode: 'D4' }), { id: one.grantId, version: 1 }))).toEqual({ code: 'refused', reason: 'persons-are-fixed' })
  })

  it('is the only one of its kind at a time; the last day of one and the first of the next may not be the same', async () => {
    const { carerId, caredForId, grantId } = await register.family({ validFrom: day('2026-01-01'), validTo: day('2026-06-30') })
    const next = (validFrom: string, over: Partial<GrantDetails> = {}) => save(grantFor(carerId, caredForId, { validFrom: day(validFrom), ...over }))
    expect(await refusalOf(next('2026-06-30'))).toEqual({ code: 'refused', reason: 'overlapping-grant' })
    expect(await refusalOf(next('2025-01-01', { validTo: day('2026-01-01') }))).toEqual({ code: 'refused', reason: 'overlapping-grant' })
    await next('2026-06-30', { supportTypeCode: 'D3' })
    const { id } = await next('2026-07-01')
    expect(await refusalOf(save(grantFor(carerId, caredForId, { validTo: day('2026-07-01') }), { id: grantId, version: 1 }))).toEqual({ code: 'refused', reason: 'overlapping-grant' })
    await save(grantFor(carerId, caredForId, { validFrom: day('2026-07-02') }), { id, version: 1 })
    expect(await refusalOf(next('2026-12-01', { validTo: day('2026-11-30') }))).toEqual({ code: 'invalid-input', fields: [{ path: 'validTo', reason: 'ends-before-start' }] })
  })
})

describe('the list of rights', () => {
  it('is by name, with those that have ended last and those not begun as not valid today', async () => {
    const own = await openRespiteRegister()
    const ended = await own.family({ validTo: day('2026-09-30') })
    const ahead = await own.family({ validFrom: day('2026-10-02') })
    const last = await own.family({ validTo: day('2026-10-01') })
    const { grants } = await own.call('respite.grants', {})
    expect(grants.map(({ id, isValidToday }) => [id, isValidToday])).toEqual([[ahead.grantId, false], [last.grantId, true], [ended.grantId, false]])
    expect(grants.map(({ usage }) => usage.capMinutes)).toEqual([900, 900, 0])
    own.close()
  })

  it('shows what is used of the period of today, whatever lies over its ends or took longer than planned', async () => {
    for (const [capPeriodCode, periodKey, cap] of [['month', '2026-11', 1000], ['quarter', '2026-Q4', 1000], ['year', '2026', 1000]] as const) {
      const { carerId, grantId } = await register.family({ capPeriodCode, capMinutes: cap, carriesOver: true })
      const ids = await register.book(grantId, [span('2026-10-31 22:00', '2026-11-01 02:00'), span('2026-11-05 08:00', '10:00'), span('2026-11-30 23:30', '2026-12-01 00:30'), span('2026-12-31 23:00', '2027-01-01 01:00')])
      await register.status(ids[1] ?? '', 'held', { performedMinutes: 150 }, at('2026-11-06T09:00:00.000Z'))
      const { usage } = (await register.call('respite.grants', { carerId }, at('2026-11-20T09:00:00.000Z'))).grants[0] ?? {}
      const expected = { month: [120 + 30, 1000 - 120], quarter: [240 + 60 + 60, 1000], year: [240 + 60 + 60, 0] }[capPeriodCode]
      expect(usage).toEqual({ periodKey, capMinutes: cap, carriedMinutes: expected[1], performedMinutes: 150, bookedMinutes: expected[0], lateCancelledMinutes: 0, usedMinutes: 150 + (expected[0] ?? 0), leftMinutes: cap + (expected[1] ?? 0) - 150 - (expected[0] ?? 0) })
    }
  })
})

describe('the rules', () => {
  it('are 24 hours and Ja until somebody chooses, and are changed by one window at a time', async () => {
    const own = await openRespiteRegister()
    expect(await own.call('respite.rules', {})).toEqual({ version: 1, lateCancellationHours: 24, lateCancellationCounts: true })
    const chosen = { lateCancellationHours: 48, lateCancellationCounts: false, standardCapMinutes: 900 }
    await own.call('respite.saveRules', { version: 1, ...chosen })
    expect(await refusalOf(own.call('respite.saveRules', { version: 1, lateCancellationHours: 12, lateCancellationCounts: true }))).toEqual({ code: 'conflict' })
    expect(await own.call('respite.rules', {})).toEqual({ version: 2, ...chosen })
    await own.call('respite.saveRules', { version: 2, lateCancellationHours: 12, lateCancellationCounts: true })
    expect(await own.call('respite.rules', {})).toEqual({ version: 3, lateCancellationHours: 12, lateCancellationCounts: true })
    own.close()
  })
})
