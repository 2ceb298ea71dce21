import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { caredFor, relations } from '../cared-for/cared-for.schema.ts'
import type { AreaScope } from '../scope/area-scope.ts'
import { caredForInScope } from '../scope/in-scope.ts'

/** The area of those whom the carers care for now, where it is one and the same; never one outside the caller's. */
export async function proposedArea(db: ReadDb, carerIds: readonly string[], scope: AreaScope | undefined): Promise<{ areaCode: Area | undefined }> {
  if (carerIds.length === 0) return { areaCode: undefined }
  const found = await db.selectDistinct({ areaCode: caredFor.areaCode }).from(relations).innerJoin(caredFor, eq(caredFor.id, relations.caredForId))
    .where(and(inArray(relations.carerId, [...carerIds]), isNull(relations.endedOn), caredForInScope(scope)))
  return { areaCode: found.length === 1 ? found[0]?.areaCode : undefined }
}
