import { expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { countConversations } from '../../../src/main/statistics/counts/count-conversations.ts'
import { countGroups } from '../../../src/main/statistics/counts/count-groups.ts'
import { countRespite } from '../../../src/main/statistics/counts/count-respite.ts'
import { countUniqueCarers } from '../../../src/main/statistics/counts/count-unique-carers.ts'
import type { HeldContacts } from '../../../src/main/statistics/counts/gather/gather-held-contacts.ts'
import type { HeldMeetings } from '../../../src/main/statistics/counts/gather/gather-held-meetings.ts'
import type { Booking } from '../../../src/main/statistics/counts/gather/gather-respite.ts'
import { quarterCountTable } from '../../../src/main/statistics/counts/tables/quarter-count-table.ts'
import { checkCountTable } from '../../../src/main/statistics/disclosure-control/check-count-table.ts'

const unitAreas = ['AO', 'FH', 'IFO']
const lastDay = '2026-03-31' as CivilDate
const none: HeldContacts = { attendances: [], carers: [], relations: [], caredForAreas: [] }
const noMeetings: HeldMeetings = { meetings: [], groupAreas: [], marks: [] }
const q1 = '2026-Q1' as Quarter
const other = (held: HeldMeetings = noMeetings, bookings: readonly Booking[] = []) => ({ groups: countGroups(held, unitAreas), respite: countRespite(bookings, unitAreas, q1) })
const uniqueCarers = (held: HeldContacts, support = other(), day = lastDay) => countUniqueCarers(held, support, unitAreas, day)
const areasOf = (held: HeldContacts, support = other()): readonly (readonly string[])[] => uniqueCarers(held, support).areasOfEach.map(({ areas }) => areas)
const tableOf = (held: HeldContacts, support = other()) =>
  quarterCountTable({ carers: uniqueCarers(held, support), conversations: countConversations(held, unitAreas), ...support }, unitAreas, 5)

test('K2 a carer is counted in each area of her cared-for persons; only without any in that of her contacts', () => {
  const attendances = [['t1', 'a', 'A2', 'IFO', 'phone'], ['t2', 'b', 'A2', 'IFO', 'phone'], ['t3', 'b', 'A1', 'GEM', 'phone'], ['t4', 'c', 'A2', 'AO', 'phone']] as const
  const relations = [['a', 'x'], ['a', 'y'], ['a', 'z'], ['c', 'g'], ['not reached', 'x']] as const
  const caredForAreas = [['x', 'AO'], ['y', 'FH'], ['z', 'AO'], ['g', 'GEM']] as const
  expect(areasOf({ ...none, attendances, relations, caredForAreas })).toEqual([['AO', 'FH'], ['IFO', 'unknown'], ['unknown']])
})

test('C1 the age is that of the year: it does not change between quarters, and a birth year is enough', () => {
  const attendances = ['a', 'b', 'c', 'd', 'e', 'f'].map((carer) => [`t${carer}`, carer, 'A1', 'AO', 'phone'] as const)
  const carers = [['a', 'woman', 1961, null], ['b', 'man', 1962, null], ['c', 'other', null, '45-64'], ['d', 'x', null, '75-84'], ['e', 'unknown', null, null], ['f', 'man', 2090, '0-12']] as const
  const first = uniqueCarers({ ...none, attendances, carers })
  expect(Object.fromEntries(first.byAge)).toEqual(Object.fromEntries([['18-64', 2], ['65-84', 2], ['unknown', 2]]))
  expect(Object.fromEntries(first.bySex)).toEqual(Object.fromEntries([['man', 2], ['other-or-unknown', 3], ['woman', 1]]))
  expect(uniqueCarers({ ...none, attendances, carers }, other(), '2026-12-31' as CivilDate)).toEqual(first)
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
  // Every set of areas, and of these every set in which she had respite.
  const patterns = table.cells.filter(({ auxiliary, id }) => auxiliary === true && id.startsWith('S01 only in')).map(({ id }) => id)
  expect(patterns).toHaveLength(3 ** 4 - 1)
  expect(table.equations).toContainEqual({ total: 'S01', parts: patterns })
  for (const area of [...unitAreas, 'unknown']) {
    expect(table.equations.find(({ total }) => total === `S01 area=${area}`)?.parts).toHaveLength(2 * 3 ** 3)
    expect(table.equations.find(({ total }) => total === `S31-carers area=${area}`)?.parts).toHaveLength(3 ** 3)
  }
})

test('an empty quarter prints the same cells as a full one', () => {
  const printed = (table: ReturnType<typeof tableOf>) => table.cells.filter(({ auxiliary, complement }) => auxiliary !== true && complement !== true).map(({ id }) => id).toSorted()
  expect(checkCountTable(tableOf(none))).toEqual([])
  const attendances = [['t', 'a', 'A2', 'AO', 'phone']] as const
  const meetings = { meetings: [['m', 'g'], ['n', 'g']], groupAreas: [['g', 'FH'], ['g', 'GEM']], marks: [['m', 'b', 'present'], ['n', 'b', 'absent-notified']] } as const
  const booking: Booking = ['c', 'lss', 'AO', '2026-01-05' as CivilDate, '10:00', 90, 120, 'held', null]
  const full = tableOf({ ...none, attendances, carers: ['a', 'b', 'c'].map((id) => [id, 'woman', 1950, null] as const) }, other(meetings, [booking]))
  expect(checkCountTable(full)).toEqual([])
  expect(full.cells.find(({ id }) => id === 'S01')?.value).toBe(3)
  expect(printed(tableOf(none))).toEqual(printed(full))
})

const booked = (carer: string, status: string, performed: number | null): Booking => [carer, 'lss', 'FH', '2026-01-05' as CivilDate, '10:00', 90, performed, status, null]

test('C1 a carer is counted by a contact, a group or respite; in an area by those she cares for, else by what she took part in', () => {
  const meetings: HeldMeetings = { meetings: [['m', 'g'], ['n', 'h']], groupAreas: [['g', 'AO'], ['g', 'FH'], ['h', 'IFO']], marks: [['m', 'group', 'present'], ['m', 'away', 'absent-notified'], ['n', 'both', 'present']] }
  const support = other(meetings, [booked('respite', 'held', null), booked('nothing done', 'held', 0), booked('not staffed', 'not-staffed', null), booked('both', 'held', 30)])
  const carers = ['group', 'away', 'both', 'respite', 'nothing done', 'not staffed'].map((id) => [id, 'woman', 1950, null] as const)
  const counted = uniqueCarers({ ...none, carers, relations: [['both', 'x']], caredForAreas: [['x', 'AO']] }, support)
  expect(counted.total).toBe(3)
  expect(counted.bySex).toEqual(new Map([['woman', 3]]))
  expect(counted.inGroupsBySex).toEqual(new Map([['woman', 2]]))
  expect(counted.areasOfEach).toEqual([
    { areas: ['AO', 'FH'], respiteAreas: [] },
    { areas: ['AO', 'FH'], respiteAreas: ['FH'] },
    { areas: ['FH'], respiteAreas: ['FH'] },
  ])
})

test('a code that the pack has no row for is found out, not lost', () => {
  const attendances = [['t', 'a', 'A2', 'AO', 'by-pigeon']] as const
  expect(checkCountTable(tableOf({ ...none, attendances, carers: [['a', 'woman', 1950, null]] }))).toEqual([{ code: 'does-not-add-up', id: 'S20' }])
})
