import { and, asc, between, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import { isOver } from '#shared/domain/time/is-over.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import { contactCarers, contacts, contactStaff } from '../../contacts/contacts.schema.ts'
import { contactInScope } from '../../scope/in-scope.ts'
import { users } from '../../users/users.schema.ts'
import type { EntrySource } from './entry-source.ts'
import { timesOf } from './entry-times.ts'
import { personColumns, shownPerson } from './shown-person.ts'

/** Contacts with a place in a calendar: planned, or with a time. What has been taken back has none. */
export const conversationEntries: EntrySource<'conversation'> = {
  // A contact is 24 hours at most, so what began the day before may last into the first day.
  around: ({ from, to }, { scope }) => and(
    between(contacts.heldOn, addDays(from, -1), to),
    isNull(contacts.removedAt),
    or(eq(contacts.statusCode, 'planned'), isNotNull(contacts.startsAt)),
    contactInScope(scope),
  ),
  read: async (db, which, { session, now }) => {
    const found = await db.select({
      id: contacts.id,
      version: contacts.version,
      startsOn: contacts.heldOn,
      startsAt: contacts.startsAt,
      minutes: contacts.minutes,
      statusCode: contacts.statusCode,
      contactFormCode: contacts.contactFormCode,
      carerId: carers.id,
      ...personColumns,
    }).from(contacts).innerJoin(contactCarers, eq(contactCarers.contactId, contacts.id)).innerJoin(carers, eq(carers.id, contactCarers.carerId))
      .where(which).orderBy(asc(carers.sortName), asc(carers.id))
    if (found.length === 0) return []
    const staffOf = await staffByContact(db, which)
    return Array.from(Map.groupBy(found, ({ id }) => id).values(), (people) => {
      // With somebody protected among them nobody is named: where one's partner is, she is.
      const first = people.find(({ protectedIdentityCode }) => isProtectedIdentity(protectedIdentityCode)) ?? people[0]
      if (first === undefined) throw new Error('a group without its first')
      const contact = { startsOn: first.startsOn, startsAt: first.startsAt ?? undefined, minutes: first.minutes }
      const staff = staffOf.get(first.id) ?? []
      return {
        ...timesOf(contact),
        ...shownPerson(first),
        kind: 'conversation',
        isMine: staff.some(({ userId }) => userId === session.userId),
        id: first.id,
        version: first.version,
        minutes: first.minutes,
        carerId: first.carerId,
        others: people.length - 1,
        statusCode: first.statusCode,
        contactFormCode: first.contactFormCode,
        staffNames: staff.map(({ name }) => name),
        lacksOutcome: first.statusCode === 'planned' && isOver(contact, now),
      }
    })
  },
}

interface Staff {
  readonly userId: string
  readonly name: string
}

async function staffByContact(db: ReadDb, which: SQL | undefined): Promise<ReadonlyMap<string, readonly Staff[]>> {
  const found = await db.select({ contactId: contactStaff.contactId, userId: users.id, name: users.name }).from(contacts)
    .innerJoin(contactStaff, eq(contactStaff.contactId, contacts.id)).innerJoin(users, eq(users.id, contactStaff.userId))
    .where(which).orderBy(asc(users.name), asc(users.id))
  return Map.groupBy(found, ({ contactId }) => contactId)
}
