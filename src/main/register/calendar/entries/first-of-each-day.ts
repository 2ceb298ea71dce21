import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import type { DaySpan } from './entry-source.ts'
import { touches } from './touches.ts'

interface FirstOfEachDay {
  /** By start, as they came. */
  readonly entries: readonly CalendarEntry[]
  /** How many of a day's entries are not among them; only days that have such. */
  readonly hidden: readonly { readonly date: CivilDate; readonly count: number }[]
}

/**
 * The first `most` entries of every day, what begins on it before what has gone on since a day before. One that is among
 * the first of some day comes with all its days. Days of the municipality are said beside the date: they always come.
 */
export function firstOfEachDay(entries: readonly CalendarEntry[], { from, to }: DaySpan, most: number): FirstOfEachDay {
  const kept = new Set(entries.filter(({ kind }) => kind === 'local-day'))
  const ofDay = new Map<CivilDate, readonly CalendarEntry[]>()
  for (let date = from; date <= to; date = addDays(date, 1)) ofDay.set(date, [])
  for (const entry of entries) {
    if (entry.kind === 'local-day') continue
    const last = entry.endsOn < to ? entry.endsOn : to
    for (let date = entry.startsOn > from ? entry.startsOn : from; date <= last; date = addDays(date, 1)) {
      if (touches(entry, { from: date, to: date })) (ofDay.get(date) as CalendarEntry[]).push(entry)
    }
  }
  for (const [date, all] of ofDay) {
    const inOrder = [...all.filter(({ startsOn }) => startsOn === date), ...all.filter(({ startsOn }) => startsOn !== date)]
    for (const entry of inOrder.slice(0, most)) kept.add(entry)
  }
  return {
    entries: entries.filter((entry) => kept.has(entry)),
    hidden: [...ofDay].map(([date, all]) => ({ date, count: all.filter((entry) => !kept.has(entry)).length })).filter(({ count }) => count > 0),
  }
}
