import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { instantOf, minutesBetween } from '#shared/domain/time/local-moment.ts'
import { bulkInsert } from '../../../src/main/register/practice/bulk-insert.ts'
import { caredFor } from '../../../src/main/register/cared-for/cared-for.schema.ts'
import { contactCarers, contacts, contactStaff } from '../../../src/main/register/contacts/contacts.schema.ts'
import { groups, meetingLeaders, meetings } from '../../../src/main/register/groups/groups.schema.ts'
import { attendanceMarks, participations } from '../../../src/main/register/groups/participations.schema.ts'
import { respiteBookings, respiteGrants } from '../../../src/main/register/respite/respite.schema.ts'
import type { Connection } from '../../../src/main/store/database/connection.ts'
import { calendarRows, newId } from './calendar-rows.ts'

interface Load {
  readonly userId: string
  readonly carerIds: readonly string[]
  readonly today: CivilDate
  /** Years before today; half a year lies ahead as well. */
  readonly years: number
  readonly perYear: { readonly meetings: number; readonly bookings: number; readonly contacts: number }
}

const [meetingsInGroup, inGroup, families, relieverCount] = [8, 10, 400, 60]
const at = '2020-01-01T08:00:00.000Z'

/** Years of groups, respite and conversations spread evenly over the days; nearly all of the past has its outcome. */
export function fillCalendar(connection: Connection, { userId, carerIds, today, years, perYear }: Load): void {
  const rows = calendarRows(connection, userId)
  const changes = { createdAt: at, createdBy: userId, changedAt: at, changedBy: userId, version: 1 }
  const insert = {
    group: bulkInsert(connection, groups), meeting: bulkInsert(connection, meetings), leads: bulkInsert(connection, meetingLeaders),
    participation: bulkInsert(connection, participations), mark: bulkInsert(connection, attendanceMarks),
    caredFor: bulkInsert(connection, caredFor), grant: bulkInsert(connection, respiteGrants), booking: bulkInsert(connection, respiteBookings),
    contact: bulkInsert(connection, contacts), inContact: bulkInsert(connection, contactCarers), staff: bulkInsert(connection, contactStaff),
  }
  const days = Math.round((years + 0.5) * 365)
  const first = addDays(today, -years * 365)
  const carer = (number: number) => carerIds[number % carerIds.length] ?? ''
  const spread = (count: number, each: (number: number, on: CivilDate) => void) => {
    const inAll = Math.round(count * (years + 0.5))
    for (let number = 0; number < inAll; number += 1) each(number, addDays(first, Math.floor((number * days) / inAll)))
  }
  connection.sqlite.exec('BEGIN')
  const [leaders, relievers] = [[rows.leader({ userId }), rows.leader({ name: 'Berit Gäst' })], Array.from({ length: relieverCount }, (_, number) => rows.reliever(`Avlösare ${number}`))]
  spread(perYear.meetings / meetingsInGroup, (number, begins) => {
    const groupId = newId()
    insert.group({ ...changes, id: groupId, name: `Grupp ${number}`, supportTypeCode: 'B1', formCode: 'open', maxPlaces: 12, statusCode: begins < addDays(today, -200) ? 'ended' : 'planned' })
    const people = Array.from({ length: inGroup }, (_, person) => carer(number * 7 + person))
    for (const carerId of people) insert.participation({ ...changes, id: newId(), groupId, carerId, statusCode: 'enrolled', appliedOn: begins })
    for (let week = 0; week < meetingsInGroup; week += 1) {
      const [id, heldOn] = [newId(), addDays(begins, week * 14)]
      const isHeld = heldOn < today && number % 50 !== 0
      insert.meeting({ ...changes, id, groupId, seriesId: groupId, heldOn, startsAt: '13:00', minutes: 120, statusCode: isHeld ? 'held' : 'planned', anonymous: 0, sequence: 0 })
      for (const leaderId of leaders) insert.leads({ meetingId: id, leaderId, heldOn })
      if (isHeld) for (const carerId of people) insert.mark({ meetingId: id, carerId, attendanceCode: 'present', heldOn, changedAt: at, changedBy: userId })
    }
  })
  const grants = Array.from({ length: families }, (_, number) => {
    const [id, caredForId, carerId] = [newId(), newId(), carer(number * 3)]
    insert.caredFor({ ...changes, id: caredForId, alias: `Närstående ${number}`, sexCode: 'unknown', targetGroupCode: '11', areaCode: 'AO' })
    insert.grant({ ...changes, id, carerId, caredForId, supportTypeCode: 'D1', formCode: 'without-assessment', capMinutes: 900, capPeriodCode: 'month', carriesOver: 0 as unknown as boolean, isFree: 1 as unknown as boolean, validFrom: first, hasCarePlan: 1 as unknown as boolean })
    return { id, caredForId, carerId }
  })
  spread(perYear.bookings, (number, startsOn) => {
    const grant = grants[number % families]
    if (grant === undefined) return
    const [start, end] = number % 20 === 0
      ? [{ date: startsOn, time: '22:00' }, { date: addDays(startsOn, 1), time: '06:00' }]
      : [{ date: startsOn, time: '13:00' }, { date: startsOn, time: '16:00' }]
    const isPast = startsOn < today
    insert.booking({
      ...changes, id: newId(), grantId: grant.id, carerId: grant.carerId, caredForId: grant.caredForId, seriesId: grant.id, startsOn, startsAt: start.time, endsOn: end.date, endsAt: end.time,
      startInstant: instantOf(start), endInstant: instantOf(end), plannedMinutes: minutesBetween(start, end), placeCode: 'at-home', providerCode: 'employed-reliever',
      relieverId: number % 30 === 0 ? null : (relievers[number % relieverCount] ?? null), statusCode: isPast && number % 100 !== 0 ? 'held' : 'confirmed', isLateCancellation: 0 as unknown as boolean, countsAgainstCap: 1 as unknown as boolean,
    })
  })
  spread(perYear.contacts, (number, heldOn) => {
    const id = newId()
    insert.contact({ ...changes, id, heldOn, startsAt: '10:00', minutes: 45, supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO', statusCode: heldOn < today && number % 200 !== 0 ? 'held' : 'planned' })
    insert.inContact({ contactId: id, carerId: carer(number), heldOn, areaCode: 'AO' })
    insert.staff({ contactId: id, userId })
  })
  connection.sqlite.exec('COMMIT')
}
