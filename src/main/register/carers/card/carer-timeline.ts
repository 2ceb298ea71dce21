import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { contactCarers, contactStaff, contacts, notes } from '../../contacts/contacts.schema.ts'
import { users } from '../../users/users.schema.ts'
import { carers } from '../carers.schema.ts'

/** `2026-11-22|<contact id>`: ids rise with time, so within a day the later recorded stands first. */
const keyOf = (heldOn: string, contactId: string) => `${heldOn}|${contactId}`
const partsOf = (key: string) => ({ heldOn: key.slice(0, 10), contactId: key.slice(11) })

/** What has happened with a carer, newest first, from below `before`. Errors: not-found. */
export async function carerTimeline(db: ReadDb, { id, before, limit }: ParsedInputOf<'carers.timeline'>): Promise<OutputOf<'carers.timeline'>> {
  const [carer] = await db.select({ firstContactOn: carers.firstContactOn }).from(carers).where(eq(carers.id, id))
  if (carer === undefined) throw new AppError('not-found')
  const held = await contactEntries(db, id, before, limit + 1)
  const first: TimelineEntry = { kind: 'first-contact', key: keyOf(carer.firstContactOn, ''), heldOn: carer.firstContactOn }
  const entries = [...held, ...(before === undefined || first.key < before ? [first] : [])].toSorted((a, b) => (a.key < b.key ? 1 : -1))
  return { entries: entries.slice(0, limit), hasMore: entries.length > limit }
}

async function contactEntries(db: ReadDb, carerId: string, before: string | undefined, limit: number): Promise<readonly TimelineEntry[]> {
  const from = before === undefined ? undefined : partsOf(before)
  const page = await db.select({ contact: contacts }).from(contactCarers).innerJoin(contacts, eq(contacts.id, contactCarers.contactId))
    .where(and(
      eq(contactCarers.carerId, carerId),
      from === undefined ? undefined : sql`(${contactCarers.heldOn}, ${contactCarers.contactId}) < (${from.heldOn}, ${from.contactId})`,
    ))
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
