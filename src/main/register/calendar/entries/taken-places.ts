import { and, count, inArray, isNull, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../../../store/database/connection.ts'
import { meetings } from '../../groups/groups.schema.ts'
import { participations } from '../../groups/participations.schema.ts'

/** How many places are taken in the groups that these meetings belong to: by those enrolled and those who have been offered one. */
export async function takenPlaces(db: ReadDb, which: SQL | undefined): Promise<ReadonlyMap<string, number>> {
  const concerned = db.select({ groupId: meetings.groupId }).from(meetings).where(which)
  const found = await db.select({ groupId: participations.groupId, taken: count() }).from(participations)
    .where(and(inArray(participations.groupId, concerned), inArray(participations.statusCode, ['enrolled', 'offered']), isNull(participations.removedAt)))
    .groupBy(participations.groupId)
  return new Map(found.map(({ groupId, taken }) => [groupId, taken]))
}
