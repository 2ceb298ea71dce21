import type { CivilDate } from '../civil-date.ts'

export interface Queued {
  readonly id: string
  readonly appliedOn: CivilDate
}

/**
 * The place, 1 first, for somebody who applied on `appliedOn`: after everybody who applied that day or
 * earlier, and so after those whom somebody has moved forward past them by hand.
 */
export function placeByDate(queue: readonly Queued[], appliedOn: CivilDate): number {
  return queue.findLastIndex((other) => other.appliedOn <= appliedOn) + 2
}

/** The ids in their new order; a place beyond the end is the last. An id that is not in the queue is put into it. */
export function withPlace(ids: readonly string[], id: string, place: number): readonly string[] {
  const others = ids.filter((other) => other !== id)
  return others.toSpliced(Math.max(0, place - 1), 0, id)
}
