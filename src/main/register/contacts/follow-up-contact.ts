import { eq, sql } from 'drizzle-orm'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { contacts } from './contacts.schema.ts'
import { assertContact } from './remove-contact.ts'

/** The follow-up of a contact is done, or is asked for again on a later day. Errors: not-found. */
export async function followUpContact(tx: WriteTx, { id, postponeTo }: ParsedInputOf<'contacts.followedUp'>, { session, now }: Pick<HandlerContext, 'session' | 'now'>): Promise<void> {
  await assertContact(tx, id)
  await tx.update(contacts).set({
    ...(postponeTo === undefined ? { followedUpAt: now } : { followUpOn: postponeTo, followedUpAt: null }),
    changedAt: now,
    changedBy: session.userId,
    version: sql`${contacts.version} + 1`,
  }).where(eq(contacts.id, id))
}
