import { eq } from 'drizzle-orm'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { absences } from '../calendar.schema.ts'
import { assertOwnAbsence } from './assert-own-absence.ts'

/** Own time away is not to be after all. Errors: not-found, refused (`not-yours`), conflict. */
export async function removeAbsence(tx: WriteTx, { id, version }: ParsedInputOf<'absences.remove'>, { session }: Pick<HandlerContext, 'session'>): Promise<void> {
  await assertOwnAbsence(tx, { id, version, userId: session.userId })
  await tx.delete(absences).where(eq(absences.id, id))
}
