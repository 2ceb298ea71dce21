import type { Span } from '#shared/contract/planning/respite-values.ts'
import { addDays, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { existsLocally, instantOf, minutesBetween, type LocalMoment } from '#shared/domain/time/local-moment.ts'

/** Minutes of 31 days: no booking is longer, so a look-up of what touches an instant looks back no further. */
const longestMinutes = 44_640
/** Outside these years it is a slip of the finger, and Sweden's clocks are not known. */
const [firstYear, lastYear] = [1900, 2199]

/** A span laid on the line of time. Minutes are those that really pass; instants are UTC ISO 8601. */
export interface PlacedSpan {
  readonly start: LocalMoment
  readonly end: LocalMoment
  readonly startInstant: string
  readonly endInstant: string
  readonly minutes: number
  /** The last day that some of it lies in: the day before when it ends at midnight. */
  readonly lastDay: CivilDate
}

export type SpanFault = 'not-a-time' | 'ends-before-start' | 'too-long'

/**
 * Where a span lies: 25 October 2026 00:00–06:00 is 420 minutes. A fault instead when one of its times does not
 * exist (the hour skipped in March), when it is over before it begins, or when it is longer than 31 days.
 */
export function placeSpan({ startsOn, startsAt, endsOn, endsAt }: Span): PlacedSpan | SpanFault {
  const [start, end] = [{ date: startsOn, time: startsAt }, { date: endsOn, time: endsAt }]
  if (![start, end].every(isMoment)) return 'not-a-time'
  const minutes = minutesBetween(start, end)
  if (minutes <= 0) return 'ends-before-start'
  if (minutes > longestMinutes) return 'too-long'
  return { start, end, startInstant: instantOf(start), endInstant: instantOf(end), minutes, lastDay: lastDayOf({ endsOn, endsAt }) }
}

/** The last day that some of a span lies in. */
export function lastDayOf({ endsOn, endsAt }: Pick<Span, 'endsOn' | 'endsAt'>): CivilDate {
  return endsAt === '00:00' ? addDays(endsOn, -1) : endsOn
}

export const isPlaced = (span: PlacedSpan | SpanFault): span is PlacedSpan => typeof span !== 'string'

export const toSpan = ({ start, end }: PlacedSpan): Span => ({ startsOn: start.date, startsAt: start.time, endsOn: end.date, endsAt: end.time })

function isMoment(moment: LocalMoment): boolean {
  const year = yearOf(moment.date)
  return year >= firstYear && year <= lastYear && existsLocally(moment)
}
