import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { isValidOn } from '#shared/domain/code-lists/code-list.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import { minutesOfDay } from '#shared/domain/time/clock-time.ts'
import type { Connection } from '../../../store/database/connection.ts'
import { absences, localDays, outreach } from '../../calendar/calendar.schema.ts'
import { contactCarers, contacts, contactStaff } from '../../contacts/contacts.schema.ts'
import { bulkInsert } from '../bulk-insert.ts'
import type { LocalDay } from './ordinary-days.ts'
import type { Person } from './people.ts'
import { planningText } from './planning.text.ts'
import { at, type RecordMaker } from './record-maker.ts'

interface Busy {
  readonly heldOn: CivilDate
  readonly startsAt: string
  readonly minutes: number
}

const conversationMinutes = 60
const conversationTimes = ['09:00', '10:30', '13:15', '14:45'] as const
/** How many planned conversations are to come, and how many have been without anybody saying how they went. */
const coming = 9
const withoutOutcome = 2

/** The days the municipality sets itself. */
export function writeLocalDays(connection: Connection, maker: RecordMaker, days: readonly LocalDay[]): void {
  const insert = bulkInsert(connection, localDays)
  const createdAt = at(addDays(maker.today, -120), '10:10')
  for (const day of days) insert({ id: maker.newId(createdAt), ...day, ...maker.stamp(createdAt) })
}

/** The user's own calendar beside her groups: planned conversations, outreach, absences. Nothing lies upon anything else. */
export function writeDiary(connection: Connection, maker: RecordMaker, people: readonly Person[], meetings: readonly Busy[], isFree: (date: CivilDate) => boolean): { readonly conversations: number } {
  const { today, userId, random } = maker
  const busy: Busy[] = [...meetings]
  const isTaken = (day: CivilDate, from: number, to: number) => busy.some(({ heldOn, startsAt, minutes }) => heldOn === day && minutesOfDay(startsAt) < to && from < minutesOfDay(startsAt) + minutes)
  const isOpen = (heldOn: CivilDate, startsAt: string, minutes: number) => !isTaken(heldOn, minutesOfDay(startsAt), minutesOfDay(startsAt) + minutes)
  const take = (entry: Busy): Busy => {
    busy.push(entry)
    return entry
  }
  /** The first day from `from` on, or back from it, when nothing else is. */
  const dayWith = (from: CivilDate, startsAt: string, minutes: number, step: 1 | -1): CivilDate => {
    let day = from
    while (isFree(day) || !isOpen(day, startsAt, minutes)) day = addDays(day, step)
    return day
  }

  writeAbsences(connection, maker, (fromOn, startsAt, minutes) => take({ heldOn: dayWith(fromOn, startsAt, minutes, 1), startsAt, minutes }).heldOn)
  writeOutreach(connection, maker, (fromOn, startsAt, minutes) => take({ heldOn: dayWith(fromOn, startsAt, minutes, fromOn < today ? -1 : 1), startsAt, minutes }).heldOn)

  const insert = { contact: bulkInsert(connection, contacts), carer: bulkInsert(connection, contactCarers), staff: bulkInsert(connection, contactStaff) }
  const invited = maker.shuffled(people.filter((person) => person.isActive && person.firstContactOn < addDays(today, -20)))
  for (const [i, person] of invited.slice(0, coming + withoutOutcome).entries()) {
    const startsAt = conversationTimes[i % conversationTimes.length] ?? '09:00'
    // This week and the next, a few a day; the last two have been.
    const heldOn = i < coming ? dayWith(addDays(today, Math.floor(i * 1.2)), startsAt, conversationMinutes, 1) : dayWith(addDays(today, -2 - 2 * (i - coming)), startsAt, conversationMinutes, -1)
    take({ heldOn, startsAt, minutes: conversationMinutes })
    const createdAt = at(addDays(heldOn < today ? heldOn : today, -11), '15:20')
    const id = maker.newId(createdAt)
    const supportTypeCode = random.weighted([['A2', 6], ['A4', 2], ['A3', 2]] as const)
    insert.contact({
      id, heldOn, startsAt, minutes: conversationMinutes,
      supportTypeCode: isValidOn(supportTypes, supportTypeCode, heldOn) ? supportTypeCode : 'A2',
      contactFormCode: random.weighted([['visit-at-ours', 5], ['phone', 3], ['home-visit', 2], ['video', 1]] as const),
      conversationTypeCode: random.weighted([['supportive', 6], ['mapping', 2], ['planning', 2]] as const),
      areaCode: person.areaCode, initiativeCode: 'carer', statusCode: 'planned',
      ...maker.stamp(createdAt),
    })
    insert.carer({ contactId: id, carerId: person.carerId, heldOn, areaCode: person.areaCode })
    insert.staff({ contactId: id, userId })
  }
  return { conversations: Math.min(invited.length, coming + withoutOutcome) }
}

type FindDay = (fromOn: CivilDate, startsAt: string, minutes: number) => CivilDate

function writeAbsences(connection: Connection, { today, userId, newId, stamp }: RecordMaker, find: FindDay): void {
  const insert = bulkInsert(connection, absences)
  const createdAt = at(addDays(today, -25), '16:05')
  const write = (row: Pick<typeof absences.$inferInsert, 'kindCode' | 'fromOn' | 'toOn' | 'startsAt' | 'endsAt'>) => insert({ id: newId(createdAt), userId, ...row, ...stamp(createdAt) })
  const wholeDay = (fromOn: CivilDate) => find(fromOn, '00:00', 1439)
  for (const day of [wholeDay(addDays(today, -16)), wholeDay(addDays(today, 12))]) write({ kindCode: 'holiday', fromOn: day, toOn: day })
  const course = find(addDays(today, 3), '13:00', 180)
  write({ kindCode: 'course', fromOn: course, toOn: course, startsAt: '13:00', endsAt: '16:00' })
  const busy = find(today, '08:00', 60)
  write({ kindCode: 'busy', fromOn: busy, toOn: busy, startsAt: '08:00', endsAt: '09:00' })
}

function writeOutreach(connection: Connection, { today, userId, newId, stamp }: RecordMaker, find: FindDay): void {
  const insert = bulkInsert(connection, outreach)
  const { outreach: title } = planningText
  const occasions = [
    { title: title.training, typeCode: 'staff-training', areaCode: 'AO', days: -45, startsAt: '13:30', minutes: 90, participants: 14 },
    { title: title.association, typeCode: 'association-cooperation', areaCode: 'AO', days: -31, startsAt: '15:00', minutes: 60, participants: 5 },
    { title: title.media, typeCode: 'information-media', areaCode: 'GEM', days: -20, startsAt: '10:00', minutes: 180, participants: 38 },
    { title: title.healthCentre, typeCode: 'region-cooperation', areaCode: 'AO', days: -9, startsAt: '08:30', minutes: 75, participants: 7 },
    { title: title.network, typeCode: 'network', areaCode: 'GEM', days: 2, startsAt: '13:00', minutes: 120 },
    { title: title.lecture, typeCode: 'staff-training', areaCode: 'AO', days: 19, startsAt: '09:00', minutes: 120 },
  ] as const
  for (const { days, startsAt, minutes, ...about } of occasions) {
    const heldOn = find(addDays(today, days), startsAt, minutes)
    const createdAt = at(addDays(heldOn < today ? heldOn : today, -15), '09:40')
    const statusCode = days > 0 ? 'planned' : about.title === title.association ? 'cancelled' : 'held'
    const participants = statusCode === 'held' && 'participants' in about ? about.participants : undefined
    insert({ id: newId(createdAt), userId, heldOn, startsAt, minutes, ...about, participants, statusCode, ...stamp(createdAt, days > 0 ? createdAt : at(heldOn, '17:00'), days > 0 ? 1 : 2) })
  }
}
