import { asc, eq, inArray } from 'drizzle-orm'
import type { OutputOf } from '#shared/contract/index.ts'
import { carerName } from '#shared/domain/carer-name.ts'
import { numberMeetings } from '#shared/domain/groups/number-meetings.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import type { Actor } from '../actor.ts'
import { readGroup } from '../group/stored-group.ts'
import { meetings } from '../groups.schema.ts'
import { readParticipants } from '../participants/read-participants.ts'
import { attendanceMarks } from '../participations.schema.ts'
import { meetingsOfGroup } from '../series/plannable.ts'

type Sheet = OutputOf<'attendance.sheet'>

/**
 * The grid people × meetings: those enrolled first, then those who have been and others who have a mark, then guests;
 * each by name. Errors: not-found.
 */
export async function attendanceSheet(db: ReadDb, groupId: string, { today }: Pick<Actor, 'today'>): Promise<Sheet> {
  const group = await readGroup(db, groupId)
  const all = await meetingsOfGroup(db, groupId)
  const numbers = numberMeetings(all)
  const marks = await db.select({ meetingId: attendanceMarks.meetingId, carerId: attendanceMarks.carerId, code: attendanceMarks.attendanceCode })
    .from(attendanceMarks).innerJoin(meetings, eq(meetings.id, attendanceMarks.meetingId)).where(eq(meetings.groupId, groupId))
  return {
    groupName: group.name,
    meetings: all.map(({ id, heldOn, startsAt, statusCode, anonymous }) => ({
      id, number: numbers.get(id), heldOn, startsAt, statusCode, anonymous, canRecord: statusCode !== 'cancelled' && heldOn <= today,
    })),
    people: await peopleOnSheet(db, groupId, new Set(marks.map(({ carerId }) => carerId))),
    marks,
  }
}

async function peopleOnSheet(db: ReadDb, groupId: string, marked: ReadonlySet<string>): Promise<Sheet['people']> {
  const participants = await readParticipants(db, groupId)
  const shown = participants.filter(({ carerId, participation: { statusCode, enrolledOn } }) => statusCode === 'enrolled' || statusCode === 'completed' || enrolledOn !== null || marked.has(carerId))
  const members = shown.map(({ carerId, name, isProtected, participation: { statusCode } }) => ({ carerId, name, isProtected, isGuest: false, statusCode }))
  const guestIds = [...marked].filter((id) => participants.every(({ carerId }) => carerId !== id))
  return [...members.filter(({ statusCode }) => statusCode === 'enrolled'), ...members.filter(({ statusCode }) => statusCode !== 'enrolled'), ...await readGuests(db, guestIds)]
}

async function readGuests(db: ReadDb, ids: readonly string[]): Promise<Sheet['people']> {
  if (ids.length === 0) return []
  const found = await db.select().from(carers).where(inArray(carers.id, [...ids])).orderBy(asc(carers.sortName), asc(carers.carerNumber))
  return found.map((carer) => ({ carerId: carer.id, name: carerName(carer), isProtected: carer.protectedIdentityCode !== 'none-known', isGuest: true }))
}
