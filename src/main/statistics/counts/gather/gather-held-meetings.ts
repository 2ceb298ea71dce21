import { sql } from 'drizzle-orm'
import { groupAreas, meetings } from '../../../register/groups/groups.schema.ts'
import { attendanceMarks } from '../../../register/groups/participations.schema.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { tuples, type Period } from './tuples.ts'

/** One carer who was marked as present or absent at one held meeting. */
export type Mark = readonly [meetingId: string, carerId: string, attendance: string]

/** What a period's groups are counted from. It names persons and never leaves the room. */
export interface HeldMeetings {
  readonly meetings: readonly (readonly [meetingId: string, groupId: string])[]
  readonly groupAreas: readonly (readonly [groupId: string, area: string])[]
  readonly marks: readonly Mark[]
}

/** Reads the held meetings of the period and who was marked at them. A cancelled meeting is none (K3). */
export async function gatherHeldMeetings(db: ReadDb, { from, to }: Period): Promise<HeldMeetings> {
  return {
    meetings: await tuples<[string, string]>(db, sql`
      SELECT ${meetings.id}, ${meetings.groupId} FROM ${meetings}
      WHERE ${meetings.heldOn} BETWEEN ${from} AND ${to} AND ${meetings.statusCode} = 'held'`),
    groupAreas: await tuples<[string, string]>(db, sql`SELECT ${groupAreas.groupId}, ${groupAreas.areaCode} FROM ${groupAreas}`),
    marks: await tuples<[string, string, string]>(db, sql`
      SELECT ${attendanceMarks.meetingId}, ${attendanceMarks.carerId}, ${attendanceMarks.attendanceCode}
      FROM ${meetings} JOIN ${attendanceMarks} ON ${attendanceMarks.meetingId} = ${meetings.id}
      WHERE ${meetings.heldOn} BETWEEN ${from} AND ${to} AND ${meetings.statusCode} = 'held'`),
  }
}
