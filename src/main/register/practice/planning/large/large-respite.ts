import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { sortKey } from '#shared/domain/swedish-sort.ts'
import type { Connection } from '../../../../store/database/connection.ts'
import { relieverAvailability, relievers } from '../../../respite/relievers.schema.ts'
import { respiteBookings, respiteGrants, respiteRules } from '../../../respite/respite.schema.ts'
import { bulkInsert } from '../../bulk-insert.ts'
import type { Person } from '../people.ts'
import { planningText } from '../planning.text.ts'
import { at, inventedName, type RecordMaker } from '../record-maker.ts'
import { bookedTime, judged, practiceRules, type BookedTime, type Outcome } from '../respite-records.ts'
import { weeklyLanes, type Year } from './weekly-lanes.ts'

const slots = [['08:00', '11:00'], ['12:00', '15:00'], ['16:00', '19:00'], ['23:00', '03:00']] as const
/** Around the slots; `00:00` as an end is midnight. */
const reliefHours = [['00:00', '04:00'], ['08:00', '00:00']] as const
/** Lanes of one reliever: seven weekdays at four times. */
const lanesPerReliever = 28
/** Days of one weekday that every year has at least. */
const laneHolds = 52
/** No slot is longer, also not in the night of 25 hours, and no weekday comes more often in a month. */
const [mostMinutesOfSlot, mostWeekdaysInMonth] = [300, 5]

/** Writes a year's bookings at a time; `written` says how much that was. */
export interface LargeRespite {
  readonly writeYear: (year: Year) => void
  readonly written: () => { readonly relievers: number; readonly grants: number; readonly bookings: number }
}

/**
 * So many bookings a year, for as many families as there are or one for every fifty; nobody is booked twice at once
 * and no cap is passed. Throws RangeError when the families are too few (some 1 400 bookings a year for each).
 */
export function openLargeRespite(connection: Connection, maker: RecordMaker, people: readonly Person[], bookingsPerYear: number, validFrom: CivilDate): LargeRespite {
  const insert = bulkInsert(connection, respiteBookings)
  const { random, today } = maker
  const lanes = Math.ceil(bookingsPerYear / laneHolds)
  const families = chooseFamilies(people, Math.ceil(bookingsPerYear / 50))
  if (lanes > families.length * lanesPerReliever) throw new RangeError('too few families')
  const relieverIds = writeRelievers(connection, maker, Math.ceil(lanes / lanesPerReliever), validFrom)
  const grants = writeGrants(connection, maker, families.slice(0, lanes), Math.ceil(lanes / Math.max(1, families.length)), validFrom)
  const yesterday = at(addDays(today, -1), '12:00')
  let bookings = 0

  function outcomeOf(time: BookedTime): Outcome {
    const isPast = time.endsOn < today
    const kind = random.weighted([['as-planned', 88], ['cancelled', 6], ['no-show', 1], ['not-staffed', 3], ['open', 2]] as const)
    if (kind === 'cancelled') {
      const cancelledAt = new Date(Date.parse(time.startInstant) - random.pick([3, 20, 48, 100]) * 3_600_000).toISOString()
      return { statusCode: 'cancelled', cancelledByCode: random.weighted([['carer', 5], ['cared-for', 3], ['provider', 1], ['carer-support', 1]] as const), cancelledAt: isPast || cancelledAt < yesterday ? cancelledAt : yesterday }
    }
    if (!isPast) return { statusCode: kind === 'as-planned' ? 'confirmed' : 'requested' }
    if (kind === 'no-show' || kind === 'not-staffed') return { statusCode: kind }
    if (kind === 'open' && time.startsOn > addDays(today, -14)) return { statusCode: 'confirmed' }
    return { statusCode: 'held', performedMinutes: time.plannedMinutes }
  }

  function write(lane: number, time: BookedTime): void {
    const grant = grants[lane % families.length]
    if (grant === undefined) return
    const booking = judged(time, outcomeOf(time))
    const { statusCode } = booking
    const created = at(addDays(time.startsOn, -14), '10:00')
    const createdAt = created < yesterday ? created : yesterday
    const changedAt = statusCode === 'held' || statusCode === 'no-show' ? time.endInstant : booking.cancelledAt ?? createdAt
    const isStaffed = statusCode !== 'requested' && statusCode !== 'not-staffed'
    insert({
      id: maker.newId(createdAt), ...grant, ...time, ...booking,
      placeCode: 'at-home', providerCode: 'employed-reliever', relieverId: isStaffed ? relieverIds[Math.floor(lane / lanesPerReliever)] : undefined,
      confirmedOn: isStaffed ? createdAt.slice(0, 10) as CivilDate : undefined,
      ...maker.stamp(createdAt, changedAt, changedAt === createdAt ? 1 : 2),
    })
    bookings += 1
  }

  return {
    writeYear: (year) => {
      const found = weeklyLanes(bookingsPerYear, lanes, (lane) => 1 + (lane % 7), year, () => false)
      const times = found.flatMap((dates, lane) => dates.map((day) => ({ lane, time: timeOf(lane, day) })))
      // In the order of time, so that every index but those of persons grows at its end.
      for (const { lane, time } of times.toSorted((a, b) => (a.time.startInstant < b.time.startInstant ? -1 : 1))) write(lane, time)
    },
    written: () => ({ relievers: relieverIds.length, grants: grants.length, bookings }),
  }
}

function timeOf(lane: number, day: CivilDate): BookedTime {
  const [startsAt, endsAt] = slots[Math.floor(lane / 7) % slots.length] ?? slots[0]
  return bookedTime(day, startsAt, endsAt < startsAt ? addDays(day, 1) : day, endsAt)
}

/** So many that two lanes of one family are never at the same weekday and time: a number that shares no factor with the 28 there are. */
function chooseFamilies(people: readonly Person[], wanted: number): readonly Person[] {
  const distinct = [...new Map(people.filter((person) => !person.isCoded).map((person) => [person.caredForId, person])).values()]
  let count = Math.min(wanted, distinct.length)
  while (count > 1 && (count % 2 === 0 || count % 7 === 0)) count -= 1
  return distinct.slice(0, count)
}

function writeGrants(connection: Connection, maker: RecordMaker, families: readonly Person[], lanesOfOne: number, validFrom: CivilDate) {
  const insert = bulkInsert(connection, respiteGrants)
  const createdAt = at(addDays(validFrom, -20), '11:20')
  bulkInsert(connection, respiteRules)({ id: 1, ...practiceRules, changedAt: createdAt, changedBy: maker.userId, version: 1 })
  return families.map(({ carerId, caredForId }) => {
    const id = maker.newId(createdAt)
    insert({
      id, carerId, caredForId, supportTypeCode: 'D1', formCode: 'without-assessment', decisionReference: planningText.decision(1), decidedOn: addDays(validFrom, -30),
      capMinutes: lanesOfOne * mostWeekdaysInMonth * mostMinutesOfSlot, capPeriodCode: 'month', carriesOver: false, isFree: true, validFrom, hasCarePlan: false, ...maker.stamp(createdAt),
    })
    return { grantId: id, carerId, caredForId }
  })
}

function writeRelievers(connection: Connection, maker: RecordMaker, wanted: number, validFrom: CivilDate): readonly string[] {
  const insert = { reliever: bulkInsert(connection, relievers), available: bulkInsert(connection, relieverAvailability) }
  const createdAt = at(addDays(validFrom, -40), '09:10')
  return Array.from({ length: wanted }, () => {
    const id = maker.newId(createdAt)
    const name = inventedName(maker.random, 'woman')
    insert.reliever({ id, name, sortName: sortKey(name), providerCode: 'employed-reliever', sexCode: 'woman', hasDrivingLicence: true, ...maker.stamp(createdAt) })
    for (let weekday = 1; weekday <= 7; weekday += 1) for (const [startsAt, endsAt] of reliefHours) insert.available({ relieverId: id, weekday, startsAt, endsAt })
    return id
  })
}
