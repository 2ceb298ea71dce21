import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { carers } from '../carers/carers.schema.ts'
import { relationColumns, type RelationInput } from './cared-for-columns.ts'
import { caredFor, relations } from './cared-for.schema.ts'

interface Link {
  readonly carerId: string
  readonly caredForId: string
  readonly relation: RelationInput
}

/** A carer's relation to somebody who is already here. Errors: not-found, refused (`already-linked`: she already cares for that person now). */
export async function linkCaredFor(tx: WriteTx, { carerId, caredForId, relation }: Link, { session, now, newId }: Pick<HandlerContext, 'session' | 'now' | 'newId'>): Promise<{ relationId: string }> {
  const [carer] = await tx.select({ id: carers.id }).from(carers).where(eq(carers.id, carerId))
  const [person] = await tx.select({ id: caredFor.id }).from(caredFor).where(eq(caredFor.id, caredForId))
  if (carer === undefined || person === undefined) throw new AppError('not-found')
  const [already] = await tx.select({ id: relations.id }).from(relations)
    .where(and(eq(relations.carerId, carerId), eq(relations.caredForId, caredForId), isNull(relations.endedOn)))
  if (already !== undefined) throw new AppError('refused', { reason: 'already-linked' })
  const relationId = newId()
  await tx.insert(relations).values({
    ...relationColumns(relation),
    id: relationId,
    carerId,
    caredForId,
    endedOn: null,
    createdAt: now,
    createdBy: session.userId,
    changedAt: now,
    changedBy: session.userId,
    version: 1,
  })
  return { relationId }
}
