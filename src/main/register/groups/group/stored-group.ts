import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { GroupDetails } from '#shared/contract/planning/group-values.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { isOver } from '#shared/domain/groups/shown-group-status.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { groupAreas, groups } from '../groups.schema.ts'
import { participations } from '../participations.schema.ts'

export type StoredGroup = typeof groups.$inferSelect

/** Errors: not-found. */
export async function readGroup(db: ReadDb, id: string): Promise<StoredGroup> {
  const [found] = await db.select().from(groups).where(eq(groups.id, id))
  if (found === undefined) throw new AppError('not-found')
  return found
}

/** A group that still takes people and meetings. Errors: not-found, refused (`group-ended`, also for a cancelled one). */
export async function readRunningGroup(db: ReadDb, id: string): Promise<StoredGroup> {
  const group = await readGroup(db, id)
  if (isOver(group.statusCode)) throw new AppError('refused', { reason: 'group-ended' })
  return group
}

/** The areas of groups, in the order of their codes. */
export async function areasOf(db: ReadDb, groupIds: readonly string[]): Promise<ReadonlyMap<string, readonly Area[]>> {
  const found = groupIds.length === 0 ? [] : await db.select().from(groupAreas).where(inArray(groupAreas.groupId, [...groupIds])).orderBy(asc(groupAreas.areaCode))
  return new Map([...Map.groupBy(found, ({ groupId }) => groupId)].map(([id, rows]) => [id, rows.map(({ areaCode }) => areaCode)]))
}

/** Places taken in a group, counted in this transaction. */
export async function countTaken(db: ReadDb, groupId: string): Promise<number> {
  const [found] = await db.select({ taken: count() }).from(participations)
    .where(and(eq(participations.groupId, groupId), isNull(participations.removedAt), inArray(participations.statusCode, ['enrolled', 'offered'])))
  return found?.taken ?? 0
}

/** The columns that say what a group is. */
export const detailColumns = (group: GroupDetails) => ({
  name: group.name,
  supportTypeCode: group.supportTypeCode,
  targetGroupCode: group.targetGroupCode ?? null,
  formCode: group.formCode,
  closesAfterMeeting: group.formCode === 'open' ? null : (group.closesAfterMeeting ?? null),
  minPlaces: group.minPlaces ?? null,
  maxPlaces: group.maxPlaces,
  placeId: group.placeId ?? null,
  partnerCode: group.partnerCode ?? null,
  feeKr: group.feeKr ?? null,
})

/** Errors: invalid-input (`minPlaces` `above-max`, `closesAfterMeeting` `required`). */
export function assertGroupDetails(group: GroupDetails): void {
  const fields = [
    ...(group.minPlaces !== undefined && group.minPlaces > group.maxPlaces ? [{ path: 'minPlaces', reason: 'above-max' }] : []),
    ...(group.formCode === 'open-until' && group.closesAfterMeeting === undefined ? [{ path: 'closesAfterMeeting', reason: 'required' }] : []),
  ]
  if (fields.length > 0) throw new AppError('invalid-input', { fields })
}
