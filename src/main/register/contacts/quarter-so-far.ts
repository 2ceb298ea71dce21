import { and, count, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { OutputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { conversationSupportTypes } from '#shared/domain/conversation.ts'
import { firstDayOf, quarterOf } from '#shared/domain/quarter.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { anonymousContacts, contactCarers, contacts } from './contacts.schema.ts'

/**
 * The quarter up to `today`, true numbers for the consultant's own eyes; they never leave. A carer is
 * counted once however often she came (domain.md C.1).
 */
export async function quarterSoFar(db: ReadDb, today: CivilDate): Promise<OutputOf<'contacts.today'>['quarter']> {
  const quarter = quarterOf(today)
  const from = firstDayOf(quarter)
  const held = and(gte(contacts.heldOn, from), lte(contacts.heldOn, today), eq(contacts.statusCode, 'held'), isNull(contacts.removedAt))
  const [reached] = await db.select({ carers: sql<number>`count(distinct ${contactCarers.carerId})` }).from(contacts)
    .innerJoin(contactCarers, eq(contactCarers.contactId, contacts.id)).where(held)
  const [talks] = await db.select({ held: count() }).from(contacts).where(and(held, inArray(contacts.supportTypeCode, [...conversationSupportTypes])))
  const [unknown] = await db.select({ contacts: count() }).from(anonymousContacts)
    .where(and(gte(anonymousContacts.heldOn, from), lte(anonymousContacts.heldOn, today)))
  return { quarter, uniqueCarers: reached?.carers ?? 0, heldConversations: talks?.held ?? 0, anonymousContacts: unknown?.contacts ?? 0 }
}
