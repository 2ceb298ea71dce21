import { eq } from 'drizzle-orm'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { localDays } from '../calendar.schema.ts'
import { assertLocalDay } from './assert-local-day.ts'

/** Errors: not-found, conflict. */
export async function removeLocalDay(tx: WriteTx, { id, version }: ParsedInputOf<'localDays.remove'>): Promise<void> {
  await assertLocalDay(tx, id, version)
  await tx.delete(localDays).where(eq(localDays.id, id))
}
