import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'

/** Earliest first; what fills the whole day stands before what begins in it. The id makes the order the same every time. */
export function byStart(a: CalendarEntry, b: CalendarEntry): number {
  return compare(a.startsOn, b.startsOn) || compare(a.startsAt ?? '', b.startsAt ?? '') || compare(a.id, b.id)
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
