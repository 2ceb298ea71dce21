import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { contacts } from './contacts.schema.ts'

type Actor = Pick<HandlerContext, 'session' | 'now'>

/** Takes back a contact recorded by mistake: it stays readable and is counted no more. Twice is the same as once. Errors: not-found. */
export async function removeContact(tx: WriteTx, id: string, { session, now }: Actor): Promise<void> {
  await assertContact(tx, id)
  await tx.update(contacts)
    .set({ removedAt: now, removedBy: session.userId, changedAt: now, changedBy: session.userId, version: sql`${contacts.version} + 1` })
    .where(and(eq(contacts.id, id), isNull(contacts.removedAt)))
}

/** Undoes {@link removeContact}. Errors: not-found. */
export async function restoreContact(tx: WriteTx, id: string, { session, now }: Actor): Promise<void> {
  await assertContact(tx, id)
  await tx.update(contacts)
    .set({ removedAt: null, removedBy: null, changedAt: now, changedBy: session.userId, version: sql`${contacts.version} + 1` })
    .where(and(eq(contacts.id, id), isNotNull(contacts.removedAt)))
}

/** Errors: not-found. */
export async function assertContact(tx: WriteTx, id: string): Promise<void> {
  const [found] = await tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.id, id))
  if (found === undefined) throw new AppError('not-found')
}
