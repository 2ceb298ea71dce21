import type { Span } from '#shared/contract/planning/respite-values.ts'
import { addDays, daysBetween, isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { isRedDay, isSqueezeDay, redDayName } from '#shared/domain/holidays/swedish-days.ts'
import { mostInSeries, rhythmDates } from '#shared/domain/series/rhythm.ts'
import { minutesOfDay, parseClockTime } from '#shared/domain/time/clock-time.ts'
import { existsLocally, minutesBetween } from '#shared/domain/time/local-moment.ts'
import type { BookingEntry } from './booking-entry.ts'

/** A date of a series as it is shown before it is saved. */
export interface ProposedDate {
  readonly date: CivilDate
  readonly isChosen: boolean
  /** `annandag påsk`, or undefined on a day that is not red. */
  readonly holiday: string | undefined
  readonly isRed: boolean
  readonly isSqueeze: boolean
}

/** Day and clock of one booking. An end that is not later on the clock is the morning after. Undefined until it can be read. */
export function firstSpan(entry: Pick<BookingEntry, 'startsOn' | 'startsAt' | 'endsAt' | 'endsOn'>): Span | undefined {
  const startsAt = parseClockTime(entry.startsAt)
  const endsAt = parseClockTime(entry.endsAt)
  if (!isCivilDate(entry.startsOn) || startsAt === undefined || endsAt === undefined) return undefined
  if (entry.endsOn.trim() !== '' && !isCivilDate(entry.endsOn)) return undefined
  const nextMorning = minutesOfDay(endsAt) <= minutesOfDay(startsAt) ? 1 : 0
  return { startsOn: entry.startsOn, startsAt, endsOn: isCivilDate(entry.endsOn) ? entry.endsOn : addDays(entry.startsOn, nextMorning), endsAt }
}

/** The dates that a series gives, all of them, also those ticked off; why there are none otherwise. */
export function proposedDates(entry: BookingEntry): readonly ProposedDate[] | 'unreadable' | 'too-many' | 'none' {
  const everyWeeks = wholeNumber(entry.everyWeeks)
  const count = wholeNumber(entry.count)
  if (!isCivilDate(entry.startsOn) || everyWeeks === undefined || everyWeeks < 1 || everyWeeks > 8) return 'unreadable'
  if (entry.endKind === 'count' && (count === undefined || count < 1)) return 'unreadable'
  if (entry.endKind === 'until' && !isCivilDate(entry.until)) return 'unreadable'
  if (entry.endKind === 'count' && (count ?? 0) > mostInSeries) return 'too-many'
  const end = entry.endKind === 'until' && isCivilDate(entry.until) ? { kind: 'until', until: entry.until } as const : { kind: 'count', count: count ?? 0 } as const
  const dates = rhythmDates({ kind: 'weekly', everyWeeks, weekdays: entry.weekdays }, entry.startsOn, end)
  if (typeof dates === 'string') return dates
  return dates.map((date) => ({ date, isChosen: !entry.leftOut.includes(date), holiday: redDayName(date), isRed: isRedDay(date), isSqueeze: isSqueezeDay(date) }))
}

/** Every booking that the form stands for now; empty until day and times can be read. */
export function spansOf(entry: BookingEntry): readonly Span[] {
  const first = firstSpan(entry)
  if (first === undefined) return []
  if (entry.recurrence === 'single') return [first]
  const dates = proposedDates(entry)
  if (typeof dates === 'string') return []
  const nights = daysBetween(first.startsOn, first.endsOn)
  return dates.filter(({ isChosen }) => isChosen).map(({ date }) => ({ ...first, startsOn: date, endsOn: addDays(date, nights) }))
}

/** What passes between start and end, and what the clocks on the wall would say: they differ when the clocks change. */
export function lengthsOf(span: Span): { readonly minutes: number; readonly onTheWall: number } | undefined {
  const start = { date: span.startsOn, time: span.startsAt }
  const end = { date: span.endsOn, time: span.endsAt }
  if (!existsLocally(start) || !existsLocally(end)) return undefined
  return {
    minutes: minutesBetween(start, end),
    onTheWall: daysBetween(span.startsOn, span.endsOn) * 1440 + minutesOfDay(span.endsAt) - minutesOfDay(span.startsAt),
  }
}

export function wholeNumber(typed: string): number | undefined {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : undefined
}
