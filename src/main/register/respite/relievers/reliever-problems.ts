import type { BookingProblem } from '#shared/contract/planning/respite-values.ts'
import { collide, type OccupiedSpan } from '../spans/occupied-spans.ts'
import type { PlacedSpan } from '../spans/place-span.ts'
import { isAvailable } from './is-available.ts'
import type { RelieverFacts } from './reliever-facts.ts'
import { weekPieces, type WeekMinutes } from './week-minutes.ts'

/** What else she has: the bookings around, and the minutes of each week they make. */
export interface Schedule {
  readonly occupied: readonly OccupiedSpan[]
  readonly weeks: Readonly<Pick<WeekMinutes, 'get'>>
}

/**
 * Why she cannot take the span. Only another booking of hers and that she has left block: absence, hours and weeks
 * are plans, which she and the consultant may agree to go beyond.
 */
export function relieverProblems(span: PlacedSpan, reliever: RelieverFacts, { occupied, weeks }: Schedule): readonly BookingProblem[] {
  const other = occupied.find((booking) => collide(booking, span))
  const { leavesOn, mostMinutesPerWeek, absences, availability } = reliever
  const isOverWeek = mostMinutesPerWeek !== undefined && weekPieces(span).some(([monday, minutes]) => (weeks.get(monday) ?? 0) + minutes > mostMinutesPerWeek)
  return [
    ...(leavesOn !== undefined && span.lastDay > leavesOn ? [{ kind: 'reliever-left', blocks: true } as const] : []),
    ...(other === undefined ? [] : [{ kind: 'reliever-booked', blocks: true, other: { startsOn: other.startsOn, startsAt: other.startsAt, endsOn: other.endsOn, endsAt: other.endsAt } } as const]),
    ...(absences.some(({ fromOn, toOn }) => fromOn <= span.lastDay && toOn >= span.start.date) ? [{ kind: 'reliever-absent', blocks: false } as const] : []),
    ...(isAvailable(span, availability) ? [] : [{ kind: 'reliever-unavailable', blocks: false } as const]),
    ...(isOverWeek ? [{ kind: 'reliever-over-week', blocks: false } as const] : []),
  ]
}
