import type { BookingProblem } from '#shared/contract/planning/respite-values.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { Grant } from '../grants/find-grant.ts'
import type { RelieverFacts } from '../relievers/reliever-facts.ts'
import { relieverProblems } from '../relievers/reliever-problems.ts'
import { addWeekMinutes, minutesByWeek, weeksAround } from '../relievers/week-minutes.ts'
import { collide, occupiedSpans, type OccupiedSpan } from './occupied-spans.ts'
import { isPlaced, toSpan, type PlacedSpan, type SpanFault } from './place-span.ts'

interface Proposal {
  readonly grant: Pick<Grant, 'caredForId' | 'validFrom' | 'validTo'>
  readonly spans: readonly (PlacedSpan | SpanFault)[]
  readonly reliever: RelieverFacts | undefined
  /** Bookings that these stand instead of. */
  readonly exceptIds: readonly string[]
  readonly now: string
}

/**
 * What stands in the way of each span, in the order given; a later one collides with an earlier one of the same call
 * too. Called inside the transaction that saves, so that what was free still is.
 */
export async function bookingProblems(db: ReadDb, { grant, spans, reliever, exceptIds, now }: Proposal): Promise<readonly (readonly BookingProblem[])[]> {
  const placed = spans.filter(isPlaced)
  if (placed.length === 0) return spans.map(faultOf)
  const window = {
    from: placed.reduce((first, { startInstant }) => (startInstant < first ? startInstant : first), placed[0]?.startInstant ?? ''),
    until: placed.reduce((last, { endInstant }) => (endInstant > last ? endInstant : last), ''),
  }
  const taken = await occupiedSpans(db, { caredForId: grant.caredForId }, window, exceptIds)
  const hers = reliever === undefined ? [] : await occupiedSpans(db, { relieverIds: [reliever.id] }, weeksAround(placed), exceptIds)
  const weeks = minutesByWeek(hers)
  const before: PlacedSpan[] = []
  return spans.map((span) => {
    if (!isPlaced(span)) return faultOf(span)
    const collision = taken.find((other) => collide(other, span)) ?? before.find((other) => collide(other, span))
    const problems: readonly BookingProblem[] = [
      ...(isWithinValidity(span, grant) ? [] : [{ kind: 'outside-validity', blocks: true } as const]),
      ...(span.startInstant < now ? [{ kind: 'in-the-past', blocks: false } as const] : []),
      ...(collision === undefined ? [] : [{ kind: 'cared-for-booked', blocks: true, other: timesOf(collision) } as const]),
      ...(reliever === undefined ? [] : relieverProblems(span, reliever, { occupied: hers, weeks })),
    ]
    before.push(span)
    addWeekMinutes(weeks, span)
    return problems
  })
}

/** The whole booking lies in days when the right is valid; both ends of the validity count. */
const isWithinValidity = (span: PlacedSpan, { validFrom, validTo }: Proposal['grant']): boolean =>
  span.start.date >= validFrom && (validTo === undefined || span.lastDay <= validTo)

const faultOf = (span: PlacedSpan | SpanFault): readonly BookingProblem[] => (isPlaced(span) ? [] : [{ kind: span, blocks: true }])

const timesOf = (other: OccupiedSpan | PlacedSpan): NonNullable<BookingProblem['other']> =>
  'startsOn' in other ? { startsOn: other.startsOn, startsAt: other.startsAt, endsOn: other.endsOn, endsAt: other.endsAt } : toSpan(other)
