import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CivilDate } from '../../../../src/shared/domain/civil-date.ts'
import { isRedDay, isSqueezeDay } from '../../../../src/shared/domain/holidays/swedish-days.ts'
import {
  movedDate, offeredScopes, rowsToChange, skippedRows, type SeriesRow, type SeriesScope,
} from '../../../../src/shared/domain/series/edit-series.ts'
import { rhythmDates, type Rhythm, type SeriesEnd } from '../../../../src/shared/domain/series/rhythm.ts'
import { day } from './plain-calendar.ts'
import { plainDate, plainIndex, walkSeries } from './plain-series.ts'

const firstDay = plainIndex(day('2020-01-01'))
const anyDay = fc.integer({ min: firstDay, max: plainIndex(day('2040-12-31')) }).map(plainDate)
const daysAfter = (from: CivilDate, min: number, max: number) =>
  fc.integer({ min, max }).map((days) => plainDate(Math.max(firstDay, plainIndex(from) + days)))
const stretch = (from: CivilDate, longest: number) => fc.tuple(daysAfter(from, 0, 200), fc.integer({ min: 1, max: longest }))
  .map(([first, length]) => (date: CivilDate) => date >= first && plainIndex(date) < plainIndex(first) + length)
const weekday = fc.integer({ min: 1, max: 7 })
const anyRhythm = (from: CivilDate): fc.Arbitrary<Rhythm> => fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('weekly' as const), everyWeeks: fc.integer({ min: 1, max: 8 }), weekdays: fc.array(weekday, { minLength: 1, maxLength: 7 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('monthly' as const), nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const), weekday }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('dates' as const), dates: fc.array(daysAfter(from, -60, 800), { minLength: 1, maxLength: 30 }) }) },
)
const anyEnd = (from: CivilDate): fc.Arbitrary<SeriesEnd> => fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 30 }).map((count) => ({ kind: 'count' as const, count })) },
  { weight: 1, arbitrary: fc.integer({ min: 195, max: 205 }).map((count) => ({ kind: 'count' as const, count })) },
  { weight: 8, arbitrary: daysAfter(from, -10, 700).map((until) => ({ kind: 'until' as const, until })) },
)
/** None, red days, red days and squeeze days, every so-manieth day, a stretch shorter or longer than ten years, all. */
const anySkip = (from: CivilDate): fc.Arbitrary<(date: CivilDate) => boolean> => fc.oneof(
  { weight: 12, arbitrary: fc.constant(() => false) },
  { weight: 20, arbitrary: fc.constant(isRedDay) },
  { weight: 12, arbitrary: fc.constant((date: CivilDate) => isRedDay(date) || isSqueezeDay(date)) },
  { weight: 12, arbitrary: fc.integer({ min: 2, max: 15 }).map((nth) => (date: CivilDate) => plainIndex(date) % nth === 0) },
  { weight: 8, arbitrary: stretch(from, 200) },
  { weight: 2, arbitrary: stretch(from, 4500) },
  { weight: 1, arbitrary: fc.constant(() => true) },
)
const anySeries = anyDay.chain((from) => fc.record({ from: fc.constant(from), rhythm: anyRhythm(from), end: anyEnd(from), isSkipped: anySkip(from) }))
const anyEdit = fc.record({
  target: fc.nat(),
  today: fc.nat(),
  scope: fc.constantFrom<SeriesScope>('this', 'following', 'all'),
  closed: fc.array(fc.nat({ max: 60 }), { maxLength: 12 }),
  twiceADay: fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
  movedBy: fc.integer({ min: -20, max: 20 }),
  isReversed: fc.boolean(),
})

it('ten thousand random series are those that a walk day by day finds, and an edit reaches the rows it should and no past one (K3)', () => {
  const seen = { series: 0, edited: 0, 'too-many': 0, none: 0 }
  fc.assert(fc.property(anySeries, anyEdit, ({ from, rhythm, end, isSkipped }, edit) => {
    const dates = rhythmDates(rhythm, from, end, isSkipped)
    expect(String(dates)).toBe(String(walkSeries(rhythm, from, end, isSkipped)))
    if (typeof dates === 'string') {
      seen[dates] += 1
      return
    }
    seen.series += 1
    if (dates.some((date) => date < from || isSkipped(date))) throw new Error('a date on a skipped day, or before the first')
    if (checkEdit(dates, edit)) seen.edited += 1
  }), { numRuns: 10_000, seed: 20_270_113 })
  // Without these the test could pass on nothing.
  expect(seen.series).toBeGreaterThan(8000)
  expect(seen.edited).toBeGreaterThan(3000)
  expect(seen['too-many']).toBeGreaterThan(100)
  expect(seen.none).toBeGreaterThan(100)
}, 60_000)

type Edit = typeof anyEdit extends fc.Arbitrary<infer Value> ? Value : never

/** True when the edit changed something. */
function checkEdit(dates: readonly CivilDate[], edit: Edit): boolean {
  const ordered = rowsOf(dates, edit)
  const place = edit.target % ordered.length
  const target = ordered[place]
  if (target === undefined) throw new Error('a series has rows')
  // From a little before the first row to a little after the last.
  const span = plainIndex(dates.at(-1) ?? target.heldOn) - plainIndex(dates[0] ?? target.heldOn) + 21
  const today = plainDate(Math.max(firstDay, plainIndex(dates[0] ?? target.heldOn) - 10 + (edit.today % span)))
  const rows = edit.isReversed ? ordered.toReversed() : ordered

  const reached = (scope: SeriesScope) => ordered.flatMap((row, index) => {
    const isCovered = scope === 'all' || index === place || (scope === 'following' && index > place)
    return isCovered && row.isOpen && row.heldOn >= today && target.heldOn >= today ? [row.id] : []
  })
  const covered = { this: 1, following: ordered.length - place, all: ordered.length }
  const changed = rowsToChange(rows, target.id, edit.scope, today)
  expect(String(changed)).toBe(String(reached(edit.scope)))
  expect(skippedRows(rows, target.id, edit.scope, today)).toBe(covered[edit.scope] - changed.length)

  const sizes = [reached('this').length, reached('following').length, reached('all').length] as const
  const offered = offeredScopes(rows, target.id, today)
  expect(offered).toEqual(sizes[0] === 0 ? [] : (['this', 'following', 'all'] as const).filter((scope, index) =>
    scope === 'this' || (sizes[index] !== sizes[0] && (scope === 'all' || sizes[1] !== sizes[2]))))

  const movedTo = plainDate(Math.max(firstDay, plainIndex(target.heldOn) + edit.movedBy))
  const movedBy = plainIndex(movedTo) - plainIndex(target.heldOn)
  for (const row of ordered) {
    if (!changed.includes(row.id)) continue
    if (row.heldOn < today || !row.isOpen) throw new Error('a past or closed row was reached')
    if (movedDate(row.heldOn, target.heldOn, movedTo) !== plainDate(plainIndex(row.heldOn) + movedBy)) throw new Error('moved by another number of days')
  }
  return changed.length > 0
}

/** In order of day and time: an evening row each date and, on some, a morning row before it. */
function rowsOf(dates: readonly CivilDate[], edit: Edit): readonly SeriesRow[] {
  return dates.flatMap((heldOn, index) => {
    const evening = { id: `evening-${index}`, heldOn, startsAt: '17:30', isOpen: !edit.closed.includes(index) }
    return edit.twiceADay.includes(index) ? [{ ...evening, id: `morning-${index}`, startsAt: '09:00', isOpen: true }, evening] : [evening]
  })
}
