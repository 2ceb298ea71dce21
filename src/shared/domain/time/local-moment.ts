import type { CivilDate } from '../civil-date.ts'
import { minutesOfDay } from './clock-time.ts'
import { stockholmOffset } from './stockholm-offset.ts'

/** What the calendar and the clock on the wall in Sweden say: a day and `HH:MM`. From the year 1900 on. */
export interface LocalMoment {
  readonly date: CivilDate
  readonly time: string
}

/** From `start` until just before `end`. */
export interface LocalSpan {
  readonly start: LocalMoment
  readonly end: LocalMoment
}

const msPerMinute = 60_000
const msPerDay = 86_400_000

/**
 * The instant, UTC ISO 8601 with milliseconds. The hour that comes twice in October means the first time
 * it comes; a time that is skipped in March is read on the clock as it was before the change, so 02:30
 * is the instant called 03:30. Both as RFC 5545 §3.3.5 reads a time with a zone. Throws RangeError for
 * what is no moment.
 */
export function instantOf(moment: LocalMoment): string {
  return new Date(msOf(moment)).toISOString()
}

/** False for the hour that is skipped on the night when summer time begins. */
export function existsLocally(moment: LocalMoment): boolean {
  const read = localMomentAt(msOf(moment))
  return read.date === moment.date && read.time === moment.time
}

/** What the clock in Sweden says at an instant (ISO 8601); seconds are dropped. Throws RangeError for what is no instant. */
export function localMomentOf(instant: string): LocalMoment {
  return localMomentAt(Date.parse(instant))
}

/** Minutes that really pass, so the night of 25 October 2026, 00:00–06:00, has 420. Negative when `end` is earlier. */
export function minutesBetween(start: LocalMoment, end: LocalMoment): number {
  return (msOf(end) - msOf(start)) / msPerMinute
}

/**
 * What the clock says when `minutes` have really passed. A moment cannot tell the second time an October
 * hour comes from the first: keep the minutes of a booking, never its end, as what is counted.
 */
export function momentAfter(start: LocalMoment, minutes: number): LocalMoment {
  return localMomentAt(msOf(start) + minutes * msPerMinute)
}

/** True when some time lies in both. Two that only touch, end against start, do not overlap; nor does an empty one. */
export function overlaps(a: LocalSpan, b: LocalSpan): boolean {
  return Math.max(msOf(a.start), msOf(b.start)) < Math.min(msOf(a.end), msOf(b.end))
}

function msOf({ date, time }: LocalMoment): number {
  const onWall = Date.parse(`${date}T00:00Z`) + minutesOfDay(time) * msPerMinute
  const before = stockholmOffset(onWall - msPerDay)
  const after = stockholmOffset(onWall + msPerDay)
  const first = onWall - before * msPerMinute
  const second = onWall - after * msPerMinute
  // At most one of the two fits, except in the repeated hour (both do) and the skipped one (neither).
  return stockholmOffset(first) !== before && stockholmOffset(second) === after ? second : first
}

function localMomentAt(ms: number): LocalMoment {
  const text = new Date(ms + stockholmOffset(ms) * msPerMinute).toISOString()
  return { date: text.slice(0, 10) as CivilDate, time: text.slice(11, 16) }
}
