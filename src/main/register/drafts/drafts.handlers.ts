import { and, desc, eq } from 'drizzle-orm'
import type { HandlersOf } from '../../store/handler.ts'
import { discardDraft } from './discard-draft.ts'
import { drafts } from './drafts.schema.ts'
import { saveDraft } from './save-draft.ts'

export const draftsHandlers: HandlersOf<'drafts.save' | 'drafts.mine' | 'drafts.discard'> = {
  'drafts.save': async (tx, input, context) => {
    await saveDraft(tx, input, context)
    return {}
  },
  'drafts.mine': async (db, { form }, { session }) => ({
    drafts: await db.select({ id: drafts.id, values: drafts.values, changedAt: drafts.changedAt }).from(drafts)
      .where(and(eq(drafts.userId, session.userId), eq(drafts.form, form))).orderBy(desc(drafts.changedAt), desc(drafts.id)),
  }),
  'drafts.discard': async (tx, { id }, { session }) => {
    await discardDraft(tx, id, session.userId)
    return {}
  },
}
