import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { MeetingView } from '#shared/contract/planning/group-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { lacksAttendance } from '#shared/domain/groups/lacks-attendance.ts'
import { endsAt } from '#shared/domain/groups/meeting-time.ts'
import { numberMeetings } from '#shared/domain/groups/number-meetings.ts'
import { isToBeCalled } from '#shared/domain/groups/places.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { meetingCalls, meetingLeaders, meetings } from '../groups.schema.ts'
import type { Participant } from '../participants/read-participants.ts'
import { attendanceMarks } from '../participations.schema.ts'
import { readLeaders, type Leader } from '../resources/known-leaders.ts'
import { places } from '../resources.schema.ts'
import type { StoredMeeting } from '../series/plannable.ts'

type LedMeeting = { readonly meetingId: string; readonly leader: Leader }

/** The meetings of one group as they are shown, by day; `all` are the stored ones and `participants` everybody in it. */
export async function meetingViews(db: ReadDb, groupId: string, all: readonly StoredMeeting[], participants: readonly Participant[], today: CivilDate): Promise<readonly MeetingView[]> {
  const numbers = numberMeetings(all)
  const led = await leadersByMeeting(db, groupId)
  const marks = await marksByMeeting(db, all.map(({ id }) => id))
  const placeNames = await placeNamesOf(db, all)
  const called = await calledIn(db, groupId)
  const toCall = participants.filter(({ participation }) => isToBeCalled(participation.statusCode))
  return all.map((meeting): MeetingView => {
    const { present = 0, marked = 0 } = marks.get(meeting.id) ?? {}
    const isToBeToldOf = meeting.statusCode === 'cancelled' && meeting.heldOn >= today
    return {
      id: meeting.id,
      version: meeting.version,
      number: numbers.get(meeting.id),
      heldOn: meeting.heldOn,
      startsAt: meeting.startsAt,
      endsAt: endsAt(meeting),
      minutes: meeting.minutes,
      theme: meeting.theme ?? undefined,
      placeId: meeting.placeId ?? undefined,
      placeName: meeting.placeId === null ? undefined : placeNames.get(meeting.placeId),
      leaders: (led.get(meeting.id) ?? []).map(({ leader }) => ({
        ref: { kind: 'leader', id: leader.id ?? '' }, name: leader.name, hasLeft: leader.leavesOn !== undefined && leader.leavesOn < meeting.heldOn,
      })),
      statusCode: meeting.statusCode,
      cancelReasonCode: meeting.cancelReasonCode ?? undefined,
      present,
      anonymous: meeting.anonymous,
      lacksAttendance: lacksAttendance(meeting, marked, today),
      calls: isToBeToldOf ? toCall.map((person) => callView(person, called.has(`${meeting.id} ${person.carerId}`))) : [],
    }
  })
}

const callView = ({ carerId, name, phone, mayLeaveMessageCode, isProtected }: Participant, isCalled: boolean): MeetingView['calls'][number] => ({
  carerId, name, phone, mayLeaveMessageCode, isProtected, isCalled,
})

async function leadersByMeeting(db: ReadDb, groupId: string): Promise<ReadonlyMap<string, readonly LedMeeting[]>> {
  const rows = await db.select({ meetingId: meetingLeaders.meetingId, leaderId: meetingLeaders.leaderId }).from(meetingLeaders)
    .innerJoin(meetings, eq(meetings.id, meetingLeaders.meetingId)).where(eq(meetings.groupId, groupId))
  const known = new Map((await readLeaders(db, [...new Set(rows.map(({ leaderId }) => leaderId))])).map((leader) => [leader.id, leader]))
  const led = rows.flatMap(({ meetingId, leaderId }): readonly LedMeeting[] => {
    const leader = known.get(leaderId)
    return leader === undefined ? [] : [{ meetingId, leader }]
  })
  return Map.groupBy(led, ({ meetingId }) => meetingId)
}

/** How many are marked, and how many of them were there. */
export async function marksByMeeting(db: ReadDb, meetingIds: readonly string[]): Promise<ReadonlyMap<string, { readonly marked: number; readonly present: number }>> {
  const rows = meetingIds.length === 0 ? [] : await db.select({
    meetingId: attendanceMarks.meetingId, marked: count(), present: sql<number>`sum(case when ${attendanceMarks.attendanceCode} = 'present' then 1 else 0 end)`,
  }).from(attendanceMarks).where(inArray(attendanceMarks.meetingId, [...meetingIds])).groupBy(attendanceMarks.meetingId)
  return new Map(rows.map(({ meetingId, marked, present }) => [meetingId, { marked, present }]))
}

async function placeNamesOf(db: ReadDb, all: readonly StoredMeeting[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(all.flatMap(({ placeId }) => (placeId === null ? [] : [placeId])))]
  const rows = ids.length === 0 ? [] : await db.select({ id: places.id, name: places.name }).from(places).where(inArray(places.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function calledIn(db: ReadDb, groupId: string): Promise<ReadonlySet<string>> {
  const rows = await db.select({ meetingId: meetingCalls.meetingId, carerId: meetingCalls.carerId }).from(meetingCalls)
    .innerJoin(meetings, and(eq(meetings.id, meetingCalls.meetingId), eq(meetings.groupId, groupId)))
  return new Set(rows.map(({ meetingId, carerId }) => `${meetingId} ${carerId}`))
}
