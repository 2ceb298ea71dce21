import { describe, expect, test } from 'vitest'
import type { RelieverView } from '#shared/contract/planning/respite-values.ts'
import { actionsFor, scopesFor } from '../../../../src/renderer/features/respite/model/outcome-actions.ts'
import { judgeCancellation } from '../../../../src/renderer/features/respite/model/judge-cancellation.ts'
import { bookingsOn, monthWeeks, weekRows } from '../../../../src/renderer/features/respite/model/planned-cells.ts'
import { readView, withFilter, writeView, type RespiteView } from '../../../../src/renderer/features/respite/model/respite-view.ts'
import { usageOf, usagePeriods } from '../../../../src/renderer/features/respite/model/usage-periods.ts'
import { bookingRow, day } from './booking-row.ts'

const today = day('2026-11-22')
const reliever = (id: string, over: Partial<RelieverView> = {}): RelieverView => ({ id, version: 1, name: id, providerCode: 'volunteer', skillCodes: [], hasDrivingLicence: false, availability: [], absences: [], ...over })

describe('the week', () => {
  const monday = day('2026-11-16')

  test('what nobody has taken stands first; who has left and has nothing is not there', () => {
    const rows = weekRows([bookingRow({ relieverId: undefined })], [reliever('a'), reliever('b', { leavesOn: day('2026-11-01') })], monday, 'Utan avlösare')
    expect(rows.map(({ name }) => name)).toEqual(['Utan avlösare', 'a'])
    expect(rows[0]?.cells.map(({ bookings }) => bookings.length)).toEqual([0, 1, 0, 0, 0, 0, 0])
  })

  test('a night stands in both its days, one that ends at midnight only in its own, and hours count once', () => {
    const night = bookingRow({ relieverId: 'a', startsAt: '22:00', endsOn: day('2026-11-18'), endsAt: '06:00', plannedMinutes: 480 })
    const evening = bookingRow({ id: 'e', relieverId: 'a', startsOn: day('2026-11-19'), startsAt: '18:00', endsOn: day('2026-11-20'), endsAt: '00:00', plannedMinutes: 360 })
    const [, row] = weekRows([night, evening], [reliever('a', { mostMinutesPerWeek: 1200 })], monday, '')
    expect(row?.cells.map(({ bookings }) => bookings.length)).toEqual([0, 1, 1, 1, 0, 0, 0])
    expect(row).toMatchObject({ minutes: 840, most: 1200 })
  })

  test('days away are marked, and what was cancelled is seen but not counted', () => {
    const [, row] = weekRows([bookingRow({ relieverId: 'a', statusCode: 'cancelled' })], [reliever('a', { absences: [{ id: 'x', fromOn: day('2026-11-20'), toOn: day('2026-11-30') }] })], monday, '')
    expect(row?.cells.map(({ isAway }) => isAway)).toEqual([false, false, false, false, true, true, true])
    expect(row).toMatchObject({ minutes: 0 })
    expect(row?.cells[1]?.bookings).toHaveLength(1)
  })
})

describe('the month', () => {
  test('is whole weeks from Monday, also where it begins or ends on one', () => {
    expect(monthWeeks(day('2026-11-22')).map((week) => [week[0], week[6]])).toEqual([['2026-10-26', '2026-11-01'], ['2026-11-02', '2026-11-08'], ['2026-11-09', '2026-11-15'], ['2026-11-16', '2026-11-22'], ['2026-11-23', '2026-11-29'], ['2026-11-30', '2026-12-06']])
    expect(monthWeeks(day('2027-02-10'))).toHaveLength(4)
  })

  test('bookings of a day are in order of time', () => {
    const late = bookingRow({ id: 'late', startsAt: '18:00' })
    expect(bookingsOn([late, bookingRow()], day('2026-11-17')).map(({ startsAt }) => startsAt)).toEqual(['13:00', '18:00'])
  })
})

describe('what can be done with a booking', () => {
  const before = { date: day('2026-11-16'), time: '12:00' }
  const after = { date: day('2026-11-17'), time: '13:00' }

  test('before it begins it can be moved but not held; once begun the other way round', () => {
    expect(actionsFor(bookingRow(), before)).toEqual(['move', 'reliever', 'cancel', 'not-staffed'])
    expect(actionsFor(bookingRow(), after)).toEqual(['held', 'cancel', 'no-show', 'not-staffed'])
    expect(actionsFor(bookingRow({ statusCode: 'requested' }), before)[0]).toBe('confirm')
    expect(actionsFor(bookingRow({ statusCode: 'held' }), after)).toEqual(['held', 'counts', 'reopen'])
    expect(actionsFor(bookingRow({ statusCode: 'not-staffed' }), before)).toEqual(['reopen'])
  })

  test('one of a series asks how much is meant, least first; one alone does not ask', () => {
    const rows = ['2026-11-17', '2026-11-24', '2026-12-01', '2026-12-08'].map((startsOn, index) => bookingRow({ id: String(index), seriesId: 's', startsOn: day(startsOn) }))
    expect(scopesFor(rows[2] ?? bookingRow(), rows, today)).toEqual(['this', 'following', 'all'])
    expect(scopesFor(rows[1] ?? bookingRow(), rows, today)).toEqual(['this', 'all'])
    expect(scopesFor(rows[0] ?? bookingRow(), rows, today)).toEqual(['this'])
    expect(scopesFor(bookingRow(), rows, today)).toEqual(['this'])
  })

  test('K6: a cancellation is late by the hours of the rules, and counts only when the carer made it and the rules say so', () => {
    const rules = { lateCancellationHours: 24, lateCancellationCounts: true }
    const at = { date: day('2026-11-16'), time: '13:01' }
    expect(judgeCancellation(bookingRow(), 'carer', at, rules)).toEqual({ isLate: true, counts: true })
    expect(judgeCancellation(bookingRow(), 'carer', { ...at, time: '13:00' }, rules)).toEqual({ isLate: false, counts: false })
    expect(judgeCancellation(bookingRow(), 'provider', at, rules)).toEqual({ isLate: true, counts: false })
    expect(judgeCancellation(bookingRow(), 'carer', at, { ...rules, lateCancellationCounts: false })).toEqual({ isLate: true, counts: false })
  })
})

describe('the page', () => {
  const view: RespiteView = { tab: 'familjer', day: today, from: today, to: day('2026-12-22'), filter: 'all' }

  test('comes back to the same view by its address, and nonsense there is ignored', () => {
    const changed: RespiteView = { ...view, tab: 'manad', day: day('2027-01-04'), filter: 'unfilled' }
    expect(readView(writeView(new URLSearchParams('bokning=x'), changed), view)).toEqual(changed)
    expect(writeView(new URLSearchParams('bokning=x'), changed).get('bokning')).toBe('x')
    expect(readView(new URLSearchParams('vy=allt&dag=31/2&visa=1'), view)).toEqual(view)
  })

  test('a filter looks where it can find something', () => {
    expect(withFilter(view, 'without-outcome', today)).toEqual({ filter: 'without-outcome', from: '2026-08-24', to: today })
    expect(withFilter({ ...view, from: day('2026-11-01') }, 'without-outcome', today)).toMatchObject({ from: '2026-11-01' })
    expect(withFilter({ ...view, to: today }, 'unfilled', today)).toMatchObject({ from: today, to: '2027-02-20' })
  })
})

test('the latest periods of a cap, all within the days that can be asked for, with what was carried', () => {
  expect(usagePeriods('month', today)).toEqual({ keys: ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'], from: '2026-05-01', to: '2026-12-31' })
  expect(usagePeriods('quarter', today)).toEqual({ keys: ['2026-Q3', '2026-Q4', '2027-Q1'], from: '2026-04-01', to: '2027-03-31' })
  expect(usagePeriods('year', today).keys).toEqual(['2026'])
  const grant = { carerId: 'c', caredForId: 'p', supportTypeCode: 'D1', formCode: 'without-assessment', capMinutes: 600, capPeriodCode: 'month', carriesOver: true, mostCarriedMinutes: 60, isFree: true, validFrom: day('2026-01-01'), conditionCodes: [], hasCarePlan: false, wishes: { skillCodes: [] } } as const
  const held = bookingRow({ statusCode: 'held', performedMinutes: 200 })
  const uncounted = bookingRow({ statusCode: 'cancelled', countsAgainstCap: false })
  expect(usageOf({ ...grant, conditionCodes: [], wishes: { skillCodes: [] } }, [held, uncounted], '2026-11')).toMatchObject({ performedMinutes: 200, carriedMinutes: 60, leftMinutes: 460 })
})
