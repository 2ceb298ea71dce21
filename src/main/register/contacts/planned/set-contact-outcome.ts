import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { contacts } from '../contacts.schema.ts'
import { plannedContact } from './planned-contact.ts'

/**
 * What became of a planned contact, and how long it was. Before its day it can only be cancelled.
 * Errors: not-found, conflict, refused (`not-planned`), invalid-input (`statusCode` `future`).
 */
export async function setContactOutcome(
  tx: WriteTx,
  { id, version, statusCode, minutes }: ParsedInputOf<'contacts.setOutcome'>,
  { session, now, today }: Pick<HandlerContext, 'session' | 'now' | 'today'>,
): Promise<void> {
  const planned = await plannedContact(tx, id, version)
  if ((statusCode === 'held' || statusCode === 'no-show') && planned.heldOn > today) {
    throw new AppError('invalid-input', { fields: [{ path: 'statusCode', reason: 'future' }] })
  }
  await tx.update(contacts).set({ statusCode, minutes, changedAt: now, changedBy: session.userId, version: planned.version + 1 }).where(eq(contacts.id, id))
}
