import { afterAll, beforeAll, expect, it } from 'vitest'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { callsAs, type CallAs } from '../../support/areas/calls-as.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from '../../support/carer-inputs.ts'
import { loggedRegister, type LoggedRegister } from '../../support/logged-register.ts'
import { everySecondWeek, groupDetails } from '../../support/planning/group-inputs.ts'
import { bookingOf, grantFor, relieverNamed, span } from '../../support/planning/respite-inputs.ts'
import { refusalOf } from '../../support/refusal-of.ts'

let register: LoggedRegister
let inCare: CallAs
let inSocial: CallAs
const outside = { code: 'refused', reason: 'outside-your-areas' }

beforeAll(async () => {
  register = await loggedRegister()
  inCare = callsAs(register.open, { areas: ['AO'] })
  inSocial = callsAs(register.open, { areas: ['IFO'] })
})
afterAll(() => register[Symbol.asyncDispose]())

it('R5: what is written lies in an area of the writer', async () => {
  const { carerId, relationId, me } = register.standing
  const elsewhere = somebodyCaredFor({ areaCode: 'IFO' })
  expect(await refusalOf(inCare('contacts.register', heldContact([carerId], { areaCode: 'IFO' })))).toEqual(outside)
  expect(await refusalOf(inCare('contacts.register', heldContact([carerId], { areaCode: 'GEM' })))).toEqual(outside)
  expect(await refusalOf(inCare('contacts.registerAnonymous', { heldOn: '2026-03-02' as CivilDate, minutes: 15, contactFormCode: 'phone', conversationTypeCode: 'advice', areaCode: 'FH' }))).toEqual(outside)
  expect(await refusalOf(inCare('caredFor.add', { carerId, caredFor: elsewhere, relation: daughter() }))).toEqual(outside)
  expect(await refusalOf(inCare('caredFor.update', { relationId, relationVersion: 1, caredForVersion: 1, caredFor: elsewhere, relation: daughter() }))).toEqual(outside)
  expect(await refusalOf(inCare('groups.create', { group: groupDetails([me], { areaCodes: ['AO', 'IFO'] }), meetings: everySecondWeek(1) }))).toEqual(outside)
  await inCare('contacts.register', heldContact([carerId], { areaCode: 'AO' }))
})

it('R5: a group of two areas is seen by both, and neither takes the other out of it', async () => {
  const { me } = register.standing
  const { id } = await register.call('groups.create', { group: groupDetails([me], { areaCodes: ['AO', 'IFO'] }), meetings: everySecondWeek(1) })
  expect((await inCare('groups.open', { id })).group.areaCodes).toEqual(['AO', 'IFO'])
  const change = (areaCodes: readonly ('AO' | 'IFO' | 'FH')[], version: number) => inSocial('groups.update', { id, version, group: groupDetails([me], { name: 'Nytt namn', areaCodes: [...areaCodes] }) })
  expect(await refusalOf(change(['IFO'], 1))).toEqual(outside)
  expect(await refusalOf(change(['AO'], 1))).toEqual(outside)
  expect(await refusalOf(change(['AO', 'IFO', 'FH'], 1))).toEqual(outside)
  expect(await change(['IFO', 'AO'], 1)).toEqual({ version: 2 })
})

it('R5: whoever has just been registered is seen by everybody, and from her first relation on by her areas', async () => {
  const { id } = await inSocial('carers.create', namedCarer('Nyss', 'Inkommen'))
  const found = async (call: CallAs) => (await call('carers.search', { text: 'Inkommen' })).rows.length
  expect([await found(inCare), await found(inSocial)]).toEqual([1, 1])
  await inSocial('caredFor.add', { carerId: id, caredFor: somebodyCaredFor({ areaCode: 'IFO' }), relation: daughter() })
  expect([await found(inCare), await found(inSocial)]).toEqual([0, 1])
  const total = async (call: CallAs) => (await call('carers.list', { limit: 1 })).total
  expect(await total(inCare)).toBe(await total(register.call) - 1)
  await register.call('caredFor.add', { carerId: id, caredFor: somebodyCaredFor({ areaCode: 'AO' }), relation: daughter() })
  expect((await inCare('carers.open', { id })).relations.map(({ caredFor }) => caredFor.areaCode)).toEqual(['AO'])
})

it('R5: whoever is taken out of her only group is seen by those of its area, and does not become everybody\'s', async () => {
  const { me } = register.standing
  const { id: groupId } = await register.call('groups.create', { group: groupDetails([me], { name: 'Kort besök', areaCodes: ['IFO'] }), meetings: everySecondWeek(1, '2032-01-15' as CivilDate) })
  const { id } = await inSocial('carers.create', namedCarer('Bara', 'Ingruppen'))
  const found = async () => [(await inCare('carers.search', { text: 'Ingruppen' })).rows.length, (await inSocial('carers.search', { text: 'Ingruppen' })).rows.length]
  const joined = await inSocial('participants.add', { groupId, carerId: id, statusCode: 'enrolled', appliedOn: '2026-03-01' as CivilDate })
  expect(await found()).toEqual([0, 1])
  await inSocial('participants.remove', { id: joined.id, version: 1 })
  expect(await found()).toEqual([0, 1])
})

it('R5: the number of somebody in another area stops a double, and does not say whose it is', async () => {
  const number = { personalNumber: testPersonalNumber('1948-02-03' as CivilDate, 1), personalNumberReason: 'säker identifiering' }
  const { id } = await inSocial('carers.create', namedCarer('Har', 'Numret', number))
  await inSocial('caredFor.add', { carerId: id, caredFor: somebodyCaredFor({ areaCode: 'IFO' }), relation: daughter() })
  expect(await refusalOf(inSocial('carers.create', namedCarer('Någon', 'Annan', number)))).toEqual({ code: 'duplicate-personal-number', reason: id })
  expect(await refusalOf(inCare('carers.create', namedCarer('Någon', 'Annan', number)))).toEqual({ code: 'duplicate-personal-number' })
})

it('R5: the form starts in an area of the user', async () => {
  expect((await inSocial('contacts.defaults', {})).areaCode).toBe('IFO')
  expect((await inCare('contacts.defaults', {})).areaCode).toBe('AO')
  expect(await inSocial('contacts.proposedArea', { carerIds: [] })).toEqual({})
})

it('R5: a leader or a room is said to be taken, but not by which group of another area; nor is such a group told of in any other way', async () => {
  const { leaderId, placeId } = register.standing
  const leader = { kind: 'leader', id: leaderId } as const
  const meetings = everySecondWeek(1, '2031-01-15' as CivilDate)
  const { id: copied } = await register.call('groups.create', { group: groupDetails([leader], { name: 'Dolda gruppen', areaCodes: ['IFO'], placeId }), meetings })
  const { id } = await register.call('groups.create', { group: groupDetails([leader], { name: 'Kopian' }), meetings: everySecondWeek(1, '2031-03-15' as CivilDate), copiedFromId: copied })
  const busy = async (call: CallAs) => (await call('groups.preview', { meetings, leaders: [leader], placeId })).marks.flat().flatMap(({ kind, what }) => (kind.endsWith('-busy') ? [`${kind} ${what ?? ''}`] : []))
  expect([await busy(inCare), await busy(inSocial)]).toEqual([['leader-busy ', 'place-busy '], ['leader-busy Dolda gruppen', 'place-busy Dolda gruppen']])
  expect([(await inCare('groups.open', { id })).copiedFromId, (await register.call('groups.open', { id })).copiedFromId]).toEqual([undefined, copied])
  const after = async (call: CallAs, version: number) => (await call('leaders.save', { id: leaderId, version, name: 'Vera Volontär', kindCode: 'volunteer', leavesOn: '2031-01-01' as CivilDate })).meetingsAfter
  expect([await after(inCare, 1), await after(register.call, 2)]).toEqual([1, 2])
})

it('R5: how many bookings a reliever leaves behind counts those that the user sees', async () => {
  const { id: carerId } = await register.call('carers.create', namedCarer('Avlöst', 'Annanstans'))
  const { caredForId } = await register.call('caredFor.add', { carerId, caredFor: somebodyCaredFor({ areaCode: 'IFO' }), relation: daughter() })
  const { id: relieverId } = await register.call('relievers.save', { reliever: relieverNamed('Rut Delad') })
  const { id: grantId } = await register.call('respite.saveGrant', { grant: grantFor(carerId, caredForId) })
  await register.call('respite.book', bookingOf(grantId, [span('2099-02-03 08:00', '10:00')], { relieverId }))
  const within = async (call: CallAs) => (await call('relievers.addAbsence', { relieverId, fromOn: '2099-02-01' as CivilDate, toOn: '2099-02-28' as CivilDate })).bookingsWithin
  expect([await within(inCare), await within(inSocial)]).toEqual([0, 1])
})

it('without a limit nothing more is asked than before: all of the unit\'s areas are none', async () => {
  const asked: string[] = []
  const { sqlite } = register.open.register
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((source: string) => {
    asked.push(source)
    return prepare(source)
  }) as never
  await callsAs(register.open, { areas: ['AO', 'FH', 'IFO'] })('carers.list', { limit: 10 })
  const [unlimited] = [asked.splice(0)]
  await inCare('carers.list', { limit: 10 })
  sqlite.prepare = prepare
  expect([unlimited?.some((source) => source.includes('area_code in')), asked.some((source) => source.includes('area_code in'))]).toEqual([false, true])
})
