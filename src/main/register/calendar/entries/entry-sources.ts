import type { CalendarEntryKind } from '#shared/contract/planning/calendar-entry.ts'
import { absenceEntries } from './absence-entries.ts'
import { conversationEntries } from './conversation-entries.ts'
import type { EntrySource } from './entry-source.ts'
import { localDayEntries } from './local-day-entries.ts'
import { meetingEntries } from './meeting-entries.ts'
import { outreachEntries } from './outreach-entries.ts'
import { respiteEntries } from './respite-entries.ts'

/** Every kind of entry; a kind of the contract without a source does not compile. */
export const entrySources: { readonly [K in CalendarEntryKind]: EntrySource<K> } = {
  'meeting': meetingEntries,
  'conversation': conversationEntries,
  'respite': respiteEntries,
  'outreach': outreachEntries,
  'absence': absenceEntries,
  'local-day': localDayEntries,
}
