import { and, asc, desc, inArray, isNull, sql } from 'drizzle-orm'
import type { GroupRow } from '#shared/contract/planning/group-values.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { describeMeetings } from '#shared/domain/groups/infer-rhythm.ts'
import { lacksAttendance } from '#shared/domain/groups/lacks-attendance.ts'
import { byTime } from '#shared/domain/groups/number-meetings.ts'
import { freePlaces } from '#shared/domain/groups/places.ts'
import { shownGroupStatus } from '#shared/domain/groups/shown-group-status.ts'
import { sortKey } from '#shared/domain/swedish-sort.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { Actor } from '../actor.ts'
import { groupInScope } from '../../scope/in-scope.ts'
import { groups, meetings } from '../groups.schema.ts'
import { attendanceMarks, participations } from '../participations.schema.ts'
import { areasOf, type StoredGroup } from './stored-group.ts'

/** More than one looks through; the newest of the ended ones. */
const mostGroups = 200

type ListedMeeting = Pick<typeof meetings.$inferSelect, 'id' | 'groupId' | 'heldOn' | 'startsAt' | 'minutes' | 'statusCode' | 'anonymous'> & { readonly marked: number }

type Moment = Pick<Actor, 'today' | 'now' | 'scope'>

/** Groups to come and going on by their next meeting, or those that are over, the latest first. */
export async function listGroups(db: ReadDb, which: 'current' | 'ended', moment: Moment): Promise<{ groups: readonly GroupRow[] }> {
  const statuses = which === 'current' ? (['planned', 'open-for-application'] as const) : (['ended', 'cancelled'] as const)
  const found = await db.select().from(groups).where(and(inArray(groups.statusCode, [...statuses]), groupInScope(moment.scope, groups.id))).orderBy(desc(groups.endedOn), asc(groups.name), asc(groups.id)).limit(mostGroups)
  const ids = found.map(({ id }) => id)
  const areas = await areasOf(db, ids)
  const places = await placesIn(db, ids)
  const byGroup = Map.groupBy(await meetingsOf(db, ids), ({ groupId }) => groupId)
  const rows = found.map((group) => groupRow(group, areas.get(group.id) ?? [], byGroup.get(group.id) ?? [], places.get(group.id) ?? { taken: 0, queued: 0 }, moment))
  return { groups: which === 'current' ? rows.map((row) => ({ row, key: currentKey(row) })).toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row) : rows }
}

/** Without a next meeting it comes last. */
const currentKey = ({ nextMeeting, name }: GroupRow): string => `${nextMeeting === undefined ? '9' : nextMeeting.heldOn + nextMeeting.startsAt} ${sortKey(name)}`

function groupRow(group: StoredGroup, areaCodes: readonly Area[], all: readonly ListedMeeting[], { taken, queued }: { readonly taken: number; readonly queued: number }, { today, now }: Moment): GroupRow {
  const standing = all.filter(({ statusCode }) => statusCode !== 'cancelled').toSorted(byTime)
  const next = standing.find(({ heldOn, statusCode }) => statusCode === 'planned' && heldOn >= today)
  return {
    id: group.id,
    name: group.name,
    statusCode: shownGroupStatus(group.statusCode, all, freePlaces(group.maxPlaces, taken), today),
    supportTypeCode: group.supportTypeCode,
    areaCodes,
    rhythmText: describeMeetings(standing.length === 0 ? all : standing),
    nextMeeting: next && { heldOn: next.heldOn, startsAt: next.startsAt },
    taken,
    maxPlaces: group.maxPlaces,
    minPlaces: group.minPlaces ?? undefined,
    queued,
    withoutAttendance: all.filter((meeting) => lacksAttendance(meeting, meeting.marked === 0 && meeting.anonymous === 0, now)).length,
  }
}

async function meetingsOf(db: ReadDb, groupIds: readonly string[]): Promise<readonly ListedMeeting[]> {
  if (groupIds.length === 0) return []
  return db.select({
    id: meetings.id, groupId: meetings.groupId, heldOn: meetings.heldOn, startsAt: meetings.startsAt, minutes: meetings.minutes, statusCode: meetings.statusCode, anonymous: meetings.anonymous,
    // One mark is enough to know.
    marked: sql<number>`exists (select 1 from ${attendanceMarks} where ${attendanceMarks.meetingId} = ${meetings.id})`,
  }).from(meetings).where(inArray(meetings.groupId, [...groupIds]))
}

async function placesIn(db: ReadDb, groupIds: readonly string[]): Promise<ReadonlyMap<string, { readonly taken: number; readonly queued: number }>> {
  if (groupIds.length === 0) return new Map()
  const rows = await db.select({
    groupId: participations.groupId,
    taken: sql<number>`sum(case when ${participations.statusCode} in ('enrolled', 'offered') then 1 else 0 end)`,
    queued: sql<number>`sum(case when ${participations.statusCode} = 'queued' then 1 else 0 end)`,
  }).from(participations).where(and(inArray(participations.groupId, [...groupIds]), isNull(participations.removedAt))).groupBy(participations.groupId)
  return new Map(rows.map(({ groupId, taken, queued }) => [groupId, { taken, queued }]))
}
