import { and, count, eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { heldCompartment } from '../carers/compartment/compartment.ts'
import { sealDraft } from '../carers/compartment/sealed-draft.ts'
import { drafts } from './drafts.schema.ts'

/** Of each form; a person has a handful. More is a window that has lost count, and would fill the disk and every backup. */
export const mostDrafts = 50

async function assertRoom(tx: WriteTx, userId: string, form: string): Promise<void> {
  const [found] = await tx.select({ drafts: count() }).from(drafts).where(and(eq(drafts.userId, userId), eq(drafts.form, form)))
  if (found !== undefined && found.drafts >= mostDrafts) throw new AppError('refused', { reason: 'too-many-drafts' })
}

/** Keeps what a form holds now under the draft's id; sealed, when whoever writes it sees protected identities. Errors: not-found for the draft of another user; refused (`too-many-drafts`). */
export async function saveDraft(tx: WriteTx, { id, form, values: typed }: ParsedInputOf<'drafts.save'>, context: HandlerContext): Promise<void> {
  const { session, now } = context
  using compartment = heldCompartment(context)
  const values = compartment === undefined ? typed : sealDraft(id, typed, compartment)
  const [stored] = await tx.select({ userId: drafts.userId }).from(drafts).where(eq(drafts.id, id))
  if (stored === undefined) {
    await assertRoom(tx, session.userId, form)
    await tx.insert(drafts).values({ id, userId: session.userId, form, values, changedAt: now })
  } else {
    if (stored.userId !== session.userId) throw new AppError('not-found')
    await tx.update(drafts).set({ form, values, changedAt: now }).where(eq(drafts.id, id))
  }
}
