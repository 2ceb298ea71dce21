import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { contactInScope } from '../../scope/in-scope.ts'
import { contactCarers, contacts } from '../../contacts/contacts.schema.ts'
import { conversationSupportTypes } from '#shared/domain/conversation.ts'

interface ContactSummary {
  readonly heldThisYear: number
  readonly heldInAll: number
  readonly nextFollowUpOn: CivilDate | undefined
}

/** Held conversations this calendar year and in all, and the next day to follow up; removed contacts are left out. */
export async function contactSummary(db: ReadDb, carerId: string, { today, scope }: Pick<HandlerContext, 'today' | 'scope'>): Promise<ContactSummary> {
  const isHeldConversation = and(eq(contacts.statusCode, 'held'), inArray(contacts.supportTypeCode, [...conversationSupportTypes]))
  const isToFollowUp = isNull(contacts.followedUpAt)
  const [found] = await db.select({
    heldThisYear: sql<number>`coalesce(sum(case when ${isHeldConversation} and ${contacts.heldOn} between ${`${yearOf(today)}-01-01`} and ${`${yearOf(today)}-12-31`} then 1 else 0 end), 0)`,
    heldInAll: sql<number>`coalesce(sum(case when ${isHeldConversation} then 1 else 0 end), 0)`,
    nextFollowUpOn: sql<CivilDate | null>`min(case when ${isToFollowUp} then ${contacts.followUpOn} end)`,
  }).from(contactCarers).innerJoin(contacts, eq(contacts.id, contactCarers.contactId))
    .where(and(eq(contactCarers.carerId, carerId), isNull(contacts.removedAt), contactInScope(scope)))
  return { heldThisYear: found?.heldThisYear ?? 0, heldInAll: found?.heldInAll ?? 0, nextFollowUpOn: found?.nextFollowUpOn ?? undefined }
}
