import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import type { MeetingStatus } from '#shared/domain/code-lists/groups/meeting-statuses.ts'
import type { Connection } from '../../../../store/database/connection.ts'
import { groupAreas, groupLeaders, groups, meetingLeaders, meetings } from '../../../groups/groups.schema.ts'
import { attendanceMarks } from '../../../groups/participations.schema.ts'
import { leaders, places } from '../../../groups/resources.schema.ts'
import { bulkInsert } from '../../bulk-insert.ts'
import { isWorkingDay } from '../ordinary-days.ts'
import type { Person } from '../people.ts'
import { planningText } from '../planning.text.ts'
import { at, inventedName, type RecordMaker } from '../record-maker.ts'
import { listedOn, participantWriter, type Enrolment } from '../write-participants.ts'
import { weeklyLanes, type Year } from './weekly-lanes.ts'

const startTimes = ['08:30', '10:15', '13:00', '15:00'] as const
const endTimes = ['10:00', '11:45', '14:30', '16:30'] as const
const minutes = 90
/** Working days of one weekday that every year has at least. */
const laneHolds = 44
/** Lanes of one leader and room: five weekdays at four times. */
const lanesPerRoom = 20
const usual = { meetings: 11, places: 12 }
/** Once a year, for the grid of thirty people and twenty meetings. */
const widest = { meetings: 20, places: 30 }

/** Writes a year's groups at a time; `written` says how much that was. */
export interface LargeGroups {
  readonly writeYear: (year: Year) => void
  readonly written: () => { readonly groups: number; readonly meetings: number; readonly participations: number }
}

/** So many meetings a year, in groups that no leader and no room has two of at once. */
export function openLargeGroups(connection: Connection, maker: RecordMaker, people: readonly Person[], meetingsPerYear: number): LargeGroups {
  const insert = {
    group: bulkInsert(connection, groups), area: bulkInsert(connection, groupAreas), groupLeader: bulkInsert(connection, groupLeaders),
    meeting: bulkInsert(connection, meetings), leader: bulkInsert(connection, meetingLeaders), mark: bulkInsert(connection, attendanceMarks),
    participant: participantWriter(connection, maker),
  }
  const { random, today, userId } = maker
  const yesterday = addDays(today, -1)
  const lanes = Math.ceil(meetingsPerYear / laneHolds)
  const rooms = writeRooms(connection, maker, Math.ceil(lanes / lanesPerRoom))
  const count = { groups: 0, meetings: 0, participations: 0 }

  function writeGroup(lane: number, dates: readonly CivilDate[], maxPlaces: number): void {
    const [first, last] = [dates[0] ?? today, dates.at(-1) ?? today]
    const created = addDays(first, -40)
    const createdOn = created < addDays(today, -20) ? created : addDays(today, -20)
    const createdAt = at(createdOn, '08:15')
    const groupId = maker.newId(createdAt)
    const isEnded = last < addDays(today, -14)
    const { leaderId, placeId } = rooms[Math.floor(lane / lanesPerRoom)] ?? {}
    if (leaderId === undefined || placeId === undefined) return
    const changedAt = isEnded ? at(last, '17:00') : createdAt
    count.groups += 1
    insert.group({
      id: groupId, name: planningText.largeGroup(count.groups), supportTypeCode: random.weighted([['B1', 7], ['B2', 2], ['B3', 1]] as const), formCode: 'closed',
      minPlaces: 5, maxPlaces, placeId, statusCode: isEnded ? 'ended' : 'open-for-application', endedOn: isEnded ? last : undefined,
      ...maker.stamp(createdAt, changedAt, isEnded ? 2 : 1),
    })
    const participants = someOf(people, maxPlaces + 2, random.below(Math.max(1, people.length)))
    insert.area({ groupId, areaCode: participants[0]?.areaCode ?? 'AO' })
    insert.groupLeader({ groupId, leaderId, position: 0 })
    const enrolled = maxPlaces - random.below(3)
    // Some groups have lost one; a queue there is only where no place is free.
    const enrolments = participants.slice(0, enrolled).flatMap(({ carerId }): Enrolment[] => {
      const on = addDays(createdOn, 1 + random.below(15))
      const made = insert.participant(groupId, carerId, { steps: [{ on, statusCode: 'enrolled' }, ...isEnded ? [{ on: last, statusCode: 'completed' as const }] : []] })
      return made === undefined ? [] : [made]
    })
    const waiting = enrolled === maxPlaces && !isEnded ? participants.slice(enrolled) : []
    for (const [i, { carerId }] of waiting.entries()) insert.participant(groupId, carerId, { steps: [{ on: addDays(createdOn, 16 + i), statusCode: 'queued', queuePlace: i + 1 }] })
    count.participations += enrolments.length + waiting.length
    const seriesId = maker.newId(createdAt)
    for (const heldOn of dates) writeMeeting({ lane, heldOn, groupId, seriesId, placeId, leaderId, createdAt }, enrolments)
  }

  interface Frame { readonly lane: number; readonly heldOn: CivilDate; readonly groupId: string; readonly seriesId: string; readonly placeId: string; readonly leaderId: string; readonly createdAt: string }

  function writeMeeting({ lane, heldOn, groupId, seriesId, placeId, leaderId, createdAt }: Frame, enrolments: readonly Enrolment[]): void {
    const id = maker.newId(createdAt)
    const slot = Math.floor(lane / 5) % startTimes.length
    const listed = listedOn(enrolments, heldOn)
    const statusCode = statusOn(heldOn, listed.length > 0)
    const startsAt = startTimes[slot] ?? '08:30'
    const endedAt = at(heldOn, endTimes[slot] ?? '10:00')
    const cancelledAt = statusCode !== 'cancelled' ? undefined : heldOn < today ? at(heldOn, '07:30') : at(yesterday, '15:00')
    const changedAt = statusCode === 'held' ? endedAt : cancelledAt ?? createdAt
    insert.meeting({
      id, groupId, seriesId, heldOn, startsAt, minutes, placeId, theme: random.pick(planningText.themes), statusCode,
      cancelReasonCode: statusCode === 'cancelled' ? random.pick(['leader-ill', 'too-few', 'weather'] as const) : undefined,
      cancelledAt, anonymous: 0, sequence: statusCode === 'cancelled' ? 1 : 0, ...maker.stamp(createdAt, changedAt, changedAt === createdAt ? 1 : 2),
    })
    insert.leader({ meetingId: id, leaderId, heldOn })
    count.meetings += 1
    if (statusCode !== 'held') return
    for (const [i, { carerId }] of listed.entries()) {
      const attendanceCode = i === 0 ? 'present' : random.weighted([['present', 80], ['absent-notified', 13], ['absent-unnotified', 7]] as const)
      insert.mark({ meetingId: id, carerId, attendanceCode, heldOn, changedAt: endedAt, changedBy: userId })
    }
  }

  /** What is some weeks old has its attendance; of what was lately, some still lack it. */
  function statusOn(heldOn: CivilDate, hasParticipants: boolean): MeetingStatus {
    if (random.chance(0.03)) return 'cancelled'
    return heldOn >= today || !hasParticipants || (heldOn > addDays(today, -14) && random.chance(0.3)) ? 'planned' : 'held'
  }

  return {
    writeYear: (year) => {
      const found = weeklyLanes(meetingsPerYear, lanes, (lane) => 1 + (lane % 5), year, (day) => !isWorkingDay(day))
      for (const [lane, dates] of found.entries()) {
        let next = 0
        while (next < dates.length) {
          const size = lane === 0 && next === 0 ? widest : usual
          writeGroup(lane, dates.slice(next, next + size.meetings), size.places)
          next += size.meetings
        }
      }
    },
    written: () => ({ ...count }),
  }
}

/** So many from `start` on, once round at most, no two of whom care for the same person. */
function someOf(people: readonly Person[], wanted: number, start: number): readonly Person[] {
  const found = new Map<string, Person>()
  for (let i = 0; i < people.length && found.size < wanted; i += 1) {
    const person = people[(start + i) % people.length]
    if (person !== undefined && !found.has(person.caredForId)) found.set(person.caredForId, person)
  }
  return [...found.values()]
}

function writeRooms(connection: Connection, maker: RecordMaker, rooms: number): readonly { readonly leaderId: string; readonly placeId: string }[] {
  const insert = { leader: bulkInsert(connection, leaders), place: bulkInsert(connection, places) }
  const createdAt = at(addDays(maker.today, -2200), '09:30')
  return Array.from({ length: rooms }, (_, i) => {
    const [leaderId, placeId] = [maker.newId(createdAt), maker.newId(createdAt)]
    const name = planningText.largePlace(i + 1)
    // The user leads what is in the first room.
    insert.leader({ id: leaderId, kindCode: i === 0 ? 'employee' : 'volunteer', ...i === 0 ? { userId: maker.userId } : { name: inventedName(maker.random, 'woman') }, ...maker.stamp(createdAt) })
    insert.place({ id: placeId, name, nameKey: name.toLowerCase(), isExclusive: true, ...maker.stamp(createdAt) })
    return { leaderId, placeId }
  })
}
