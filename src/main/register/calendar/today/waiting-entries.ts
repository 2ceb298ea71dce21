import { and, asc, eq, gte, inArray, isNull, lte, type SQL } from 'drizzle-orm'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { contacts } from '../../contacts/contacts.schema.ts'
import { meetings } from '../../groups/groups.schema.ts'
import { respiteBookings } from '../../respite/respite.schema.ts'
import { contactInScope, groupInScope, ofCaredForInScope } from '../../scope/in-scope.ts'
import { byStart } from '../entries/by-start.ts'
import { conversationEntries } from '../entries/conversation-entries.ts'
import type { Viewer } from '../entries/entry-source.ts'
import { isOver } from '#shared/domain/time/is-over.ts'
import { isUnmarked, meetingEntries } from '../entries/meeting-entries.ts'
import { respiteEntries } from '../entries/respite-entries.ts'

const mostShown = 50

/** The first so many that wait, and how many there are. */
interface Waiting {
  readonly oldest: readonly string[]
  readonly inAll: number
}

/** What is over and lacks attendance or outcome, oldest first; the first fifty, and how many there are. */
export async function waitingEntries(db: ReadDb, viewer: Viewer): Promise<{ readonly waiting: readonly CalendarEntry[]; readonly waitingInAll: number }> {
  const { scope } = viewer
  // A meeting is held exactly as long as something is registered of it, so only planned ones can lack attendance:
  // looking for marks of every meeting that ever was would take half a second after some years.
  const unmarked = await waitingOn(db, meetings, and(eq(meetings.statusCode, 'planned'), isUnmarked, groupInScope(scope, meetings.groupId)), viewer)
  const untold = await waitingOn(db, contacts, and(eq(contacts.statusCode, 'planned'), isNull(contacts.removedAt), contactInScope(scope)), viewer)
  const respite = await waitingRespite(db, viewer)
  const entries = [
    ...await meetingEntries.read(db, inArray(meetings.id, [...unmarked.oldest]), viewer),
    ...await conversationEntries.read(db, inArray(contacts.id, [...untold.oldest]), viewer),
    ...await respiteEntries.read(db, inArray(respiteBookings.id, [...respite.oldest]), viewer),
  ]
  return { waiting: entries.toSorted(byStart).slice(0, mostShown), waitingInAll: unmarked.inAll + untold.inAll + respite.inAll }
}

/** Only the last two days need a look at the clock: nothing here is longer than 24 hours. */
async function waitingOn(db: ReadDb, table: typeof meetings | typeof contacts, isOpen: SQL | undefined, { now, today }: Viewer): Promise<Waiting> {
  const begun = and(lte(table.heldOn, today), isOpen)
  const late = await db.select({ id: table.id, startsOn: table.heldOn, startsAt: table.startsAt, minutes: table.minutes }).from(table)
    .where(and(gte(table.heldOn, addDays(today, -1)), begun))
  const notOver = new Set(late.filter((row) => !isOver({ ...row, startsAt: row.startsAt ?? undefined }, now)).map(({ id }) => id))
  const oldest = await db.select({ id: table.id }).from(table).where(begun)
    .orderBy(asc(table.heldOn), asc(table.startsAt), asc(table.id)).limit(mostShown + notOver.size)
  return { oldest: oldest.map(({ id }) => id).filter((id) => !notOver.has(id)), inAll: await db.$count(table, begun) - notOver.size }
}

async function waitingRespite(db: ReadDb, { now, today, scope }: Viewer): Promise<Waiting> {
  const waits = and(lte(respiteBookings.startsOn, today), inArray(respiteBookings.statusCode, ['requested', 'confirmed']), lte(respiteBookings.endInstant, now), ofCaredForInScope(scope, respiteBookings.caredForId))
  const oldest = await db.select({ id: respiteBookings.id }).from(respiteBookings).where(waits)
    .orderBy(asc(respiteBookings.startsOn), asc(respiteBookings.startsAt), asc(respiteBookings.id)).limit(mostShown)
  return { oldest: oldest.map(({ id }) => id), inAll: await db.$count(respiteBookings, waits) }
}
