import { and, desc, eq } from 'drizzle-orm'
import type { HandlersOf } from '../../store/handler.ts'
import { heldCompartment } from '../carers/compartment/compartment.ts'
import { openDraft } from '../carers/compartment/sealed-draft.ts'
import { discardDraft } from './discard-draft.ts'
import { drafts } from './drafts.schema.ts'
import { saveDraft } from './save-draft.ts'

export const draftsHandlers: HandlersOf<'drafts.save' | 'drafts.mine' | 'drafts.discard'> = {
  'drafts.save': async (tx, input, context) => {
    await saveDraft(tx, input, context)
    return {}
  },
  'drafts.mine': async (db, { form }, context) => {
    using compartment = heldCompartment(context)
    const found = await db.select({ id: drafts.id, values: drafts.values, changedAt: drafts.changedAt }).from(drafts)
      .where(and(eq(drafts.userId, context.session.userId), eq(drafts.form, form))).orderBy(desc(drafts.changedAt), desc(drafts.id))
    return {
      drafts: found.flatMap((draft) => {
        const values = openDraft(draft.id, draft.values, compartment)
        return values === undefined ? [] : [{ ...draft, values }]
      }),
    }
  },
  'drafts.discard': async (tx, { id }, { session }) => {
    await discardDraft(tx, id, session.userId)
    return {}
  },
}
