import { daysBetween, weekdayOf, type CivilDate } from '../civil-date.ts'
import { nthOf, type Rhythm } from '../series/rhythm.ts'
import { describeRhythm } from '../series/describe-rhythm.ts'
import type { MeetingTime } from './meeting-time.ts'

const mostWeeks = 8

/**
 * The rhythm that a list of days keeps, ascending. A few that are moved or skipped do not break it: it is
 * what at least two thirds of the days keep; otherwise they are days of their own.
 */
export function inferRhythm(dates: readonly CivilDate[]): Rhythm {
  const own: Rhythm = { kind: 'dates', dates }
  const weekday = mostCommon(dates.map(weekdayOf))
  const kept = dates.filter((date) => weekdayOf(date) === weekday)
  if (weekday === undefined || dates.length < 2 || kept.length < 2 || !isMost(kept.length, dates.length)) return own
  return monthly(kept, weekday, dates.length) ?? weekly(kept, weekday) ?? own
}

/** The group's meetings in one line, `Varannan onsdag 17.30–19.30, 6 träffar, 13 januari – 24 mars 2027`. Empty when there is none. */
export function describeMeetings(meetings: readonly MeetingTime[]): string {
  const dates = meetings.map(({ heldOn }) => heldOn).toSorted()
  const startsAt = mostCommon(meetings.map((meeting) => meeting.startsAt))
  const minutes = mostCommon(meetings.map((meeting) => meeting.minutes))
  return startsAt === undefined || minutes === undefined ? '' : describeRhythm(inferRhythm(dates), dates, startsAt, minutes)
}

function monthly(dates: readonly CivilDate[], weekday: number, inAll: number): Rhythm | undefined {
  const nth = mostCommon(dates.map(nthOf))
  const months = new Set(dates.map((date) => date.slice(0, 7)))
  const keeps = dates.filter((date) => nthOf(date) === nth).length
  // A month has one of each: two days in it are no monthly rhythm, nor are two months far apart.
  const isEachMonth = months.size === dates.length && daysBetween(dates[0] as CivilDate, dates.at(-1) as CivilDate) <= (dates.length - 1) * 35 + 31
  return nth !== undefined && isEachMonth && isMost(keeps, inAll) ? { kind: 'monthly', nth, weekday } : undefined
}

function weekly(dates: readonly CivilDate[], weekday: number): Rhythm | undefined {
  const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] as CivilDate, date) / 7)
  const everyWeeks = Math.min(...gaps.filter((gap) => gap > 0))
  const keeps = everyWeeks <= mostWeeks && gaps.every((gap) => gap % everyWeeks === 0)
  return keeps ? { kind: 'weekly', everyWeeks, weekdays: [weekday] } : undefined
}

const isMost = (some: number, all: number): boolean => some * 3 >= all * 2

function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  // The first of those that are equally common.
  return [...counts].reduce<readonly [T, number] | undefined>((best, entry) => (best !== undefined && best[1] >= entry[1] ? best : entry), undefined)?.[0]
}
