import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '../../store/database/connection.ts'
import { drafts } from './drafts.schema.ts'

/**
 * Throws a user's own draft away; one that is not there, or is somebody else's, is left alone.
 * Other features call this in the transaction that saves what the draft became: after a crash there is
 * either the draft or the record, never both and never neither.
 */
export async function discardDraft(tx: WriteTx, draftId: string, userId: string): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.id, draftId), eq(drafts.userId, userId)))
}
