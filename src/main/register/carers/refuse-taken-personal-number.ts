import { and, eq, ne } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import { carers } from './carers.schema.ts'

/** Errors: duplicate-personal-number, whose `reason` is the id of the carer who has the number (story K1). */
export async function refuseTakenPersonalNumber(tx: WriteTx, personalNumber: string | null, exceptCarerId = ''): Promise<void> {
  if (personalNumber === null) return
  const [other] = await tx.select({ id: carers.id }).from(carers)
    .where(and(eq(carers.personalNumber, personalNumber), ne(carers.id, exceptCarerId)))
  if (other !== undefined) throw new AppError('duplicate-personal-number', { reason: other.id })
}
