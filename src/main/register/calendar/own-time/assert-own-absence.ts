import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { absences } from '../calendar.schema.ts'

interface Claim {
  readonly id: string
  /** What was seen; without it nothing was. */
  readonly version: number | undefined
  readonly userId: string
}

/** The version, where the absence is the user's own and as she saw it. Errors: not-found, refused (`not-yours`), conflict. */
export async function assertOwnAbsence(tx: WriteTx, { id, version, userId }: Claim): Promise<number> {
  const [stored] = await tx.select({ userId: absences.userId, version: absences.version }).from(absences).where(eq(absences.id, id))
  if (stored === undefined) throw new AppError('not-found')
  if (stored.userId !== userId) throw new AppError('refused', { reason: 'not-yours' })
  if (stored.version !== version) throw new AppError('conflict')
  return stored.version
}
