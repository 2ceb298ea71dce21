import { yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { startOfLocalDay } from '#shared/domain/start-of-local-day.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { uuidv7 } from '#shared/domain/ids.ts'
import type { Connection } from '../../store/database/connection.ts'
import { caredFor, relations } from '../cared-for/cared-for.schema.ts'
import { carerTokens } from '../carers/carer-tokens.schema.ts'
import { carers } from '../carers/carers.schema.ts'
import { wordsOfCarer } from '../carers/find/search-words.ts'
import { carerNumberOf } from '../carers/next-carer-number.ts'
import { anonymousContacts, contactCarers, contactStaff, contacts, notes } from '../contacts/contacts.schema.ts'
import { bulkInsert } from './bulk-insert.ts'
import type { LargePlan } from './planning/large/plan-largely.ts'
import { randomFrom } from './random.ts'
import { areaOf, relationOf, syntheticCaredFor, syntheticRelation } from './synthetic-cared-for.ts'
import { isCoded, syntheticCarer } from './synthetic-carer.ts'
import { syntheticAnonymousContact, syntheticContact, syntheticNote, workingTime } from './synthetic-contact.ts'

export interface SeedOptions {
  readonly carers: number
  readonly contacts: number
  /** The same seed and day give the same register, byte for byte of what is said in it. */
  readonly seed: number
  readonly today: CivilDate
  /** Who has recorded everything. */
  readonly userId: string
  readonly notes: boolean
  /** Groups, respite and a calendar: none, as many as a small municipality has around `today`, or very many. */
  readonly plan?: 'practice' | LargePlan
}

interface Person {
  readonly id: string
  readonly areaCode: Area
  readonly caredForId: string
  readonly isCoded: boolean
  /** Another carer of the same person, with whom she sometimes comes. */
  readonly together: Person | undefined
}

/** How many rows were written of each kind. */
export interface Written {
  readonly carers: number
  readonly caredFor: number
  readonly contacts: number
  readonly notes: number
  readonly anonymousContacts: number
}

interface Municipality {
  /** Within a transaction: the carers who come for the first time that day, and the day's contacts. */
  readonly writeDay: (day: CivilDate, newCarers: number, contactsToday: number) => void
  readonly written: () => Written
}

/** So many follow-ups are left to do, however large the register: what one person has before her. */
const openFollowUps = 25

/** A municipality that does not exist, written into the register day by day. */
export function openMunicipality(connection: Connection, options: SeedOptions): Municipality {
  const random = randomFrom(options.seed)
  const insert = {
    carer: bulkInsert(connection, carers),
    token: bulkInsert(connection, carerTokens),
    caredFor: bulkInsert(connection, caredFor),
    relation: bulkInsert(connection, relations),
    contact: bulkInsert(connection, contacts),
    contactCarer: bulkInsert(connection, contactCarers),
    contactStaff: bulkInsert(connection, contactStaff),
    note: bulkInsert(connection, notes),
    anonymous: bulkInsert(connection, anonymousContacts),
  }
  const count = { carers: 0, caredFor: 0, contacts: 0, notes: 0, anonymousContacts: 0 }
  const people: Person[] = []
  const takenNumbers = new Set<string>()
  const runningNumbers = new Map<number, number>()
  let seen = 0
  const { userId, today } = options
  const openShare = Math.min(1, openFollowUps / (options.contacts * 0.15 * (24 / 1826) + 1))
  const newId = (at: string) => uuidv7(Date.parse(at), random.bytes(10))

  function addCarer(day: CivilDate, createdAt: string): void {
    const running = (runningNumbers.get(yearOf(day)) ?? 0) + 1
    runningNumbers.set(yearOf(day), running)
    const place = { id: newId(createdAt), position: count.carers, carerNumber: carerNumberOf(yearOf(day), running), firstContactOn: day, createdAt, userId, today }
    const carer = syntheticCarer(random, place, takenNumbers)
    insert.carer(carer)
    const { id, carerNumber, sortName } = carer
    for (const word of wordsOfCarer({ carerNumber, firstName: carer.firstName ?? null, lastName: carer.lastName ?? null, personalNumber: carer.personalNumber ?? null })) {
      insert.token({ carerId: id, ...word, sortName })
    }
    people.push({ id, isCoded: isCoded(place.position), ...relate(id, day, createdAt) })
    count.carers += 1
  }

  /** Somebody new to care for, or now and then the same as the carer before. */
  function relate(carerId: string, day: CivilDate, createdAt: string): Pick<Person, 'areaCode' | 'caredForId' | 'together'> {
    const previous = people.at(-1)
    const together = previous !== undefined && random.chance(0.08) ? previous : undefined
    const areaCode = together?.areaCode ?? areaOf(random)
    const relationCode = relationOf(random, areaCode)
    const stamp = () => ({ id: newId(createdAt), createdAt, userId })
    const person = together === undefined ? syntheticCaredFor(random, areaCode, relationCode, today, stamp()) : undefined
    if (person !== undefined) {
      insert.caredFor(person)
      count.caredFor += 1
    }
    const caredForId = person?.id ?? together?.caredForId ?? ''
    insert.relation(syntheticRelation(random, carerId, caredForId, relationCode, day, stamp()))
    return { areaCode, caredForId, together }
  }

  /** First those who have not been seen yet, then mostly those who came lately. */
  function nextPerson(): Person | undefined {
    if (seen < people.length) return people[seen++]
    return people[people.length - 1 - Math.floor(people.length * random.next() ** 2)]
  }

  function addContact(day: CivilDate, at: ReturnType<typeof workingTime>): void {
    const person = nextPerson()
    if (person === undefined) return
    const id = newId(at.recordedAt)
    const contact = syntheticContact(random, { id, heldOn: day, at, areaCode: person.areaCode, userId, today, openShare })
    insert.contact(contact)
    insert.contactCarer({ contactId: id, carerId: person.id, heldOn: day, areaCode: person.areaCode })
    if (person.together !== undefined && random.chance(0.4)) insert.contactCarer({ contactId: id, carerId: person.together.id, heldOn: day, areaCode: person.areaCode })
    insert.contactStaff({ contactId: id, userId })
    if (options.notes && contact.statusCode === 'held' && !person.isCoded && random.chance(0.9)) {
      insert.note({ id: newId(at.recordedAt), contactId: id, version: 1, text: syntheticNote(random), writtenAt: at.recordedAt, writtenBy: userId })
      count.notes += 1
    }
    count.contacts += 1
  }

  return {
    writeDay: (day, newCarers, contactsToday) => {
      const dayStart = Date.parse(startOfLocalDay(day))
      for (let i = 0; i < newCarers; i += 1) addCarer(day, new Date(dayStart + 8 * 3_600_000 + i).toISOString())
      // In the order of the day, so that ids rise and every index but the carers' own grows at its end.
      const times = Array.from({ length: contactsToday }, () => workingTime(random, dayStart)).toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
      for (const at of times) {
        addContact(day, at)
        if (!random.chance(0.04)) continue
        insert.anonymous(syntheticAnonymousContact(random, { id: newId(at.recordedAt), heldOn: day, at, areaCode: areaOf(random), userId }))
        count.anonymousContacts += 1
      }
    },
    written: () => ({ ...count }),
  }
}
