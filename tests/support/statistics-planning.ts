import { randomUUID } from 'node:crypto'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Attendance } from '#shared/domain/code-lists/groups/attendances.ts'
import type { MeetingStatus } from '#shared/domain/code-lists/groups/meeting-statuses.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { RespiteCanceller } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import type { RespiteForm } from '#shared/domain/code-lists/respite/respite-forms.ts'
import type { RespiteStatus } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import type { RespiteSupportType } from '#shared/domain/code-lists/respite/respite-support-types.ts'
import { instantOf, momentAfter } from '#shared/domain/time/local-moment.ts'
import { caredFor, relations } from '../../src/main/register/cared-for/cared-for.schema.ts'
import { groupAreas, groups, meetings } from '../../src/main/register/groups/groups.schema.ts'
import { attendanceMarks, participations } from '../../src/main/register/groups/participations.schema.ts'
import { respiteBookings, respiteGrants } from '../../src/main/register/respite/respite.schema.ts'
import type { WriteTx } from '../../src/main/store/database/connection.ts'

const dated = (text: string): CivilDate => text as CivilDate
const changed = { changedAt: '2026-01-01T08:00:00.000Z', changedBy: 'u' }
const by = { ...changed, createdAt: '2026-01-01T08:00:00.000Z', createdBy: 'u', version: 1 }

export interface TestMeeting {
  readonly on: string
  readonly status?: MeetingStatus
  /** Marks by carer; who is not named is not registered. */
  readonly marks?: Readonly<Record<string, Exclude<Attendance, 'not-registered'>>>
  readonly anonymous?: number
}

export interface TestGroup {
  readonly areas: readonly Area[]
  readonly meetings: readonly TestMeeting[]
  readonly enrolled?: readonly string[]
  readonly queued?: readonly string[]
}

/** Writes a group with its meetings and attendance straight into the tables. */
export async function addGroup(tx: WriteTx, { areas, meetings: planned, enrolled = [], queued = [] }: TestGroup): Promise<void> {
  const groupId = randomUUID()
  await tx.insert(groups).values({ ...by, id: groupId, name: 'Gruppen', supportTypeCode: 'B1', formCode: 'closed', maxPlaces: 8, statusCode: 'open-for-application' })
  for (const areaCode of areas) await tx.insert(groupAreas).values({ groupId, areaCode })
  for (const [at, carerId] of [...enrolled, ...queued].entries()) {
    const isQueued = at >= enrolled.length
    await tx.insert(participations).values({
      ...by, id: randomUUID(), groupId, carerId, appliedOn: dated('2025-12-01'), statusCode: isQueued ? 'queued' : 'enrolled', queuePlace: isQueued ? at - enrolled.length + 1 : null,
    })
  }
  const seriesId = randomUUID()
  for (const { on, status = 'held', marks = {}, anonymous = 0 } of planned) {
    const meetingId = randomUUID()
    await tx.insert(meetings).values({ ...by, id: meetingId, groupId, seriesId, heldOn: dated(on), startsAt: '13:00', minutes: 120, statusCode: status, anonymous, sequence: 0 })
    for (const [carerId, attendanceCode] of Object.entries(marks)) {
      await tx.insert(attendanceMarks).values({ ...changed, meetingId, carerId, attendanceCode, heldOn: dated(on) })
    }
  }
}

export interface TestBooking {
  /** Local, as agreed. */
  readonly on: string
  readonly at?: string
  readonly minutes: number
  readonly performed?: number
  readonly status?: RespiteStatus
  readonly cancelledBy?: RespiteCanceller
}

export interface TestRespite {
  readonly carerId: string
  readonly area: Area
  readonly form?: RespiteForm
  readonly support?: RespiteSupportType
  /** False: nobody has written down that the carer cares for this person. */
  readonly related?: boolean
  readonly bookings: readonly TestBooking[]
}

/** Writes a right to respite with its bookings, and the person cared for, straight into the tables. */
export async function addRespite(tx: WriteTx, { carerId, area, form = 'without-assessment', support = 'D1', related = true, bookings }: TestRespite): Promise<void> {
  const [grantId, caredForId] = [randomUUID(), randomUUID()]
  await tx.insert(caredFor).values({ ...by, id: caredForId, alias: 'Närstående', sexCode: 'unknown', targetGroupCode: '99', areaCode: area })
  if (related) await tx.insert(relations).values({ ...by, id: randomUUID(), carerId, caredForId, relationCode: 'other', livingTogetherCode: 'unknown', startedOn: dated('1999-01-01') })
  await tx.insert(respiteGrants).values({
    ...by, id: grantId, carerId, caredForId, supportTypeCode: support, formCode: form, capMinutes: 900, capPeriodCode: 'month', carriesOver: false, isFree: true, validFrom: dated('2020-01-01'), hasCarePlan: false,
  })
  for (const { on, at = '10:00', minutes, performed, status = 'held', cancelledBy } of bookings) {
    const start = { date: dated(on), time: at }
    const end = momentAfter(start, minutes)
    await tx.insert(respiteBookings).values({
      ...by, id: randomUUID(), grantId, carerId, caredForId, startsOn: start.date, startsAt: at, endsOn: end.date, endsAt: end.time, startInstant: instantOf(start), endInstant: instantOf(end),
      plannedMinutes: minutes, performedMinutes: performed ?? null, placeCode: 'at-home', providerCode: 'municipal-home-care', statusCode: status, cancelledByCode: cancelledBy ?? null,
      isLateCancellation: false, countsAgainstCap: true,
    })
  }
}
