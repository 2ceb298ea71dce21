import type { CalendarEntry, CalendarEntryKind } from '#shared/contract/planning/calendar-entry.ts'
import { addDays, addMonths, type CivilDate } from '#shared/domain/civil-date.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'

export const calendarViews = ['week', 'month', 'list'] as const
export type CalendarView = (typeof calendarViews)[number]

/** How somebody looks at the calendar. Holds nothing that is in it. */
export interface CalendarChoices {
  readonly view: CalendarView
  readonly hidden: readonly CalendarEntryKind[]
  readonly onlyMine: boolean
}

export interface DayRange {
  readonly from: CivilDate
  readonly to: CivilDate
}

// Kept while one moves about in the app; a new start begins with everything.
let kept: CalendarChoices = { view: 'week', hidden: [], onlyMine: false }

export const keptChoices = (): CalendarChoices => kept

export function keepChoices(choices: CalendarChoices): void {
  kept = choices
}

/** The days that a view shows, at most 42: no more than these is asked for. */
export function visibleDays(view: CalendarView, date: CivilDate): DayRange {
  const first = `${date.slice(0, 8)}01` as CivilDate
  const last = addDays(addMonths(first, 1), -1)
  switch (view) {
    case 'week': return { from: mondayOf(date), to: addDays(mondayOf(date), 6) }
    case 'month': return { from: mondayOf(first), to: addDays(mondayOf(last), 6) }
    case 'list': return { from: first, to: last }
  }
}

/** More than the tallest month has room for. What is filtered here must all come, or the filter would empty the days. */
export const mostPerDay = ({ view, hidden, onlyMine }: CalendarChoices): number | undefined => (view === 'month' && hidden.length === 0 && !onlyMine ? 6 : undefined)

/** The day to stand on, a page later (`1`) or earlier (`-1`). */
export function turnedPage(view: CalendarView, date: CivilDate, pages: 1 | -1): CivilDate {
  return view === 'week' ? addDays(date, 7 * pages) : addMonths(date, pages)
}

/** Mine is what I lead, hold or have myself. A respite is nobody's own; days of the municipality are everybody's. */
export function chosenEntries(entries: readonly CalendarEntry[], { hidden, onlyMine }: CalendarChoices): readonly CalendarEntry[] {
  return entries.filter((entry) => !hidden.includes(entry.kind) && (!onlyMine || isMine(entry)))
}

function isMine(entry: CalendarEntry): boolean {
  if (entry.kind === 'local-day') return true
  return entry.kind !== 'respite' && entry.isMine
}
