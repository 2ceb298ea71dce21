import { and, eq, gte, inArray, isNotNull, isNull, lte, ne, sql, type SQL } from 'drizzle-orm'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { outreachTypes } from '#shared/domain/code-lists/groups/outreach-types.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { absences, localDays, outreach } from '../../calendar/calendar.schema.ts'
import { contacts, contactStaff } from '../../contacts/contacts.schema.ts'
import type { AreaScope } from '../../scope/area-scope.ts'
import { groupInScope } from '../../scope/in-scope.ts'
import { groups, meetingLeaders, meetings } from '../groups.schema.ts'
import { groupsText } from '../groups.text.ts'
import type { Leader } from '../resources/known-leaders.ts'

/**
 * A time at which somebody or some room is taken, by what. Conversations are named without their person. That a leader or a
 * room is taken is said to everybody, since nobody could plan otherwise; by which group only to those who see it.
 */
export interface TakenTime {
  readonly heldOn: CivilDate
  readonly startsAt: string
  readonly minutes: number
  readonly what: string | undefined
  /** The leader or the user; of a room nobody. */
  readonly whom: string
}

export type LocalDay = Pick<typeof localDays.$inferSelect, 'kindCode' | 'name' | 'fromOn' | 'toOn'>
export type Absence = Pick<typeof absences.$inferSelect, 'userId' | 'fromOn' | 'toOn' | 'startsAt' | 'endsAt'>

/** The meetings of these leaders on these days, by leader id; meetings of `exceptGroupId` are left out. */
export async function meetingsOfLeaders(db: ReadDb, leaderIds: readonly string[], days: readonly CivilDate[], exceptGroupId: string | undefined, scope: AreaScope | undefined): Promise<readonly TakenTime[]> {
  if (leaderIds.length === 0) return []
  const found = await db.select({ heldOn: meetings.heldOn, startsAt: meetings.startsAt, minutes: meetings.minutes, what: nameSeen(scope), whom: meetingLeaders.leaderId }).from(meetingLeaders)
    .innerJoin(meetings, eq(meetings.id, meetingLeaders.meetingId)).innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(and(inArray(meetingLeaders.leaderId, [...leaderIds]), inArray(meetingLeaders.heldOn, [...days]), ne(meetings.statusCode, 'cancelled'), notOf(exceptGroupId)))
  return found.map((meeting) => ({ ...meeting, what: meeting.what ?? undefined }))
}

const nameSeen = (scope: AreaScope | undefined): SQL<string | null> =>
  scope === undefined ? sql<string | null>`${groups.name}` : sql<string | null>`case when ${groupInScope(scope, groups.id)} then ${groups.name} end`

/** The meetings in a room on these days. */
export async function meetingsInPlace(db: ReadDb, placeId: string, days: readonly CivilDate[], exceptGroupId: string | undefined, scope: AreaScope | undefined): Promise<readonly TakenTime[]> {
  const found = await db.select({ heldOn: meetings.heldOn, startsAt: meetings.startsAt, minutes: meetings.minutes, what: nameSeen(scope) }).from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(and(eq(meetings.placeId, placeId), inArray(meetings.heldOn, [...days]), ne(meetings.statusCode, 'cancelled'), notOf(exceptGroupId)))
  return found.map((meeting) => ({ ...meeting, what: meeting.what ?? undefined, whom: '' }))
}

/** Planned conversations with a time, by user id. */
export async function conversationsOf(db: ReadDb, userIds: readonly string[], days: readonly CivilDate[]): Promise<readonly TakenTime[]> {
  if (userIds.length === 0) return []
  const found = await db.select({ heldOn: contacts.heldOn, startsAt: contacts.startsAt, minutes: contacts.minutes, whom: contactStaff.userId }).from(contacts)
    .innerJoin(contactStaff, and(eq(contactStaff.contactId, contacts.id), inArray(contactStaff.userId, [...userIds])))
    .where(and(inArray(contacts.heldOn, [...days]), eq(contacts.statusCode, 'planned'), isNull(contacts.removedAt), isNotNull(contacts.startsAt)))
  return found.map(({ startsAt, ...contact }) => ({ ...contact, startsAt: startsAt ?? '', what: groupsText.conversation }))
}

/** Outreach with a time that is not cancelled, by user id. */
export async function outreachOf(db: ReadDb, userIds: readonly string[], days: readonly CivilDate[]): Promise<readonly TakenTime[]> {
  if (userIds.length === 0) return []
  const found = await db.select().from(outreach)
    .where(and(inArray(outreach.userId, [...userIds]), inArray(outreach.heldOn, [...days]), ne(outreach.statusCode, 'cancelled'), isNotNull(outreach.startsAt)))
  return found.map(({ heldOn, startsAt, minutes, title, typeCode, userId }) => ({
    heldOn, startsAt: startsAt ?? '', minutes, what: title === null || title === '' ? labelOf(outreachTypes, typeCode) : title, whom: userId,
  }))
}

/** Absences of these users that touch the days from `first` to `last`. */
export async function absencesOf(db: ReadDb, userIds: readonly string[], first: CivilDate, last: CivilDate): Promise<readonly Absence[]> {
  if (userIds.length === 0) return []
  return db.select({ userId: absences.userId, fromOn: absences.fromOn, toOn: absences.toOn, startsAt: absences.startsAt, endsAt: absences.endsAt }).from(absences)
    .where(and(inArray(absences.userId, [...userIds]), gte(absences.toOn, first), lte(absences.fromOn, last)))
}

/** School holidays and closed days that touch the days from `first` to `last`. */
export const localDaysIn = (db: ReadDb, first: CivilDate, last: CivilDate): Promise<readonly LocalDay[]> =>
  Promise.resolve(db.select({ kindCode: localDays.kindCode, name: localDays.name, fromOn: localDays.fromOn, toOn: localDays.toOn }).from(localDays)
    .where(and(gte(localDays.toOn, first), lte(localDays.fromOn, last))))

const notOf = (groupId: string | undefined) => (groupId === undefined ? undefined : ne(meetings.groupId, groupId))

/** The user ids of those leaders who are users. */
export const userIdsOf = (leaders: readonly Leader[]): readonly string[] => leaders.flatMap(({ userId }) => (userId === undefined ? [] : [userId]))
