import { and, asc, count, desc, eq, inArray, ne } from 'drizzle-orm'
import type { ReadDb } from '../../../../store/database/connection.ts'
import { contactCarers, contactStaff, contacts, notes } from '../../../contacts/contacts.schema.ts'
import { contactInScope } from '../../../scope/in-scope.ts'
import { users } from '../../../users/users.schema.ts'
import { carers } from '../../carers.schema.ts'
import { below, keyOf, type TimelineSource } from './timeline-page.ts'

/**
 * The carer's contacts, also those taken back. The note of one in which somebody with protected identity took part is for those who may
 * see protected identities: it may say who she is.
 */
export const contactEvents: TimelineSource = async (db, { carerId, before, limit, scope, seesProtected }) => {
  const page = await db.select({ contact: contacts }).from(contactCarers).innerJoin(contacts, eq(contacts.id, contactCarers.contactId))
    .where(and(eq(contactCarers.carerId, carerId), below(before, contactCarers.heldOn, contactCarers.contactId), contactInScope(scope)))
    .orderBy(desc(contactCarers.heldOn), desc(contactCarers.contactId)).limit(limit)
  const ids = page.map(({ contact }) => contact.id)
  if (ids.length === 0) return []
  const [staff, people, written] = [await staffOf(db, ids), await peopleIn(db, ids), await notesOf(db, ids)]
  const closed = seesProtected ? new Set<string>() : await withProtected(db, ids)
  return page.map(({ contact }) => ({
    kind: 'contact',
    key: keyOf(contact.heldOn, contact.id),
    contactId: contact.id,
    heldOn: contact.heldOn,
    startsAt: contact.startsAt ?? undefined,
    minutes: contact.minutes,
    supportTypeCode: contact.supportTypeCode,
    contactFormCode: contact.contactFormCode,
    conversationTypeCode: contact.conversationTypeCode,
    statusCode: contact.statusCode,
    staffNames: staff.filter(({ contactId }) => contactId === contact.id).map(({ name }) => name),
    otherCarers: (people.get(contact.id) ?? 1) - 1,
    note: closed.has(contact.id) ? undefined : written.get(contact.id),
    noteIsSealed: closed.has(contact.id) && written.has(contact.id),
    followUpOn: contact.followUpOn ?? undefined,
    followedUp: contact.followedUpAt !== null,
    removed: contact.removedAt !== null,
  }))
}

const staffOf = (db: ReadDb, ids: string[]) =>
  db.select({ contactId: contactStaff.contactId, name: users.name }).from(contactStaff).innerJoin(users, eq(users.id, contactStaff.userId))
    .where(inArray(contactStaff.contactId, ids)).orderBy(asc(users.name))

async function peopleIn(db: ReadDb, ids: string[]): Promise<ReadonlyMap<string, number>> {
  const found = await db.select({ contactId: contactCarers.contactId, people: count() }).from(contactCarers)
    .where(inArray(contactCarers.contactId, ids)).groupBy(contactCarers.contactId)
  return new Map(found.map(({ contactId, people }) => [contactId, people]))
}

async function withProtected(db: ReadDb, ids: string[]): Promise<ReadonlySet<string>> {
  const found = await db.selectDistinct({ contactId: contactCarers.contactId }).from(contactCarers).innerJoin(carers, eq(carers.id, contactCarers.carerId))
    .where(and(inArray(contactCarers.contactId, ids), ne(carers.protectedIdentityCode, 'none-known')))
  return new Set(found.map(({ contactId }) => contactId))
}

/** The latest version of each note. */
async function notesOf(db: ReadDb, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.select({ contactId: notes.contactId, text: notes.text }).from(notes)
    .where(inArray(notes.contactId, ids)).orderBy(asc(notes.contactId), asc(notes.version))
  return new Map(found.map(({ contactId, text }) => [contactId, text]))
}
