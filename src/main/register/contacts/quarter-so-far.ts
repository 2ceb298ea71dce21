import { and, between, count, eq, gte, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm'
import type { OutputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { conversationSupportTypes } from '#shared/domain/conversation.ts'
import { firstDayOf, quarterOf } from '#shared/domain/quarter.ts'
import { splitMinutes } from '#shared/domain/respite/split-minutes.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { meetings } from '../groups/groups.schema.ts'
import { attendanceMarks } from '../groups/participations.schema.ts'
import { respiteBookings } from '../respite/respite.schema.ts'
import type { AreaScope } from '../scope/area-scope.ts'
import { anonymousContactInScope, contactInScope, groupInScope, ofCaredForInScope } from '../scope/in-scope.ts'
import { anonymousContacts, contactCarers, contacts } from './contacts.schema.ts'

/** Performed where it is known, else planned. */
const respiteMinutes = sql<number>`coalesce(${respiteBookings.performedMinutes}, ${respiteBookings.plannedMinutes})`

/**
 * The quarter up to `today`, true numbers for the consultant's own eyes; they never leave. A carer is
 * counted once however often she came and whatever she came to (domain.md C.1 *Unik anhörig*). Whoever is limited to areas gets
 * what happened in those.
 */
export async function quarterSoFar(db: ReadDb, today: CivilDate, scope: AreaScope | undefined): Promise<OutputOf<'contacts.today'>['quarter']> {
  const quarter = quarterOf(today)
  const from = firstDayOf(quarter)
  const heldContacts = and(between(contacts.heldOn, from, today), eq(contacts.statusCode, 'held'), isNull(contacts.removedAt), contactInScope(scope))
  const heldMeetings = and(between(meetings.heldOn, from, today), eq(meetings.statusCode, 'held'), groupInScope(scope, meetings.groupId))
  const respiteInScope = ofCaredForInScope(scope, respiteBookings.caredForId)
  const heldRespite = and(between(respiteBookings.startsOn, from, today), eq(respiteBookings.statusCode, 'held'), respiteInScope)
  // Of those that began in the quarter before, what lies after its last midnight.
  const begunBefore = and(lt(respiteBookings.startsOn, from), gte(respiteBookings.endsOn, from), eq(respiteBookings.statusCode, 'held'), respiteInScope)
  const overMidnight = await db.select({ carerId: respiteBookings.carerId, date: respiteBookings.startsOn, time: respiteBookings.startsAt, minutes: respiteMinutes }).from(respiteBookings).where(begunBefore)
  const came = and(heldMeetings, eq(attendanceMarks.attendanceCode, 'present'))

  const reached = db.values<[string]>(sql`
    ${carersOf(sql`${contactCarers.carerId}`, sql`${contacts} JOIN ${contactCarers} ON ${contactCarers.contactId} = ${contacts.id}`, heldContacts)}
    UNION ${carersOf(sql`${attendanceMarks.carerId}`, sql`${meetings} JOIN ${attendanceMarks} ON ${attendanceMarks.meetingId} = ${meetings.id}`, came)}
    UNION ${carersOf(sql`${respiteBookings.carerId}`, sql`${respiteBookings}`, heldRespite)}`).map(([id]) => id)
  const [talks] = await db.select({ held: count() }).from(contacts).where(and(heldContacts, inArray(contacts.supportTypeCode, [...conversationSupportTypes])))
  const [unknown] = await db.select({ contacts: count() }).from(anonymousContacts).where(and(between(anonymousContacts.heldOn, from, today), anonymousContactInScope(scope)))
  const [met] = await db.select({ meetings: count() }).from(meetings).where(heldMeetings)
  const [attended] = await db.select({ times: count() }).from(meetings).innerJoin(attendanceMarks, eq(attendanceMarks.meetingId, meetings.id)).where(came)
  const [relieved] = await db.select({ minutes: sql<number | null>`sum(${respiteMinutes})` }).from(respiteBookings).where(heldRespite)
  const carriedIn = overMidnight.map(({ date, time, minutes }) => splitMinutes({ date, time }, minutes, 'quarter').reduce((sum, part) => (part.periodKey === quarter ? sum + part.minutes : sum), 0))
  return {
    quarter,
    uniqueCarers: new Set([...reached, ...overMidnight.filter((_, at) => (carriedIn[at] ?? 0) > 0).map(({ carerId }) => carerId)]).size,
    heldConversations: talks?.held ?? 0,
    anonymousContacts: unknown?.contacts ?? 0,
    heldMeetings: met?.meetings ?? 0,
    attendances: attended?.times ?? 0,
    respiteMinutes: (relieved?.minutes ?? 0) + carriedIn.reduce((sum, minutes) => sum + minutes, 0),
  }
}

const carersOf = (carer: SQL, tables: SQL, where: SQL | undefined): SQL => sql`SELECT ${carer} FROM ${tables} WHERE ${where}`
