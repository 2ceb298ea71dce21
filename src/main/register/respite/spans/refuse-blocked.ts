import { AppError, type FieldError } from '#shared/contract/errors.ts'
import type { BookingProblem, BookingProblemKind } from '#shared/contract/planning/respite-values.ts'

const faults: readonly BookingProblemKind[] = ['not-a-time', 'ends-before-start', 'too-long']
/** Which one is said where several stand in the way: first what no other time would cure. */
const refusals: readonly BookingProblemKind[] = ['outside-validity', 'reliever-left', 'cared-for-booked', 'reliever-booked']

/**
 * Throws where a problem blocks: invalid-input when a span is no span, else refused with the kind as the reason. `pathOf`
 * names the field of the span with that number; every blocking problem is among the fields.
 */
export function refuseBlocked(problems: readonly (readonly BookingProblem[])[], pathOf: (index: number) => string): void {
  const fieldsOf = (kinds: readonly BookingProblemKind[]): readonly FieldError[] => problems.flatMap((ofSpan, index) =>
    ofSpan.filter(({ kind, blocks }) => blocks && kinds.includes(kind)).map(({ kind }) => ({ path: pathOf(index), reason: kind })))
  const wrong = fieldsOf(faults)
  if (wrong.length > 0) throw new AppError('invalid-input', { fields: wrong })
  const blocking = fieldsOf(refusals)
  const reason = refusals.find((kind) => blocking.some((field) => field.reason === kind))
  if (reason !== undefined) throw new AppError('refused', { reason, fields: blocking })
}
