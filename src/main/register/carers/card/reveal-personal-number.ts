import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../carers.schema.ts'

/** The twelve digits; showing them is an event of its own in the access log. Errors: not-found. */
export async function revealPersonalNumber(db: ReadDb, carerId: string): Promise<{ personalNumber: string }> {
  const [found] = await db.select({ personalNumber: carers.personalNumber }).from(carers).where(eq(carers.id, carerId))
  if (found?.personalNumber === undefined || found.personalNumber === null) throw new AppError('not-found')
  return { personalNumber: found.personalNumber }
}
