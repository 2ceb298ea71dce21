import { randomBytes } from 'node:crypto'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { uuidv7 } from '#shared/domain/ids.ts'
import { instantOf, minutesBetween } from '#shared/domain/time/local-moment.ts'
import { absences } from '../../../src/main/register/calendar/calendar.schema.ts'
import { groups, meetingLeaders, meetings } from '../../../src/main/register/groups/groups.schema.ts'
import { attendanceMarks, participations } from '../../../src/main/register/groups/participations.schema.ts'
import { leaders, places } from '../../../src/main/register/groups/resources.schema.ts'
import { relievers } from '../../../src/main/register/respite/relievers.schema.ts'
import { respiteBookings, respiteGrants } from '../../../src/main/register/respite/respite.schema.ts'
import type { Connection } from '../../../src/main/store/database/connection.ts'

type Meeting = typeof meetings.$inferInsert
type Booking = typeof respiteBookings.$inferInsert
type Participation = typeof participations.$inferInsert

export interface Grant {
  readonly id: string
  readonly carerId: string
  readonly caredForId: string
}

let clock = Date.parse('2026-01-01T08:00:00.000Z')
/** Each later than the one before. */
export const newId = (): string => uuidv7((clock += 1), randomBytes(10))
const at = '2026-01-01T08:00:00.000Z'

/** Writes rows of groups, respite and absences straight into a register, past every use-case. */
export function calendarRows({ drizzle: db }: Connection, userId: string) {
  const changes = { createdAt: at, createdBy: userId, changedAt: at, changedBy: userId, version: 1 }
  return {
    place: (name: string): string => {
      const id = newId()
      db.insert(places).values({ ...changes, id, name, nameKey: name.toLowerCase(), isExclusive: true }).run()
      return id
    },
    leader: (who: { readonly userId?: string; readonly name?: string }): string => {
      const id = newId()
      db.insert(leaders).values({ ...changes, ...who, id, kindCode: 'employee' }).run()
      return id
    },
    group: (name: string, over: Partial<typeof groups.$inferInsert> = {}): string => {
      const id = newId()
      db.insert(groups).values({ ...changes, id, name, supportTypeCode: 'B1', formCode: 'open', maxPlaces: 10, statusCode: 'planned', ...over }).run()
      return id
    },
    meeting: (groupId: string, heldOn: string, over: Partial<Meeting> = {}, leaderIds: readonly string[] = []): string => {
      const id = over.id ?? newId()
      const day = heldOn as CivilDate
      db.insert(meetings).values({ ...changes, id, groupId, seriesId: groupId, heldOn: day, startsAt: '13:00', minutes: 120, statusCode: 'planned', anonymous: 0, sequence: 0, ...over }).run()
      for (const leaderId of leaderIds) db.insert(meetingLeaders).values({ meetingId: id, leaderId, heldOn: day }).run()
      return id
    },
    participation: (groupId: string, carerId: string, statusCode: Participation['statusCode'], over: Partial<Participation> = {}): string => {
      const id = newId()
      db.insert(participations).values({ ...changes, id, groupId, carerId, statusCode, appliedOn: '2026-01-01' as CivilDate, ...over }).run()
      return id
    },
    mark: (meetingId: string, carerId: string, heldOn: string, attendanceCode: (typeof attendanceMarks.$inferInsert)['attendanceCode'] = 'present'): void => {
      db.insert(attendanceMarks).values({ meetingId, carerId, attendanceCode, heldOn: heldOn as CivilDate, changedAt: at, changedBy: userId }).run()
    },
    reliever: (name: string): string => {
      const id = newId()
      db.insert(relievers).values({ ...changes, id, name, sortName: name, providerCode: 'employed-reliever', hasDrivingLicence: false }).run()
      return id
    },
    grant: (carerId: string, caredForId: string): Grant => {
      const id = newId()
      db.insert(respiteGrants).values({
        ...changes, id, carerId, caredForId, supportTypeCode: 'D1', formCode: 'without-assessment', capMinutes: 900, capPeriodCode: 'month',
        carriesOver: false, isFree: true, validFrom: '2020-01-01' as CivilDate, hasCarePlan: true,
      }).run()
      return { id, carerId, caredForId }
    },
    /** `start` and `end` are local: `2026-10-31 23:00`. */
    booking: ({ id: grantId, carerId, caredForId }: Grant, start: string, end: string, over: Partial<Booking> = {}): string => {
      const id = over.id ?? newId()
      const [from, to] = [momentOf(start), momentOf(end)]
      db.insert(respiteBookings).values({
        ...changes, id, grantId, carerId, caredForId, startsOn: from.date, startsAt: from.time, endsOn: to.date, endsAt: to.time,
        startInstant: instantOf(from), endInstant: instantOf(to), plannedMinutes: minutesBetween(from, to), placeCode: 'at-home', providerCode: 'employed-reliever',
        statusCode: 'confirmed', isLateCancellation: false, countsAgainstCap: true, ...over,
      }).run()
      return id
    },
    absence: (ofUserId: string, fromOn: string, toOn: string): string => {
      const id = newId()
      db.insert(absences).values({ ...changes, id, userId: ofUserId, kindCode: 'holiday', fromOn: fromOn as CivilDate, toOn: toOn as CivilDate }).run()
      return id
    },
  }
}

const momentOf = (text: string) => ({ date: text.slice(0, 10) as CivilDate, time: text.slice(11) })
