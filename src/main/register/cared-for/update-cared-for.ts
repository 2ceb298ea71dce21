import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { assertOwnAreas } from '../scope/assert-own-areas.ts'
import { caredForColumns, relationColumns } from './cared-for-columns.ts'
import { caredFor, relations } from './cared-for.schema.ts'

/**
 * Changes a relation and the one cared for together, as the form shows them together. Errors: not-found,
 * conflict (either was saved in between), refused (`outside-your-areas`), invalid-input (endedOn `before-start`).
 */
export async function updateCaredFor(
  tx: WriteTx,
  input: ParsedInputOf<'caredFor.update'>,
  { session, scope, now }: Pick<HandlerContext, 'session' | 'scope' | 'now'>,
): Promise<{ relationVersion: number; caredForVersion: number }> {
  const [stored] = await tx.select({ caredForId: caredFor.id, relationVersion: relations.version, caredForVersion: caredFor.version })
    .from(relations).innerJoin(caredFor, eq(caredFor.id, relations.caredForId)).where(eq(relations.id, input.relationId))
  if (stored === undefined) throw new AppError('not-found')
  if (stored.relationVersion !== input.relationVersion || stored.caredForVersion !== input.caredForVersion) throw new AppError('conflict')
  assertOwnAreas(scope, [input.caredFor.areaCode])
  if (input.endedOn !== undefined && input.endedOn < input.relation.startedOn) throw new AppError('invalid-input', { fields: [{ path: 'endedOn', reason: 'before-start' }] })
  const changed = { changedAt: now, changedBy: session.userId }
  const versions = { relationVersion: stored.relationVersion + 1, caredForVersion: stored.caredForVersion + 1 }
  await tx.update(relations).set({ ...relationColumns(input.relation), endedOn: input.endedOn ?? null, ...changed, version: versions.relationVersion }).where(eq(relations.id, input.relationId))
  await tx.update(caredFor).set({ ...caredForColumns(input.caredFor), ...changed, version: versions.caredForVersion }).where(eq(caredFor.id, stored.caredForId))
  return versions
}
