import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import { heldContact, namedCarer } from '../../support/carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'

const number = testPersonalNumber('1957-03-14' as CivilDate, 4)
let register: TestRegister
const found = async (input: Parameters<typeof register.call<'carers.similar'>>[1]) =>
  (await register.call('carers.similar', input)).candidates.map(({ name, birthYear, reasons }) => [name, birthYear, ...reasons])

beforeAll(async () => {
  register = await openTestRegister()
  await register.call('carers.create', namedCarer('Anna', 'Åkerlund', { birthYear: 1957, phone: '070-174 06 05' }))
  await register.call('carers.create', namedCarer('Anna', 'Åkerlund', { birthYear: 1990 }))
  await register.call('carers.create', namedCarer('Kristina', 'Bergqvist', { birthYear: 1960 }))
  await register.call('carers.create', namedCarer('Nora', 'Nummer', { personalNumber: number, personalNumberReason: 'Tolk' }))
  await register.call('carers.create', namedCarer('Olle', 'Utan'))
  for (let i = 0; i < 15; i += 1) await register.call('carers.create', namedCarer('Lika', 'Namn', { birthYear: 1970 }))
})
afterAll(() => register.close())

it('K1: the same name and birth year is pointed out, another year is not', async () => {
  expect(await found({ firstName: 'anna', lastName: 'Åkerlund', birthYear: 1957 })).toEqual([['Åkerlund, Anna', 1957, 'same-name-and-birth-year']])
})

it('the same name is pointed out while a birth year is missing', async () => {
  expect(await found({ firstName: 'Anna', lastName: 'Åkerlund' })).toEqual([['Åkerlund, Anna', 1957, 'same-name'], ['Åkerlund, Anna', 1990, 'same-name']])
  expect(await found({ firstName: 'Olle', lastName: 'Utan', birthYear: 1980 })).toEqual([['Utan, Olle', undefined, 'same-name']])
})

it('a name spelt a little differently, and names that changed places', async () => {
  expect(await found({ firstName: 'Kristina', lastName: 'Bergkvist', birthYear: 1960 })).toEqual([['Bergqvist, Kristina', 1960, 'similar-name-and-birth-year']])
  expect(await found({ firstName: 'Bergqvist', lastName: 'Kristina', birthYear: 1960 })).toEqual([['Bergqvist, Kristina', 1960, 'swapped-names']])
})

it('the same phone however written, and the same personal number under another name', async () => {
  expect(await found({ firstName: 'Någon', lastName: 'Annan', phone: '+46 70 1740605' })).toEqual([['Åkerlund, Anna', 1957, 'same-phone']])
  expect(await found({ firstName: 'Någon', lastName: 'Annan', personalNumber: number.slice(2) })).toEqual([['Nummer, Nora', 1957, 'same-personal-number']])
})

it('a phone number alone finds nobody: a list of persons is searched by name and number only (SoLPuF 15 §)', async () => {
  expect(await found({ firstName: '', lastName: '', phone: '070-174 06 05' })).toEqual([])
  expect(await found({ firstName: 'Anna', lastName: ' ', phone: '070-174 06 05' })).toEqual([])
})

it('nobody alike gives nothing, and many alike give ten', async () => {
  expect(await found({ firstName: 'Zoe', lastName: 'Quist', birthYear: 1957 })).toEqual([])
  expect(await found({ firstName: '', lastName: '' })).toEqual([])
  expect(await found({ firstName: 'Lika', lastName: 'Namn', birthYear: 1970 })).toHaveLength(10)
})

it('says when the person was last met, leaving out what was not held', async () => {
  const [anna] = (await register.call('carers.search', { text: '1957 åkerlund' })).rows
  expect(anna).toBeUndefined()
  const [candidate] = (await register.call('carers.similar', { firstName: 'Anna', lastName: 'Åkerlund', birthYear: 1957 })).candidates
  expect(candidate?.lastContactOn).toBeUndefined()
  await register.call('contacts.register', heldContact([candidate?.id ?? ''], { heldOn: '2026-11-03' as CivilDate }))
  await register.call('contacts.register', heldContact([candidate?.id ?? ''], { heldOn: '2026-11-10' as CivilDate, statusCode: 'no-show' }))
  expect((await register.call('carers.similar', { firstName: 'Anna', lastName: 'Åkerlund', birthYear: 1957 })).candidates[0]?.lastContactOn).toBe('2026-11-03')
})
