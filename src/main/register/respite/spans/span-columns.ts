import type { PlacedSpan } from './place-span.ts'

/** A span as its columns: what was agreed, and the instants it means. */
export const spanColumns = ({ start, end, startInstant, endInstant, minutes }: PlacedSpan) => ({
  startsOn: start.date,
  startsAt: start.time,
  endsOn: end.date,
  endsAt: end.time,
  startInstant,
  endInstant,
  plannedMinutes: minutes,
})
