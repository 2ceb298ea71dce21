import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { carers } from '../carers.schema.ts'
import { heldCompartment, needed } from '../compartment/compartment.ts'
import { identityOf } from '../compartment/sealed-identity.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'

/** The twelve digits; showing them is an event of its own in the access log. Errors: not-found, refused (`needs-protected-key`). */
export async function revealPersonalNumber(db: ReadDb, carerId: string, context: Pick<HandlerContext, 'protectedKey' | 'registerId'>): Promise<{ personalNumber: string }> {
  const [carer] = await db.select().from(carers).where(eq(carers.id, carerId))
  if (carer === undefined) throw new AppError('not-found')
  using compartment = heldCompartment(context)
  const identity = identityOf(carer, isProtectedIdentity(carer.protectedIdentityCode) ? needed(compartment) : undefined)
  if (identity === undefined || identity.personalNumber === null) throw new AppError('not-found')
  return { personalNumber: identity.personalNumber }
}
