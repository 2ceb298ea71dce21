import type { OutputOf } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { entriesTouching } from '../entries/entries-touching.ts'
import type { Viewer } from '../entries/entry-source.ts'
import { freedPlaces } from './freed-places.ts'
import { lapsedOffers } from './lapsed-offers.ts'
import { unfilledRequests } from './unfilled-requests.ts'
import { waitingEntries } from './waiting-entries.ts'

/** The day's work of the whole unit: what is planned from today to Sunday, and what waits to be finished. */
export async function calendarToday(db: ReadDb, viewer: Viewer): Promise<OutputOf<'calendar.today'>> {
  const { today } = viewer
  const restOfWeek = { from: today, to: addDays(mondayOf(today), 6) }
  return {
    today,
    entries: await entriesTouching(db, restOfWeek, ['meeting', 'conversation', 'respite', 'outreach'], viewer),
    ...(await waitingEntries(db, viewer)),
    freed: await freedPlaces(db, viewer),
    lapsedOffers: await lapsedOffers(db, viewer),
    unfilled: await unfilledRequests(db, viewer),
  }
}
