import { and, eq, inArray, isNotNull, ne, notExists, type SQL } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ReadDb, WriteTx } from '../../store/database/connection.ts'
import { appendAccessEntries } from '../audit-log/append-access-entries.ts'
import { accessLog } from '../audit-log/access-log.schema.ts'
import { caredFor, relations } from '../cared-for/cared-for.schema.ts'
import type { Compartment } from '../carers/compartment/compartment.ts'
import { openDraft } from '../carers/compartment/sealed-draft.ts'
import { carerTokens } from '../carers/carer-tokens.schema.ts'
import { carers } from '../carers/carers.schema.ts'
import { contactCarers, contacts, contactStaff, notes } from '../contacts/contacts.schema.ts'
import { drafts } from '../drafts/drafts.schema.ts'
import { attendanceMarks, participationEvents, participations } from '../groups/participations.schema.ts'
import { meetingCalls } from '../groups/groups.schema.ts'
import { respiteBookings, respiteGrantConditions, respiteGrants, respiteGrantWishes } from '../respite/respite.schema.ts'
import { closeQueues } from './close-queues.ts'
import { erasedInLog, keepErasedAnchor } from './erased-ids.ts'
import { erasures } from './erasures.schema.ts'

export interface ErasureOrder {
  readonly id: string
  /** The retention rule or decision by which they are erased, as a code. */
  readonly rule: string
  /** Instant, UTC ISO 8601. */
  readonly at: string
  readonly by: string
  /** Somebody else than `by` (four eyes, domain.md K9); that is the caller's rule. */
  readonly approvedBy: string
  /** By what, in which session: each of them gets an entry of the log, from which the list of the erased can be made anew. */
  readonly route: string
  readonly sessionId: string
}

/** What the protocol says: numbers only, never who. */
export interface ErasureProtocol {
  /** Rows per table that are gone. */
  readonly rows: Readonly<Record<string, number>>
  /** What cannot be reached from here: how often something about them was exported or printed, by the log. */
  readonly hadLeft: { readonly exported: number; readonly printed: number }
}

const ids = async (query: PromiseLike<readonly { readonly id: string }[]>) => (await query).map(({ id }) => id)

/** Everything that hangs on a carer alone, found before anything is gone. */
async function gather(db: ReadDb, carerId: string) {
  const theirContacts = await ids(db.select({ id: contactCarers.contactId }).from(contactCarers).where(eq(contactCarers.carerId, carerId)))
  const sharedContacts = new Set(await ids(db.selectDistinct({ id: contactCarers.contactId }).from(contactCarers).where(and(inArray(contactCarers.contactId, theirContacts), ne(contactCarers.carerId, carerId)))))
  const theirCaredFor = await ids(db.selectDistinct({ id: relations.caredForId }).from(relations).where(eq(relations.carerId, carerId)))
  const sharedCaredFor = new Set(await ids(db.selectDistinct({ id: relations.caredForId }).from(relations).where(and(inArray(relations.caredForId, theirCaredFor), ne(relations.carerId, carerId)))))
  return {
    // A talk with somebody else in the room is the other's too: it loses her name, not itself.
    contacts: theirContacts.filter((id) => !sharedContacts.has(id)),
    caredFor: theirCaredFor.filter((id) => !sharedCaredFor.has(id)),
    participations: await ids(db.select({ id: participations.id }).from(participations).where(eq(participations.carerId, carerId))),
    queues: await ids(db.selectDistinct({ id: participations.groupId }).from(participations).where(and(eq(participations.carerId, carerId), isNotNull(participations.queuePlace)))),
    grants: await ids(db.select({ id: respiteGrants.id }).from(respiteGrants).where(eq(respiteGrants.carerId, carerId))),
  }
}

/**
 * Half-written forms that name her, a contact or a right of hers; few drafts stand at any time. A sealed one that cannot be opened may
 * name her, and goes too: an erasure leaves no doubt.
 */
async function draftsNaming(db: ReadDb, named: readonly string[], compartment: Compartment | undefined): Promise<readonly string[]> {
  const all = await db.select({ id: drafts.id, values: drafts.values }).from(drafts)
  const names = (text: string): boolean => named.some((each) => text.includes(each))
  return all.filter(({ id, values }) => {
    const plain = openDraft(id, values, compartment)
    return named.includes(id) || plain === undefined || names(plain)
  }).map(({ id }) => id)
}

async function countLeft(db: ReadDb, objectIds: readonly string[]): Promise<ErasureProtocol['hadLeft']> {
  const entries = await db.select({ event: accessLog.event }).from(accessLog).where(and(inArray(accessLog.objectId, [...objectIds]), inArray(accessLog.event, ['exported', 'printed'])))
  const count = (event: string) => entries.filter((entry) => entry.event === event).length
  return { exported: count('exported'), printed: count('printed') }
}

async function eraseCarer(tx: WriteTx, carerId: string, compartment: Compartment | undefined): Promise<ErasureProtocol> {
  const found = await gather(tx, carerId)
  const named = [carerId, ...found.contacts, ...found.grants]
  const hadLeft = await countLeft(tx, named)
  const rows: Record<string, number> = {}
  const erase = async (name: string, table: SQLiteTable, where: SQL | undefined): Promise<void> => {
    // Without a condition the whole table would go.
    if (where === undefined) throw new AppError('unexpected')
    rows[name] = (await tx.delete(table).where(where)).changes
  }
  await erase('drafts', drafts, inArray(drafts.id, [...await draftsNaming(tx, named, compartment)]))
  await erase('notes', notes, inArray(notes.contactId, found.contacts))
  await erase('contact_staff', contactStaff, inArray(contactStaff.contactId, found.contacts))
  await erase('contact_carers', contactCarers, eq(contactCarers.carerId, carerId))
  await erase('contacts', contacts, inArray(contacts.id, found.contacts))
  await erase('attendance', attendanceMarks, eq(attendanceMarks.carerId, carerId))
  await erase('meeting_calls', meetingCalls, eq(meetingCalls.carerId, carerId))
  await erase('participation_events', participationEvents, inArray(participationEvents.participationId, found.participations))
  await erase('participations', participations, eq(participations.carerId, carerId))
  await closeQueues(tx, found.queues)
  await erase('respite_bookings', respiteBookings, eq(respiteBookings.carerId, carerId))
  await erase('respite_grant_conditions', respiteGrantConditions, inArray(respiteGrantConditions.grantId, found.grants))
  await erase('respite_grant_wishes', respiteGrantWishes, inArray(respiteGrantWishes.grantId, found.grants))
  await erase('respite_grants', respiteGrants, eq(respiteGrants.carerId, carerId))
  await erase('relations', relations, eq(relations.carerId, carerId))
  await erase('cared_for', caredFor, and(inArray(caredFor.id, found.caredFor), notExists(tx.select({ id: respiteGrants.id }).from(respiteGrants).where(eq(respiteGrants.caredForId, caredFor.id)))))
  await erase('carer_tokens', carerTokens, eq(carerTokens.carerId, carerId))
  await erase('carers', carers, eq(carers.id, carerId))
  return { rows, hadLeft }
}

function sum(all: readonly ErasureProtocol[]): ErasureProtocol {
  const rows: Record<string, number> = {}
  for (const each of all) for (const [table, count] of Object.entries(each.rows)) rows[table] = (rows[table] ?? 0) + count
  return { rows, hadLeft: { exported: all.reduce((total, { hadLeft }) => total + hadLeft.exported, 0), printed: all.reduce((total, { hadLeft }) => total + hadLeft.printed, 0) } }
}

/**
 * Erases carers and all that is about them alone, for good: the rows are overwritten in the file (`secure_delete`), the words that they
 * were found by with them. What stays: counts already released; the log, which names an id that nothing explains any more;
 * talks that others took part in, without them (a note that names them is the other's record: domain.md L18 has it written per person).
 * `compartment` opens the half-written forms of those who see protected identities; without it all of these go.
 * Writes the protocol and one entry for each in the log; the caller keeps the ids as tombstones, so that no backup brings them back (security.md §6.3). An id
 * that is not there is passed over: a restore applies old ones again. This is the one place that deletes other rooms' rows.
 */
export async function eraseCarers(tx: WriteTx, carerIds: readonly string[], order: ErasureOrder, compartment: Compartment | undefined): Promise<ErasureProtocol> {
  const each: ErasureProtocol[] = []
  for (const carerId of new Set(carerIds)) each.push(await eraseCarer(tx, carerId, compartment))
  const protocol = sum(each)
  await tx.insert(erasures).values({ id: order.id, rule: order.rule, counts: JSON.stringify(protocol), doneAt: order.at, doneBy: order.by, approvedBy: order.approvedBy })
  const known = new Set((await erasedInLog(tx)).map(({ id }) => id))
  const { at, by: userId, route, sessionId } = order
  await appendAccessEntries(tx, [...new Set(carerIds)].filter((id) => !known.has(id)).map((objectId) => ({ at, userId, sessionId, event: 'erased', purpose: 'administration', route, objectId })))
  await keepErasedAnchor(tx)
  return protocol
}
