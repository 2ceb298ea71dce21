import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { drafts } from './drafts.schema.ts'

/** Keeps what a form holds now under the draft's id. Errors: not-found for the draft of another user. */
export async function saveDraft(tx: WriteTx, { id, form, values }: ParsedInputOf<'drafts.save'>, { session, now }: HandlerContext): Promise<void> {
  const [stored] = await tx.select({ userId: drafts.userId }).from(drafts).where(eq(drafts.id, id))
  if (stored === undefined) {
    await tx.insert(drafts).values({ id, userId: session.userId, form, values, changedAt: now })
  } else {
    if (stored.userId !== session.userId) throw new AppError('not-found')
    await tx.update(drafts).set({ form, values, changedAt: now }).where(eq(drafts.id, id))
  }
}
