import { eq } from 'drizzle-orm'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { outreach } from '../calendar.schema.ts'
import { assertOutreach } from './assert-outreach.ts'

/** Recorded by mistake: there is no person in it, so nothing of it is kept. Errors: not-found, conflict. */
export async function removeOutreach(tx: WriteTx, { id, version }: ParsedInputOf<'outreach.remove'>): Promise<void> {
  await assertOutreach(tx, id, version)
  await tx.delete(outreach).where(eq(outreach.id, id))
}
