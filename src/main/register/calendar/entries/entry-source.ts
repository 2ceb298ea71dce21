import type { SQL } from 'drizzle-orm'
import type { CalendarEntryKind, CalendarEntryOf } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'

/** The days that are looked at; both count. */
export interface DaySpan {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Who looks, and when: what she sees, what is hers and what is over follow from it. */
export type Viewer = Pick<HandlerContext, 'session' | 'scope' | 'now' | 'today'>

/** How one kind of entry is found and read. */
export interface EntrySource<K extends CalendarEntryKind> {
  /** The rows that may touch the days, as a range of an index; a few around them may come along. Nothing outside the viewer's areas does. */
  readonly around: (days: DaySpan, viewer: Viewer) => SQL | undefined
  /** The entries of the rows that `which` means, in no order; only the columns that a calendar shows are read. */
  readonly read: (db: ReadDb, which: SQL | undefined, viewer: Viewer) => Promise<readonly CalendarEntryOf<K>[]>
}
