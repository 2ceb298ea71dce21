import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { RelationView } from '#shared/contract/cared-for.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { caredFor, relations } from '../../cared-for/cared-for.schema.ts'
import type { AreaScope } from '../../scope/area-scope.ts'
import { caredForInScope } from '../../scope/in-scope.ts'
import { carers } from '../carers.schema.ts'

type CaredForRow = typeof caredFor.$inferSelect
type RelationRow = typeof relations.$inferSelect

/** Whom the carer cares for in the caller's areas, those now first, then those before; oldest relation first. */
export async function relationsOfCarer(db: ReadDb, carerId: string, scope: AreaScope | undefined): Promise<readonly RelationView[]> {
  const found = await db.select({ relation: relations, caredFor }).from(relations).innerJoin(caredFor, eq(caredFor.id, relations.caredForId))
    .where(and(eq(relations.carerId, carerId), caredForInScope(scope))).orderBy(asc(relations.startedOn), asc(relations.id))
  const others = await otherCarersOf(db, found.map((row) => row.caredFor.id), carerId)
  return found
    .map((row) => relationView(row.relation, row.caredFor, others.filter((other) => other.caredForId === row.caredFor.id)))
    .toSorted((a, b) => Number(a.endedOn !== undefined) - Number(b.endedOn !== undefined))
}

const otherCarersOf = async (db: ReadDb, caredForIds: readonly string[], carerId: string) =>
  caredForIds.length === 0 ? [] : await db.selectDistinct({ caredForId: relations.caredForId, id: carers.id, carerNumber: carers.carerNumber })
    .from(relations).innerJoin(carers, eq(carers.id, relations.carerId))
    .where(and(inArray(relations.caredForId, [...caredForIds]), ne(relations.carerId, carerId), isNull(relations.endedOn)))
    .orderBy(asc(carers.carerNumber))

function relationView(relation: RelationRow, person: CaredForRow, others: readonly { id: string; carerNumber: string }[]): RelationView {
  return {
    id: relation.id,
    version: relation.version,
    relationCode: relation.relationCode,
    livingTogetherCode: relation.livingTogetherCode,
    careFrequencyCode: relation.careFrequencyCode ?? undefined,
    careSinceYear: relation.careSinceYear ?? undefined,
    startedOn: relation.startedOn,
    endedOn: relation.endedOn ?? undefined,
    caredFor: {
      id: person.id,
      version: person.version,
      alias: person.alias,
      birthYear: person.birthYear ?? undefined,
      ageGroupCode: person.ageGroupCode ?? undefined,
      sexCode: person.sexCode,
      targetGroupCode: person.targetGroupCode,
      secondTargetGroupCode: person.secondTargetGroupCode ?? undefined,
      areaCode: person.areaCode,
      housingCode: person.housingCode ?? undefined,
      deceasedOn: person.deceasedOn ?? undefined,
    },
    otherCarers: others.map(({ id, carerNumber }) => ({ id, carerNumber })),
  }
}
