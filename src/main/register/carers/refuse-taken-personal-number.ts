import { and, eq, ne, or, sql } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { AreaScope } from '../scope/area-scope.ts'
import { carerInScope } from '../scope/in-scope.ts'
import { carers } from './carers.schema.ts'
import { numberTag, type Compartment } from './compartment/compartment.ts'

interface Asker {
  readonly compartment: Compartment | undefined
  readonly scope: AreaScope | undefined
  readonly exceptCarerId?: string
}

/**
 * Errors: duplicate-personal-number, whose `reason` is the id of the carer who has the number (story K1). Outside the caller's
 * areas there is no reason: that somebody has the number is the one thing she learns of a person whom she does not see, since
 * the same person twice would be worse. A protected identity is met by those who hold the compartment's key, and by nobody else.
 */
export async function refuseTakenPersonalNumber(tx: WriteTx, personalNumber: string | null, { compartment, scope, exceptCarerId = '' }: Asker): Promise<void> {
  if (personalNumber === null) return
  const [other] = await tx.select({ id: carers.id, isSeen: sql<number>`${carerInScope(scope, carers.id) ?? sql`1`}` }).from(carers).where(and(
    or(eq(carers.personalNumber, personalNumber), compartment && eq(carers.protectedNumberTag, numberTag(compartment, personalNumber))),
    ne(carers.id, exceptCarerId),
  )).limit(1)
  if (other !== undefined) throw new AppError('duplicate-personal-number', other.isSeen === 1 ? { reason: other.id } : {})
}
