import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { localDays } from '../calendar.schema.ts'

/** The version, where the day is as it was seen; `seen` is undefined where nothing was. Errors: not-found, conflict. */
export async function assertLocalDay(tx: WriteTx, id: string, seen: number | undefined): Promise<number> {
  const [stored] = await tx.select({ version: localDays.version }).from(localDays).where(eq(localDays.id, id))
  if (stored === undefined) throw new AppError('not-found')
  if (stored.version !== seen) throw new AppError('conflict')
  return stored.version
}
