import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '../../../../store/database/connection.ts'
import { contactCarers, contactStaff, contacts, notes } from '../../../contacts/contacts.schema.ts'
import { users } from '../../../users/users.schema.ts'
import { below, keyOf, type TimelineSource } from './timeline-page.ts'

/** The carer's contacts, also those taken back. */
export const contactEvents: TimelineSource = async (db, { carerId, before, limit }) => {
  const page = await db.select({ contact: contacts }).from(contactCarers).innerJoin(contacts, eq(contacts.id, contactCarers.contactId))
    .where(and(eq(contactCarers.carerId, carerId), below(before, contactCarers.heldOn, contactCarers.contactId)))
    .orderBy(desc(contactCarers.heldOn), desc(contactCarers.contactId)).limit(limit)
  const ids = page.map(({ contact }) => contact.id)
  if (ids.length === 0) return []
  const [staff, people, written] = [await staffOf(db, ids), await peopleIn(db, ids), await notesOf(db, ids)]
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
    note: written.get(contact.id),
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

/** The latest version of each note. */
async function notesOf(db: ReadDb, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.select({ contactId: notes.contactId, text: notes.text }).from(notes)
    .where(inArray(notes.contactId, ids)).orderBy(asc(notes.contactId), asc(notes.version))
  return new Map(found.map(({ contactId, text }) => [contactId, text]))
}
