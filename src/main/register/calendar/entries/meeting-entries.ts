import { and, asc, between, eq, sql, type SQL } from 'drizzle-orm'
import { lacksAttendance } from '#shared/domain/groups/lacks-attendance.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { groups, meetingLeaders, meetings } from '../../groups/groups.schema.ts'
import { attendanceMarks } from '../../groups/participations.schema.ts'
import { leaders, places } from '../../groups/resources.schema.ts'
import { groupInScope } from '../../scope/in-scope.ts'
import { users } from '../../users/users.schema.ts'
import type { EntrySource } from './entry-source.ts'
import { timesOf } from './entry-times.ts'
import { meetingNumbers } from './meeting-numbers.ts'
import { takenPlaces } from './taken-places.ts'

/** Nobody is marked and no anonymous visitor is counted. */
export const isUnmarked = and(eq(meetings.anonymous, 0), sql`not exists (select 1 from ${attendanceMarks} where ${attendanceMarks.meetingId} = ${meetings.id})`)

/** Meetings of groups, also the cancelled ones, which have no number. */
export const meetingEntries: EntrySource<'meeting'> = {
  // Every meeting is over before midnight.
  around: ({ from, to }, { scope }) => and(between(meetings.heldOn, from, to), groupInScope(scope, meetings.groupId)),
  read: async (db, which, { session, now }) => {
    const found = await db.select({
      id: meetings.id,
      version: meetings.version,
      groupId: meetings.groupId,
      groupName: groups.name,
      maxPlaces: groups.maxPlaces,
      startsOn: meetings.heldOn,
      startsAt: meetings.startsAt,
      minutes: meetings.minutes,
      statusCode: meetings.statusCode,
      placeName: places.name,
      unmarked: sql<number>`${isUnmarked}`,
    }).from(meetings).innerJoin(groups, eq(groups.id, meetings.groupId)).leftJoin(places, eq(places.id, meetings.placeId)).where(which)
    if (found.length === 0) return []
    const leadersOf = await leadersByMeeting(db, which)
    const { numberOf, inGroup } = await meetingNumbers(db, which)
    const taken = await takenPlaces(db, which)
    return found.map(({ unmarked, placeName, ...meeting }) => {
      const led = leadersOf.get(meeting.id) ?? []
      return {
        ...meeting,
        ...timesOf(meeting),
        kind: 'meeting',
        isMine: led.some(({ userId }) => userId === session.userId),
        number: numberOf.get(meeting.id),
        of: inGroup.get(meeting.groupId) ?? 0,
        placeName: placeName ?? undefined,
        leaderNames: led.map(({ name }) => name),
        taken: taken.get(meeting.groupId) ?? 0,
        lacksAttendance: lacksAttendance({ ...meeting, heldOn: meeting.startsOn }, unmarked === 1, now),
      }
    })
  },
}

interface Leader {
  readonly userId: string | null
  readonly name: string
}

async function leadersByMeeting(db: ReadDb, which: SQL | undefined): Promise<ReadonlyMap<string, readonly Leader[]>> {
  const name = sql<string>`coalesce(${users.name}, ${leaders.name}, '')`
  const found = await db.select({ meetingId: meetingLeaders.meetingId, userId: leaders.userId, name }).from(meetings)
    .innerJoin(meetingLeaders, eq(meetingLeaders.meetingId, meetings.id))
    .innerJoin(leaders, eq(leaders.id, meetingLeaders.leaderId))
    .leftJoin(users, eq(users.id, leaders.userId))
    .where(which).orderBy(asc(name), asc(leaders.id))
  return Map.groupBy(found, ({ meetingId }) => meetingId)
}
