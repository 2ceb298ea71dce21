import { expect, test } from 'vitest'
import { shownShares } from '#shared/domain/statistics/shown-shares.ts'

type Cell = { readonly status: 'shown'; readonly value: number } | { readonly status: 'hidden' }
const cell = (value: number | undefined): Cell => (value === undefined ? { status: 'hidden' } : { status: 'shown', value })

const attendance = (participants: number | undefined, marks: number | undefined, present: number | undefined, absent?: number) => [
  { id: 'S27-carers-sex', total: cell(participants), rows: [] },
  { id: 'S27-marks-attendance', total: cell(marks), rows: [{ code: 'present', cell: cell(present) }, { code: 'absent-notified', cell: cell(absent) }, { code: 'absent-unnotified', cell: cell(absent) }] },
]
const rate = (...numbers: Parameters<typeof attendance>) => shownShares(attendance(...numbers))[0]

test('a share is whole percent of shown numbers, from twenty occasions and ten persons', () => {
  expect(rate(10, 40, 33)).toEqual({ id: 'S27-attendance-rate', statistic: 'S27', percent: 83 })
  expect(rate(10, 20, 13)?.percent).toBe(65)
  expect(rate(10, 19, 13)?.percent).toBeUndefined()
  expect(rate(9, 40, 33)?.percent).toBeUndefined()
})

test('nothing is computed from what is hidden', () => {
  expect(rate(undefined, 40, 33)?.percent).toBeUndefined()
  expect(rate(10, undefined, 33)?.percent).toBeUndefined()
  expect(rate(10, 40, undefined)?.percent).toBeUndefined()
})

test('everybody or nobody is said only where both parts are shown', () => {
  expect(rate(30, 1000, 998)?.percent).toBeUndefined()
  expect(rate(30, 1000, 998, 6)?.percent).toBe(100)
})

const tables = (held: number | undefined, notStaffed: number | undefined) => [
  { id: 'S31-carers-form', total: cell(12), rows: [] },
  { id: 'S32-bookings-outcome', total: cell(90), rows: [{ code: 'held', cell: cell(held) }, { code: 'cancelled', cell: cell(30) }, { code: 'not-staffed', cell: cell(notStaffed) }] },
]

test('reliability is held of held and not staffed; other outcomes have nothing to do with it', () => {
  expect(shownShares(tables(54, 6))).toEqual([{ id: 'S32-reliability', statistic: 'S32', percent: 90 }])
  expect(shownShares(tables(54, undefined))[0]?.percent).toBeUndefined()
  expect(shownShares(tables(13, 6))[0]?.percent).toBeUndefined()
})

test('a release of definition 1 has no shares', () => {
  expect(shownShares([{ id: 'S01-sex', total: cell(100), rows: [] }])).toEqual([])
})
