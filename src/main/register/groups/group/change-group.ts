import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { isOver } from '#shared/domain/groups/shown-group-status.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { changed, type Actor } from '../actor.ts'
import { groupAreas, groupLeaders, groups, meetingLeaders, meetings } from '../groups.schema.ts'
import { leaderIdsOfGroup, resolveLeaders } from '../resources/known-leaders.ts'
import { assertPlace } from '../resources/places.ts'
import { cancelMeetingsToCome } from '../series/cancel-meeting.ts'
import { meetingsOfGroup, type StoredMeeting } from '../series/plannable.ts'
import { replaceLeaders } from '../series/write-meetings.ts'
import { assertKeepsOthersAreas } from '../../scope/assert-own-areas.ts'
import { writeAreas } from './create-group.ts'
import { areasOf, assertGroupDetails, countTaken, detailColumns, readGroup, type StoredGroup } from './stored-group.ts'

/**
 * Changes what a group is. New leaders or a new place go to the planned meetings from today on, except those that had
 * others than the group (somebody stands in, the room was taken): they keep theirs, as past ones do. Errors:
 * not-found, conflict, refused (`below-taken`; `outside-your-areas`: areas that are not the caller's stay as they were, and one of hers), invalid-input
 * (`minPlaces`, `closesAfterMeeting`).
 */
export async function updateGroup(tx: WriteTx, { id, version, group }: ParsedInputOf<'groups.update'>, actor: Actor): Promise<{ version: number }> {
  const stored = await readVersion(tx, id, version)
  assertGroupDetails(group)
  assertKeepsOthersAreas(actor.scope, (await areasOf(tx, [id])).get(id) ?? [], group.areaCodes)
  if (group.maxPlaces < await countTaken(tx, id)) throw new AppError('refused', { reason: 'below-taken' })
  await assertPlace(tx, group.placeId)
  const before = await leaderIdsOfGroup(tx, id)
  const leaderIds = await resolveLeaders(tx, group.leaders, actor)

  await tx.update(groups).set({ ...detailColumns(group), ...changed(actor), version: version + 1 }).where(eq(groups.id, id))
  await tx.delete(groupAreas).where(eq(groupAreas.groupId, id))
  await writeAreas(tx, id, group)
  await tx.delete(groupLeaders).where(eq(groupLeaders.groupId, id))
  await tx.insert(groupLeaders).values(leaderIds.map((leaderId, position) => ({ groupId: id, leaderId, position })))

  await passOn(tx, stored, { name: group.name, placeId: group.placeId ?? null }, { before, leaderIds }, actor)
  return { version: version + 1 }
}

/**
 * `cancelled` cancels every meeting to come. A cancelled group may be taken up again; its meetings stay cancelled until each
 * is restored. Errors: not-found, conflict, refused (`group-ended`: what has ended stays so).
 */
export async function setGroupStatus(tx: WriteTx, { id, version, statusCode }: ParsedInputOf<'groups.setStatus'>, actor: Actor): Promise<{ version: number }> {
  const stored = await readVersion(tx, id, version)
  if (stored.statusCode === 'ended') throw new AppError('refused', { reason: 'group-ended' })
  await tx.update(groups).set({ statusCode, endedOn: isOver(statusCode) ? actor.today : null, ...changed(actor), version: version + 1 }).where(eq(groups.id, id))
  if (statusCode === 'cancelled') await cancelMeetingsToCome(tx, id, actor)
  return { version: version + 1 }
}

/** Errors: not-found, conflict. */
export async function readVersion(tx: WriteTx, id: string, version: number): Promise<StoredGroup> {
  const stored = await readGroup(tx, id)
  if (stored.version !== version) throw new AppError('conflict')
  return stored
}

/** Each meeting to come that something of this concerns is changed once: the name and the place stand in calendar files. */
async function passOn(tx: WriteTx, stored: StoredGroup, next: { readonly name: string; readonly placeId: string | null }, { before, leaderIds }: { readonly before: readonly string[]; readonly leaderIds: readonly string[] }, actor: Actor): Promise<void> {
  const coming = (await meetingsOfGroup(tx, stored.id)).filter(({ heldOn, statusCode }) => statusCode === 'planned' && heldOn >= actor.today)
  const led = sameIds(before, leaderIds) ? [] : await ledBy(tx, stored.id, coming, before)
  const moved = next.placeId === stored.placeId ? [] : coming.filter(({ placeId }) => placeId === stored.placeId)
  await replaceLeaders(tx, led, leaderIds)
  for (const meeting of coming.filter((one) => next.name !== stored.name || led.includes(one) || moved.includes(one))) {
    await tx.update(meetings).set({ ...(moved.includes(meeting) ? { placeId: next.placeId } : {}), sequence: meeting.sequence + 1, ...changed(actor), version: meeting.version + 1 })
      .where(eq(meetings.id, meeting.id))
  }
}

/** Those of the meetings that have exactly these leaders. */
async function ledBy(tx: WriteTx, groupId: string, coming: readonly StoredMeeting[], leaderIds: readonly string[]): Promise<readonly StoredMeeting[]> {
  const rows = await tx.select({ meetingId: meetingLeaders.meetingId, leaderId: meetingLeaders.leaderId }).from(meetingLeaders)
    .innerJoin(meetings, eq(meetings.id, meetingLeaders.meetingId)).where(eq(meetings.groupId, groupId))
  const leadersOf = Map.groupBy(rows, ({ meetingId }) => meetingId)
  return coming.filter(({ id }) => sameIds((leadersOf.get(id) ?? []).map(({ leaderId }) => leaderId), leaderIds))
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
