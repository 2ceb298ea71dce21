import type { CivilDate } from '../../../../src/shared/domain/civil-date.ts'
import type { Rhythm, SeriesEnd } from '../../../../src/shared/domain/series/rhythm.ts'
import { daysOfYears, type PlainDay } from './plain-calendar.ts'

const calendar = daysOfYears(2019, 2075)
const placeOf = new Map(calendar.map(({ date }, index) => [date, index]))

/** The place of a day in the calendar of the tests, 2019–2075. */
export function plainIndex(date: CivilDate): number {
  const index = placeOf.get(date)
  if (index === undefined) throw new Error(`outside the calendar of the tests: ${date}`)
  return index
}

export function plainDate(index: number): CivilDate {
  const at = calendar[index]
  if (at === undefined) throw new Error('outside the calendar of the tests')
  return at.date
}

/**
 * What a series must be, found the slow way: every day from the first is looked at by itself and asked
 * whether the rhythm has it.
 */
export function walkSeries(rhythm: Rhythm, from: CivilDate, end: SeriesEnd, isSkipped: (date: CivilDate) => boolean): readonly CivilDate[] | 'too-many' | 'none' {
  const found: CivilDate[] = []
  let mondaysPassed = 0
  let stopAfter = tenYearsOn(from)
  for (let index = plainIndex(from); index < calendar.length; index += 1) {
    const at = calendar[index]
    if (at === undefined || (rhythm.kind !== 'dates' && at.date > stopAfter)) break
    if (at.date !== from && at.weekday === 1) mondaysPassed += 1
    if (end.kind === 'until' ? at.date > end.until : found.length >= end.count) break
    if (!hasDay(rhythm, at, index, mondaysPassed) || isSkipped(at.date)) continue
    found.push(at.date)
    stopAfter = tenYearsOn(at.date)
    if (found.length > 200) return 'too-many'
  }
  return found.length === 0 ? 'none' : found
}

function hasDay(rhythm: Rhythm, at: PlainDay, index: number, mondaysPassed: number): boolean {
  switch (rhythm.kind) {
    case 'weekly':
      return mondaysPassed % rhythm.everyWeeks === 0 && rhythm.weekdays.includes(at.weekday)
    case 'monthly':
      if (at.weekday !== rhythm.weekday) return false
      return rhythm.nth === -1 ? calendar[index + 7]?.month !== at.month : timesSoFar(at, index) === rhythm.nth
    case 'dates':
      return rhythm.dates.includes(at.date)
  }
}

/** How many of its weekday the month has had, this one counted. */
function timesSoFar(at: PlainDay, index: number): number {
  let times = 0
  for (let back = index; calendar[back]?.month === at.month; back -= 1) {
    if (calendar[back]?.weekday === at.weekday) times += 1
  }
  return times
}

function tenYearsOn(date: CivilDate): string {
  return `${Number(date.slice(0, 4)) + 10}${date.slice(4)}`
}
