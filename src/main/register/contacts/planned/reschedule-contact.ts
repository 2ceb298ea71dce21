import { eq } from 'drizzle-orm'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { assertMayHappenOn } from '../assert-may-happen-on.ts'
import { contactCarers, contacts } from '../contacts.schema.ts'
import { plannedContact } from './planned-contact.ts'

/**
 * Another day, time or length for a planned contact; without `startsAt` it is some time that day. Errors:
 * not-found, conflict, refused (`not-planned`; `not-valid-on-date` where a code is not valid on the new day).
 */
export async function rescheduleContact(
  tx: WriteTx,
  { id, version, heldOn, startsAt, minutes }: ParsedInputOf<'contacts.reschedule'>,
  { session, now, today }: Pick<HandlerContext, 'session' | 'now' | 'today'>,
): Promise<{ version: number }> {
  const planned = await plannedContact(tx, id, version)
  assertMayHappenOn({ ...planned, heldOn }, today)
  const next = planned.version + 1
  await tx.update(contacts).set({ heldOn, startsAt: startsAt ?? null, minutes, changedAt: now, changedBy: session.userId, version: next }).where(eq(contacts.id, id))
  // The copy that each carer's timeline is read by.
  await tx.update(contactCarers).set({ heldOn }).where(eq(contactCarers.contactId, id))
  return { version: next }
}
