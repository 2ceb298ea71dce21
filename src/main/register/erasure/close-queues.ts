import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { WriteTx } from '../../store/database/connection.ts'
import { participations } from '../groups/participations.schema.ts'

/** The places in a queue run from 1 without gaps, also when somebody who stood in it is erased. */
export async function closeQueues(tx: WriteTx, groupIds: readonly string[]): Promise<void> {
  for (const groupId of groupIds) {
    const waiting = await tx.select({ id: participations.id, place: participations.queuePlace }).from(participations)
      .where(and(eq(participations.groupId, groupId), isNotNull(participations.queuePlace))).orderBy(asc(participations.queuePlace))
    for (const [index, { id, place }] of waiting.entries()) {
      if (place !== index + 1) await tx.update(participations).set({ queuePlace: index + 1 }).where(eq(participations.id, id))
    }
  }
}
