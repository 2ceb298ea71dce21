import type { CalendarEntry, CalendarEntryKind } from '#shared/contract/planning/calendar-entry.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { entrySources } from './entry-sources.ts'
import type { DaySpan, Viewer } from './entry-source.ts'
import { byStart } from './by-start.ts'
import { touches } from './touches.ts'

/** The entries of these kinds that touch the days, by start. */
export async function entriesTouching(db: ReadDb, days: DaySpan, kinds: readonly CalendarEntryKind[], viewer: Viewer): Promise<readonly CalendarEntry[]> {
  const entries: CalendarEntry[] = []
  for (const kind of new Set(kinds)) {
    const { around, read } = entrySources[kind]
    entries.push(...await read(db, around(days, viewer), viewer))
  }
  return entries.filter((entry) => touches(entry, days)).toSorted(byStart)
}
