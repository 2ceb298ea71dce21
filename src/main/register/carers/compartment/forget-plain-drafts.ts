import { and, eq, like, notLike } from 'drizzle-orm'
import type { WriteTx } from '../../../store/database/connection.ts'
import { drafts } from '../../drafts/drafts.schema.ts'
import { sealedDraftPrefix } from './sealed-draft.ts'

/** Throws away half-written changes of a carer that lie in clear: from now on nobody but a holder of the key may keep her name. */
export async function forgetPlainDrafts(tx: WriteTx, carerId: string): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.form, 'carer'), like(drafts.values, `%${carerId}%`), notLike(drafts.values, `${sealedDraftPrefix}%`)))
}
