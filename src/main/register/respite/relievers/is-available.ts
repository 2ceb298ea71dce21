import { addDays, weekdayOf } from '#shared/domain/civil-date.ts'
import { minutesOfDay } from '#shared/domain/time/clock-time.ts'
import type { PlacedSpan } from '../spans/place-span.ts'
import type { RelieverFacts } from './reliever-facts.ts'

const minutesPerDay = 1440

/** True when every part of the span lies in her hours, or when she has none and it is agreed from time to time. */
export function isAvailable({ start, end, lastDay }: Pick<PlacedSpan, 'start' | 'end' | 'lastDay'>, availability: RelieverFacts['availability']): boolean {
  if (availability.length === 0) return true
  for (let day = start.date; day <= lastDay; day = addDays(day, 1)) {
    const from = day === start.date ? minutesOfDay(start.time) : 0
    const until = day === end.date ? minutesOfDay(end.time) : minutesPerDay
    const hours = availability.filter(({ weekday }) => weekday === weekdayOf(day))
    if (!covers(hours, from, until)) return false
  }
  return true
}

/** Hours that touch or overlap count as one stretch. */
function covers(hours: RelieverFacts['availability'], from: number, until: number): boolean {
  let covered = from
  for (const { startsAt, endsAt } of hours.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const ends = endsAt === '00:00' ? minutesPerDay : minutesOfDay(endsAt)
    if (minutesOfDay(startsAt) <= covered && ends > covered) covered = ends
  }
  return covered >= until
}
