import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { daughter, namedCarer, somebodyCaredFor } from '../../support/carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
const nobody = '00000000-0000-7000-8000-000000000000'
let register: TestRegister
let anna: string

const relationsOf = async (id: string) => (await register.call('carers.open', { id })).relations

beforeEach(async () => {
  register = await openTestRegister()
  anna = (await register.call('carers.create', namedCarer('Anna', 'Ek'))).id
})
afterEach(() => register.close())

it('K2: a carer may care for several, in different areas, and each is read back as it was typed', async () => {
  const mother = somebodyCaredFor({ alias: ' Mamma 👵\0', birthYear: 1938, ageGroupCode: '85+', sexCode: 'woman', secondTargetGroupCode: '20', housingCode: 'care-home', deceasedOn: day('2026-10-01') })
  const son = somebodyCaredFor({ alias: 'Sonen', targetGroupCode: '23', areaCode: 'FH' })
  const first = await register.call('caredFor.add', { carerId: anna, caredFor: mother, relation: daughter({ livingTogetherCode: 'no', careFrequencyCode: 'daily', careSinceYear: 2019 }) })
  const second = await register.call('caredFor.add', { carerId: anna, caredFor: son, relation: { relationCode: 'parent', startedOn: day('2026-09-02') } })
  expect(await relationsOf(anna)).toEqual([
    { ...daughter({ livingTogetherCode: 'no', careFrequencyCode: 'daily', careSinceYear: 2019 }), id: first.relationId, version: 1, otherCarers: [], caredFor: { ...mother, id: first.caredForId, version: 1 } },
    { relationCode: 'parent', livingTogetherCode: 'unknown', startedOn: '2026-09-02', id: second.relationId, version: 1, otherCarers: [], caredFor: { ...son, sexCode: 'unknown', id: second.caredForId, version: 1 } },
  ])
})

it('two carers of the same person see each other by number only', async () => {
  const { caredForId } = await register.call('caredFor.add', { carerId: anna, caredFor: somebodyCaredFor(), relation: daughter() })
  const bo = await register.call('carers.create', namedCarer('Bo', 'Ek'))
  await register.call('caredFor.link', { carerId: bo.id, caredForId, relation: daughter() })
  expect((await relationsOf(anna))[0]?.otherCarers).toEqual([{ id: bo.id, carerNumber: bo.carerNumber }])
  expect((await relationsOf(bo.id))[0]?.otherCarers).toEqual([{ id: anna, carerNumber: 'A-2026-00001' }])
  expect(await refusalOf(register.call('caredFor.link', { carerId: bo.id, caredForId, relation: daughter() }))).toEqual({ code: 'refused', reason: 'already-linked' })
})

it('leaves nothing behind when the carer does not exist', async () => {
  expect(await refusalOf(register.call('caredFor.add', { carerId: nobody, caredFor: somebodyCaredFor(), relation: daughter() }))).toEqual({ code: 'not-found' })
  expect(register.connection.sqlite.prepare('SELECT count(*) FROM cared_for').pluck().get()).toBe(0)
  expect(await refusalOf(register.call('caredFor.link', { carerId: anna, caredForId: nobody, relation: daughter() }))).toEqual({ code: 'not-found' })
})

it('changes both together, or neither when somebody saved in between', async () => {
  const { caredForId, relationId } = await register.call('caredFor.add', { carerId: anna, caredFor: somebodyCaredFor(), relation: daughter() })
  const change = { relationId, relationVersion: 1, caredForVersion: 1, caredFor: somebodyCaredFor({ alias: 'Pappa', areaCode: 'FH' }), relation: daughter({ livingTogetherCode: 'yes' }), endedOn: day('2026-11-01') }
  expect(await register.call('caredFor.update', change)).toEqual({ relationVersion: 2, caredForVersion: 2 })
  expect(await relationsOf(anna)).toMatchObject([{ version: 2, endedOn: '2026-11-01', livingTogetherCode: 'yes', caredFor: { id: caredForId, alias: 'Pappa', areaCode: 'FH', version: 2 } }])
  for (const stale of [{ ...change, relationVersion: 2 }, { ...change, caredForVersion: 2 }, change]) {
    expect(await refusalOf(register.call('caredFor.update', { ...stale, caredFor: somebodyCaredFor({ alias: 'Fel' }) }))).toEqual({ code: 'conflict' })
  }
  expect((await relationsOf(anna))[0]?.caredFor.alias).toBe('Pappa')
  expect((await register.call('contacts.proposedArea', { carerIds: [anna] })).areaCode).toBeUndefined()
  const backwards = { ...change, relationVersion: 2, caredForVersion: 2, endedOn: day('2026-08-31') }
  expect(await refusalOf(register.call('caredFor.update', backwards))).toEqual({ code: 'invalid-input', fields: [{ path: 'endedOn', reason: 'before-start' }] })
})
