import { and, desc, eq } from 'drizzle-orm'
import { groups, meetings } from '../../../groups/groups.schema.ts'
import { attendanceMarks } from '../../../groups/participations.schema.ts'
import { groupInScope } from '../../../scope/in-scope.ts'
import { below, keyOf, type TimelineSource } from './timeline-page.ts'

/** What was registered about the carer at meetings of groups, also as a guest. */
export const attendanceEvents: TimelineSource = async (db, { carerId, before, limit, scope }) => {
  const page = await db.select({
    meetingId: meetings.id,
    groupId: groups.id,
    groupName: groups.name,
    heldOn: attendanceMarks.heldOn,
    startsAt: meetings.startsAt,
    minutes: meetings.minutes,
    attendanceCode: attendanceMarks.attendanceCode,
  }).from(attendanceMarks).innerJoin(meetings, eq(meetings.id, attendanceMarks.meetingId)).innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(and(eq(attendanceMarks.carerId, carerId), below(before, attendanceMarks.heldOn, attendanceMarks.meetingId), groupInScope(scope, groups.id)))
    .orderBy(desc(attendanceMarks.heldOn), desc(attendanceMarks.meetingId)).limit(limit)
  return page.map((row) => ({ kind: 'attendance', key: keyOf(row.heldOn, row.meetingId), ...row }))
}
