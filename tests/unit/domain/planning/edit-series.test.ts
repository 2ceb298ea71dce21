import { describe, expect, it } from 'vitest'
import { movedDate, offeredScopes, rowsToChange, skippedRows, type SeriesRow } from '../../../../src/shared/domain/series/edit-series.ts'
import { day } from './plain-calendar.ts'

const row = (id: string, heldOn: string, isOpen = true): SeriesRow => ({ id, heldOn: day(heldOn), startsAt: '17:30', isOpen })
/** Two past rows, of which one was never closed; one cancelled ahead; three open ahead. */
const rows = [
  row('held', '2027-01-13', false), row('forgotten', '2027-01-27'), row('today', '2027-02-10'),
  row('cancelled', '2027-02-24', false), row('later', '2027-03-10'), row('last', '2027-03-24'),
]
const today = day('2027-02-10')

describe('an edit of a series (K3)', () => {
  it('reaches one row, the later ones or all, but never what is past or closed', () => {
    expect(rowsToChange(rows, 'later', 'this', today)).toEqual(['later'])
    expect(rowsToChange(rows, 'today', 'following', today)).toEqual(['today', 'later', 'last'])
    expect(rowsToChange(rows, 'later', 'following', today)).toEqual(['later', 'last'])
    expect(rowsToChange(rows, 'last', 'all', today)).toEqual(['today', 'later', 'last'])
  })

  it('says how many it left alone', () => {
    expect([skippedRows(rows, 'last', 'all', today), skippedRows(rows, 'today', 'following', today), skippedRows(rows, 'last', 'this', today)]).toEqual([3, 1, 0])
    expect(skippedRows(rows, 'forgotten', 'all', today)).toBe(6)
  })

  it('of a past, closed or unknown row itself changes nothing', () => {
    for (const scope of ['this', 'following', 'all'] as const) {
      expect(rowsToChange(rows, 'forgotten', scope, today)).toEqual([])
      expect(rowsToChange(rows, 'unknown', scope, today)).toEqual([])
      expect(skippedRows(rows, 'unknown', scope, today)).toBe(0)
    }
    expect(rowsToChange(rows, 'cancelled', 'this', today)).toEqual([])
    expect(['forgotten', 'cancelled', 'unknown'].map((id) => offeredScopes(rows, id, today))).toEqual([[], [], []])
  })

  it('is offered only in the ways that differ', () => {
    expect(offeredScopes(rows, 'today', today)).toEqual(['this', 'all'])
    expect(offeredScopes(rows, 'later', today)).toEqual(['this', 'following', 'all'])
    expect(offeredScopes(rows, 'last', today)).toEqual(['this', 'all'])
    expect(offeredScopes([row('only', '2027-03-10')], 'only', today)).toEqual(['this'])
    expect(offeredScopes(rows, 'last', day('2027-03-11'))).toEqual(['this'])
  })

  it('takes the rows in order of day and time, whatever order they come in', () => {
    const twice = [...rows, { ...row('morning', '2027-03-10'), startsAt: '09:00' }].toReversed()
    expect(rowsToChange(twice, 'morning', 'following', today)).toEqual(['morning', 'later', 'last'])
    expect(rowsToChange(twice, 'later', 'following', today)).toEqual(['later', 'last'])
  })

  it('moves each row as far as the one that was moved, over summer time and new year', () => {
    expect(movedDate(day('2027-03-24'), day('2027-03-10'), day('2027-03-16'))).toBe('2027-03-30')
    expect(movedDate(day('2027-01-01'), day('2027-03-10'), day('2027-03-09'))).toBe('2026-12-31')
  })
})
