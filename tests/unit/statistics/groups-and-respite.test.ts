import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { countGroups } from '../../../src/main/statistics/counts/count-groups.ts'
import { countRespite } from '../../../src/main/statistics/counts/count-respite.ts'
import type { Booking } from '../../../src/main/statistics/counts/gather/gather-respite.ts'
import { minutesInQuarter } from '../../../src/main/statistics/counts/minutes-in-quarter.ts'
import { collections } from '../../../src/main/statistics/counts/tables/collections.ts'
import { hoursCell } from '../../../src/main/statistics/counts/tables/event-cells.ts'
import { respitePiece } from '../../../src/main/statistics/counts/tables/respite-piece.ts'
import { wholeHours } from '../../../src/main/statistics/counts/whole-hours.ts'
import { equationProblems } from '../../../src/main/statistics/disclosure-control/check-count-table.ts'

const areas = ['AO', 'FH', 'IFO']
const day = (text: string): CivilDate => text as CivilDate
const [q4, q1] = ['2026-Q4' as Quarter, '2027-Q1' as Quarter]

test('a cancelled meeting is not gathered, and a group counts in each of its areas but once in all', () => {
  const groups = countGroups({
    meetings: [['m1', 'g'], ['m2', 'g'], ['m3', 'h']],
    groupAreas: [['g', 'FH'], ['g', 'AO'], ['h', 'GEM']],
    marks: [['m1', 'a', 'present'], ['m2', 'a', 'present'], ['m3', 'a', 'present'], ['m1', 'b', 'absent-notified'], ['m2', 'b', 'present']],
  }, areas)
  expect(groups.sets).toEqual([
    { key: 'AO+FH', areas: ['AO', 'FH'], groups: 1, meetings: 2, attendances: 3 },
    { key: 'unknown', areas: ['unknown'], groups: 1, meetings: 1, attendances: 1 },
  ])
  expect(groups.setsOfEach).toEqual(new Map([['a', ['AO+FH', 'unknown']], ['b', ['AO+FH']]]))
  expect(groups.attendances).toEqual({ events: 4, contributors: 2, largest: [3, 1] })
  expect(groups.inArea.get('FH')).toEqual({ events: 3, contributors: 2, largest: [2, 1] })
  expect(groups.notInArea.get('FH')).toEqual({ events: 1, contributors: 1, largest: [1, 0] })
  expect(groups.marks.events).toBe(5)
  expect(groups.notByAttendance.get('present')).toEqual({ events: 1, contributors: 1, largest: [1, 0] })
})

const of = (quarter: Quarter, date: string, time: string, minutes: number): number => minutesInQuarter(quarter)(day(date), time, minutes)

test('a booking over New Year counts in both quarters, each with its part, also on the night of 25 hours', () => {
  expect([of(q4, '2026-12-31', '22:30', 300), of(q1, '2026-12-31', '22:30', 300)]).toEqual([90, 210])
  expect([of(q4, '2026-12-31', '22:30', 90), of(q1, '2026-12-31', '22:30', 90)]).toEqual([90, 0])
  expect(of(q4, '2026-10-25', '00:00', 420)).toBe(420)
  expect([of('2026-Q3' as Quarter, '2026-10-25', '00:00', 420), of(q1, '2027-04-01', '00:00', 60)]).toEqual([0, 0])
  fc.assert(fc.property(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 44_640 }), (after, hour, minutes) => {
    const date = new Date(Date.UTC(2026, 6, 1 + after)).toISOString().slice(0, 10)
    const quarters = ['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2'] as Quarter[]
    const parts = quarters.map((quarter) => of(quarter, date, `${String(hour).padStart(2, '0')}:30`, minutes))
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minutes)
  }), { numRuns: 300 })
})

test('the persons and the hours of a booking over New Year stand in both quarters, the occasion where it begins', () => {
  const booking: Booking = ['a', 'lss', 'AO', day('2026-12-31'), '20:00', 480, null, 'held', null]
  const [before, after] = [countRespite([booking], areas, q4), countRespite([booking], areas, q1)]
  expect([before.carers.size, after.carers.size]).toEqual([1, 1])
  const all = { code: '' }
  expect([before, after].map(({ hours }) => hours('within', all))).toEqual([4, 4])
  expect([before, after].map(({ bookings }) => bookings.get('')?.events ?? 0)).toEqual([1, 0])
})

const booked = (status: string, planned: number, performed: number | null, by: string | null = null): Booking => ['a', 'lss', 'AO', day('2027-01-10'), '10:00', planned, performed, status, by]

test('what is booked is performed, cancelled or lost otherwise; longer than planned is counted as performed alone', () => {
  const respite = countRespite([
    booked('held', 600, 720), booked('held', 600, 300), booked('cancelled', 180, null, 'provider'), booked('cancelled', 60, null), booked('not-staffed', 240, null), booked('no-show', 60, null), booked('confirmed', 120, null),
  ], areas, q1)
  const all = { code: '' }
  expect((['over', 'within', 'cancelled', 'other'] as const).map((part) => respite.hours(part, all))).toEqual([2, 15, 4, 12])
  expect(respite.behind('booked', all, 'in')).toEqual({ events: 31 * 60, contributors: 1, largest: [31 * 60, 0] })
  expect(respite.behind('performed', { dimension: 'area', code: 'FH' }, 'out')?.events).toBe(17 * 60)
  expect(Object.fromEntries([...respite.cancellations].map(([code, { events }]) => [code, events]))).toMatchObject({ '': 2, provider: 1, unknown: 1, 'not provider': 1 })
  expect(() => countRespite([['a', 'by magic', 'AO', day('2027-01-10'), '10:00', 60, null, 'held', null]], areas, q1)).toThrow(RangeError)
})

test('whole hours add up wherever they are added, and no run of neighbours is off by an hour or more', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })), { maxLength: 40 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (minutes, from, length) => {
    const hours = wholeHours(minutes)
    const sum = (numbers: readonly number[]): number => numbers.slice(from, from + length).reduce((total, number) => total + number, 0)
    expect(Math.abs(sum(hours) - sum(minutes) / 60)).toBeLessThan(1 + 1e-9)
    for (const [at, amount] of minutes.entries()) if (amount === 0) expect(hours[at]).toBe(0)
  }), { numRuns: 500 })
})

const booking: fc.Arbitrary<Booking> = fc.tuple<[string, string, string, CivilDate, string, number, number | null, string, string | null]>(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), fc.constantFrom('without-assessment', 'sol-decision', 'lss'), fc.constantFrom('AO', 'FH', 'IFO', 'GEM'),
  fc.constantFrom(day('2026-12-31'), day('2027-01-01'), day('2027-02-14'), day('2027-03-31')), fc.constantFrom('09:00', '23:10'),
  fc.integer({ min: 1, max: 2000 }), fc.option(fc.integer({ min: 0, max: 2000 }), { nil: null }), fc.constantFrom('held', 'held', 'cancelled', 'not-staffed', 'no-show', 'confirmed'), fc.option(fc.constantFrom('carer', 'provider'), { nil: null }),
)

test('every sum of the respite tables holds exactly after rounding, whatever was booked', () => {
  fc.assert(fc.property(fc.array(booking, { maxLength: 60 }), (bookings) => {
    const { cells, equations } = respitePiece(countRespite(bookings, areas, q1))
    const values = new Map(cells.map(({ id, value }) => [id, value]))
    expect(values.size).toBe(cells.length)
    // The areas of the carers are summed with all carers, elsewhere.
    expect(equations.flatMap((equation) => equationProblems(equation, (id) => values.get(id)))).toEqual([])
    expect(cells.every(({ value }) => Number.isSafeInteger(value) && value >= 0)).toBe(true)
    for (const of of ['booked', 'performed', 'cancelled']) {
      for (const dimension of ['respite-form', 'area']) {
        const rows = cells.filter(({ id }) => id.startsWith(`S31-${of} ${dimension}=`))
        expect(rows.reduce((sum, { value }) => sum + value, 0)).toBe(values.get(`S31-${of}`))
      }
    }
  }), { numRuns: 200 })
})

test('who dominates in minutes is found though rounding hides it', () => {
  // Of 600 minutes one carer has 480 and 90 are another's: the rest, 30, is less than a quarter of 480.
  const behind = { events: 600, contributors: 6, largest: [480, 90] as const }
  expect(hoursCell('x', 12, behind).event).toEqual({ contributors: 0, largest: [8, 2] })
  expect(hoursCell('x', 10, { ...behind, largest: [120, 120] }).event).toEqual({ contributors: 6, largest: [2, 2] })
  expect(hoursCell('x', 0).event).toEqual({ contributors: 0, largest: [0, 0] })
})

test('up to seven kinds of group every collection is thought of; beyond that the pairs and those that occur', () => {
  expect(collections(['p', 'q'], [['q', 'p'], ['q']])).toEqual([{ keys: ['p'], value: 0 }, { keys: ['q'], value: 1 }, { keys: ['p', 'q'], value: 1 }])
  const nine = Array.from('abcdefghi')
  const many = collections(nine, [nine, ['a', 'b', 'c'], ['c', 'a']])
  expect(many).toHaveLength(9 + 36 + 2)
  expect(many.filter(({ value }) => value > 0)).toEqual(expect.arrayContaining([{ keys: nine, value: 1 }, { keys: ['a', 'b', 'c'], value: 1 }, { keys: ['a', 'c'], value: 1 }]))
})
