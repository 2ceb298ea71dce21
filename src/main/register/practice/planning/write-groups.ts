import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { rhythmDates } from '#shared/domain/series/rhythm.ts'
import { timeOfMinutes, minutesOfDay } from '#shared/domain/time/clock-time.ts'
import type { Connection } from '../../../store/database/connection.ts'
import { groupAreas, groupLeaders, groups, meetingCalls, meetingLeaders, meetings } from '../../groups/groups.schema.ts'
import { attendanceMarks } from '../../groups/participations.schema.ts'
import { leaders, places } from '../../groups/resources.schema.ts'
import { bulkInsert } from '../bulk-insert.ts'
import { groupPlans, type GroupPlan, type LeaderKey, type PlaceKey } from './group-plans.ts'
import { choosePeople, type Person } from './people.ts'
import { planningText } from './planning.text.ts'
import { at, inventedName, type RecordMaker } from './record-maker.ts'
import { coursesOf, listedOn, participantWriter, type Course, type Enrolment } from './write-participants.ts'

interface MadeGroup {
  readonly groupId: string
  readonly participations: number
  /** Meetings in all, also those cancelled. */
  readonly rows: number
  /** When its meetings that are not cancelled are. */
  readonly meetings: readonly { readonly heldOn: CivilDate; readonly startsAt: string; readonly minutes: number; readonly byUser: boolean }[]
}

interface Meeting {
  readonly id: string
  readonly heldOn: CivilDate
  readonly statusCode: 'planned' | 'held' | 'cancelled'
}

/** The groups of the practice register, whole. `isFree` says on which days nobody meets. */
export function writeGroups(connection: Connection, maker: RecordMaker, people: readonly Person[], isFree: (date: CivilDate) => boolean): readonly MadeGroup[] {
  const insert = {
    group: bulkInsert(connection, groups), area: bulkInsert(connection, groupAreas), groupLeader: bulkInsert(connection, groupLeaders),
    meeting: bulkInsert(connection, meetings), leader: bulkInsert(connection, meetingLeaders), call: bulkInsert(connection, meetingCalls), mark: bulkInsert(connection, attendanceMarks),
    participant: participantWriter(connection, maker),
  }
  const { random, today, userId } = maker
  const resources = writeResources(connection, maker)
  const made: MadeGroup[] = []

  function writeGroup(plan: GroupPlan): MadeGroup {
    const found = rhythmDates(plan.rhythm, plan.from, { kind: 'count', count: plan.meetings }, isFree)
    const dates = typeof found === 'string' ? [] : found
    const begins = dates[0] ?? today
    const createdOn = addDays(begins < today ? begins : today, -35)
    const createdAt = at(createdOn, '08:15')
    const groupId = maker.newId(createdAt)
    const endedOn = plan.details.statusCode === 'ended' ? dates.at(-1) : undefined
    const leaderIds = plan.leaders.map((key) => resources.leaders[key])
    const place = plan.place === undefined ? undefined : resources.places[plan.place]
    insert.group({
      id: groupId, ...plan.details, placeId: place, endedOn,
      evaluationAnswers: plan.satisfied === undefined ? undefined : plan.satisfied + 1, evaluationSatisfied: plan.satisfied,
      copiedFromId: plan.isCopy ? made.at(-1)?.groupId : undefined,
      ...maker.stamp(createdAt, endedOn === undefined ? createdAt : at(endedOn, '20:00'), endedOn === undefined ? 1 : 2),
    })
    for (const areaCode of plan.areaCodes) insert.area({ groupId, areaCode })
    for (const [position, leaderId] of leaderIds.entries()) insert.groupLeader({ groupId, leaderId, position })

    const courses = coursesOf(plan, { createdOn, meetings: dates, endedOn }, maker)
    const chosen = choosePeople(maker.shuffled(people), { count: courses.length, areaCodes: plan.areaCodes, knownOn: createdOn, withProtected: plan.people.withProtected === true })
    const couple = plan.people.withCouple ? coupleIn(people, createdOn) : []
    // The couple is let in among those enrolled, instead of two of them; neither is in the group twice.
    const carerIds = [...couple, ...chosen.filter((person) => !couple.some((one) => one.caredForId === person.caredForId))].slice(0, courses.length).map(({ carerId }) => carerId)
    const enrolments: Enrolment[] = []
    for (const [i, carerId] of carerIds.entries()) {
      const course = courses[i]
      if (course === undefined) continue
      const enrolment = insert.participant(groupId, carerId, i === 1 && couple.length === 2 ? together(course) : course)
      if (enrolment !== undefined) enrolments.push(enrolment)
    }
    const outsiders = people.filter((person) => person.isActive && person.firstContactOn <= createdOn && !person.isProtected && !carerIds.includes(person.carerId))
    const seriesId = maker.newId(createdAt)
    const past = dates.filter((day) => day < today)
    const ahead = dates.filter((day) => day >= today)
    const lacking = plan.lacksAttendance ? past.at(-1) : undefined
    const cancelled = plan.hasCancelled ? [past[2], ahead[1]] : []
    const rows = dates.map((heldOn, i) => {
      const isCancelled = cancelled.includes(heldOn)
      const statusCode = isCancelled ? 'cancelled' : heldOn < today && heldOn !== lacking ? 'held' : 'planned'
      return writeMeeting(plan, { statusCode, heldOn, i, groupId, seriesId, place, leaderIds, createdAt })
    })
    for (const [i, meeting] of rows.entries()) {
      const listed = listedOn(enrolments, meeting.heldOn)
      if (meeting.statusCode === 'held') writeAttendance(plan, meeting, listed, plan.hasGuests && i % 3 === 1 ? random.pick(outsiders) : undefined)
      if (meeting.statusCode === 'cancelled' && meeting.heldOn >= today) writeCalls(meeting, listed)
    }
    return {
      groupId,
      participations: carerIds.length,
      rows: rows.length,
      meetings: rows.filter(({ statusCode }) => statusCode !== 'cancelled').map(({ heldOn }) => ({ heldOn, startsAt: plan.startsAt, minutes: plan.minutes, byUser: plan.leaders.includes('user') })),
    }
  }

  function writeMeeting(plan: GroupPlan, { statusCode, heldOn, i, groupId, seriesId, place, leaderIds, createdAt }: Omit<Meeting, 'id'> & { i: number; groupId: string; seriesId: string; place: string | undefined; leaderIds: readonly string[]; createdAt: string }): Meeting {
    const id = maker.newId(createdAt)
    const cancelledAt = statusCode !== 'cancelled' ? undefined : heldOn < today ? at(heldOn, '07:50') : at(addDays(today, -1), '14:05')
    const changedAt = cancelledAt ?? (statusCode === 'held' ? at(heldOn, timeOfMinutes(minutesOfDay(plan.startsAt) + plan.minutes + 10)) : createdAt)
    insert.meeting({
      id, groupId, seriesId, heldOn, startsAt: plan.startsAt, minutes: plan.minutes, placeId: place,
      theme: planningText.themes[i % planningText.themes.length],
      statusCode,
      cancelReasonCode: statusCode === 'cancelled' ? 'leader-ill' : undefined,
      cancelledAt,
      anonymous: plan.hasGuests && statusCode === 'held' && i % 3 === 0 ? 1 + random.below(2) : 0,
      sequence: statusCode === 'cancelled' ? 1 : 0,
      ...maker.stamp(createdAt, changedAt, changedAt === createdAt ? 1 : 2),
    })
    for (const leaderId of leaderIds) insert.leader({ meetingId: id, leaderId, heldOn })
    return { id, heldOn, statusCode }
  }

  function writeAttendance(plan: GroupPlan, { id, heldOn }: Meeting, listed: readonly Enrolment[], guest: Person | undefined): void {
    const changed = { changedAt: at(heldOn, timeOfMinutes(minutesOfDay(plan.startsAt) + plan.minutes + 10)), changedBy: userId }
    for (const [i, { carerId }] of listed.entries()) {
      // Somebody came, else the meeting would not have been held.
      const attendanceCode = i === 0 ? 'present' : random.weighted([['present', 80], ['absent-notified', 12], ['absent-unnotified', 5], [undefined, 3]] as const)
      if (attendanceCode !== undefined) insert.mark({ meetingId: id, carerId, attendanceCode, heldOn, ...changed })
    }
    if (guest !== undefined) insert.mark({ meetingId: id, carerId: guest.carerId, attendanceCode: 'present', heldOn, ...changed })
  }

  /** Some have been told that it is cancelled; the rest are still to be called. */
  function writeCalls({ id }: Meeting, listed: readonly Enrolment[]): void {
    for (const { carerId } of listed.slice(0, listed.length >> 1)) insert.call({ meetingId: id, carerId, calledAt: at(addDays(today, -1), '14:30'), calledBy: userId })
  }

  for (const plan of groupPlans(today)) made.push(writeGroup(plan))
  return made
}

/** Two who care for the same person, where there are any. */
function coupleIn(people: readonly Person[], knownOn: CivilDate): readonly Person[] {
  const fits = people.filter((person) => person.isActive && !person.isProtected && person.firstContactOn <= knownOn)
  const second = fits.find((person, i) => fits.findIndex((other) => other.caredForId === person.caredForId) < i)
  const first = fits.find((person) => person.caredForId === second?.caredForId)
  return first === undefined || second === undefined ? [] : [first, second]
}

const together = ({ steps: [first, ...others], extra }: Course): Course =>
  ({ steps: [{ ...first, reasonCode: 'wish-together' }, ...others], extra: { ...extra, sameCaredForReasonCode: 'wish-together' } })

function writeResources(connection: Connection, maker: RecordMaker): { readonly leaders: Readonly<Record<LeaderKey, string>>; readonly places: Readonly<Record<PlaceKey, string>> } {
  const insert = { leader: bulkInsert(connection, leaders), place: bulkInsert(connection, places) }
  const createdAt = at(addDays(maker.today, -700), '09:30')
  const leader = (row: Pick<typeof leaders.$inferInsert, 'kindCode' | 'userId' | 'name'>): string => {
    const id = maker.newId(createdAt)
    insert.leader({ id, ...row, ...maker.stamp(createdAt) })
    return id
  }
  const place = (name: string, isExclusive: boolean): string => {
    const id = maker.newId(createdAt)
    insert.place({ id, name, nameKey: name.toLowerCase(), isExclusive, ...maker.stamp(createdAt) })
    return id
  }
  const { places: name } = planningText
  return {
    leaders: {
      user: leader({ kindCode: 'employee', userId: maker.userId }),
      volunteer: leader({ kindCode: 'volunteer', name: inventedName(maker.random, 'woman') }),
      study: leader({ kindCode: 'study-association', name: inventedName(maker.random, 'man') }),
    },
    places: { large: place(name.large, true), small: place(name.small, true), digital: place(name.digital, false) },
  }
}
