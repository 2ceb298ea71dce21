import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { assertOwnAreas } from '../scope/assert-own-areas.ts'
import { caredForColumns } from './cared-for-columns.ts'
import { caredFor } from './cared-for.schema.ts'
import { linkCaredFor } from './link-cared-for.ts'

/** Somebody new to care for, and the carer's relation to her, both or neither. Errors: not-found (the carer), refused (`outside-your-areas`). */
export async function addCaredFor(tx: WriteTx, input: ParsedInputOf<'caredFor.add'>, context: Pick<HandlerContext, 'session' | 'scope' | 'now' | 'newId'>): Promise<{ caredForId: string; relationId: string }> {
  const { session, scope, now, newId } = context
  assertOwnAreas(scope, [input.caredFor.areaCode])
  const caredForId = newId()
  await tx.insert(caredFor).values({
    ...caredForColumns(input.caredFor),
    id: caredForId,
    createdAt: now,
    createdBy: session.userId,
    changedAt: now,
    changedBy: session.userId,
    version: 1,
  })
  const { relationId } = await linkCaredFor(tx, { carerId: input.carerId, caredForId, relation: input.relation }, context)
  return { caredForId, relationId }
}
