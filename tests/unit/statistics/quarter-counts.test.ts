import { expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { countConversations } from '../../../src/main/statistics/counts/count-conversations.ts'
import { countUniqueCarers } from '../../../src/main/statistics/counts/count-unique-carers.ts'
import type { HeldContacts } from '../../../src/main/statistics/counts/gather-held-contacts.ts'
import { quarterCountTable } from '../../../src/main/statistics/counts/quarter-count-table.ts'
import { checkCountTable } from '../../../src/main/statistics/disclosure-control/check-count-table.ts'

const unitAreas = ['AO', 'FH', 'IFO']
const lastDay = '2026-03-31' as CivilDate
const none: HeldContacts = { attendances: [], carers: [], relations: [], caredForAreas: [] }
const areasOf = (held: HeldContacts): readonly (readonly string[])[] => countUniqueCarers(held, unitAreas, lastDay).areasOfEach
const tableOf = (held: HeldContacts) =>
  quarterCountTable({ carers: countUniqueCarers(held, unitAreas, lastDay), conversations: countConversations(held, unitAreas) }, unitAreas, 5)

test('K2 a carer is counted in each area of her cared-for persons; only without any in that of her contacts', () => {
  const attendances = [['t1', 'a', 'A2', 'IFO', 'phone'], ['t2', 'b', 'A2', 'IFO', 'phone'], ['t3', 'b', 'A1', 'GEM', 'phone'], ['t4', 'c', 'A2', 'AO', 'phone']] as const
  const relations = [['a', 'x'], ['a', 'y'], ['a', 'z'], ['c', 'g'], ['not reached', 'x']] as const
  const caredForAreas = [['x', 'AO'], ['y', 'FH'], ['z', 'AO'], ['g', 'GEM']] as const
  expect(areasOf({ ...none, attendances, relations, caredForAreas })).toEqual([['AO', 'FH'], ['IFO', 'unknown'], ['unknown']])
})

test('C1 the age is that of the year: it does not change between quarters, and a birth year is enough', () => {
  const attendances = ['a', 'b', 'c', 'd', 'e', 'f'].map((carer) => [`t${carer}`, carer, 'A1', 'AO', 'phone'] as const)
  const carers = [['a', 'woman', 1961, null], ['b', 'man', 1962, null], ['c', 'other', null, '45-64'], ['d', 'x', null, '75-84'], ['e', 'unknown', null, null], ['f', 'man', 2090, '0-12']] as const
  const first = countUniqueCarers({ ...none, attendances, carers }, unitAreas, lastDay)
  expect(Object.fromEntries(first.byAge)).toEqual(Object.fromEntries([['18-64', 2], ['65-84', 2], ['unknown', 2]]))
  expect(Object.fromEntries(first.bySex)).toEqual(Object.fromEntries([['man', 2], ['other-or-unknown', 3], ['woman', 1]]))
  expect(countUniqueCarers({ ...none, attendances, carers }, unitAreas, '2026-12-31' as CivilDate)).toEqual(first)
})

test('C1 a talk with a couple is one talk, and both stand behind it', () => {
  const couple = ['a', 'b'].flatMap((carer) => [1, 2, 3, 4, 5, 6].map((talk) => [`t${talk}`, carer, 'A2', 'AO', 'phone'] as const))
  const held = { ...none, attendances: [...couple, ['u', 'c', 'B1', 'AO', 'phone'] as const] }
  expect(countConversations(held, unitAreas).total).toEqual({ events: 6, contributors: 2, largest: [6, 6] })
  const table = tableOf({ ...held, carers: ['a', 'b', 'c'].map((id) => [id, 'woman', 1950, null] as const) })
  expect(checkCountTable(table)).toEqual([])
  expect(table.cells.find(({ id }) => id === 'S20')).toMatchObject({ value: 6, event: { contributors: 2, largest: [6, 0] } })
})

test('K2 the disclosure control is told that areas overlap and that everybody is in at least one', () => {
  const table = tableOf(none)
  const patterns = table.cells.filter(({ auxiliary }) => auxiliary === true).map(({ id }) => id)
  expect(patterns).toHaveLength(2 ** 4 - 1)
  expect(table.equations).toContainEqual({ total: 'S01', parts: patterns })
  for (const area of [...unitAreas, 'unknown']) {
    expect(table.equations.find(({ total }) => total === `S01 area=${area}`)?.parts).toHaveLength(2 ** 3)
  }
})

test('an empty quarter has the same cells as a full one', () => {
  expect(checkCountTable(tableOf(none))).toEqual([])
  const attendances = [['t', 'a', 'A2', 'AO', 'phone']] as const
  const full = tableOf({ ...none, attendances, carers: [['a', 'woman', 1950, null]] })
  expect(tableOf(none).cells.map(({ id }) => id)).toEqual(full.cells.map(({ id }) => id))
})

test('a code that the pack has no row for is found out, not lost', () => {
  const attendances = [['t', 'a', 'A2', 'AO', 'by-pigeon']] as const
  expect(checkCountTable(tableOf({ ...none, attendances, carers: [['a', 'woman', 1950, null]] }))).toEqual([{ code: 'does-not-add-up', id: 'S20' }])
})
