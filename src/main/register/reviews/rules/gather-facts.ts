import { and, asc, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import type { LogEvent } from '#shared/contract/define.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import { startOfLocalDay } from '#shared/domain/start-of-local-day.ts'
import { sortKey } from '#shared/domain/swedish-sort.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { accessLog } from '../../audit-log/access-log.schema.ts'
import { carers } from '../../carers/carers.schema.ts'
import { contactCarers, contacts, contactStaff } from '../../contacts/contacts.schema.ts'
import { users } from '../../users/users.schema.ts'
import { daysAround } from './review-rules.ts'
import type { Dealing, Opening, ReviewedCarer, ReviewFacts } from './review-facts.ts'

/** What shows persons to somebody, or takes something about them out. */
const openingEvents: readonly LogEvent[] = ['opened', 'searched', 'listed', 'revealed', 'printed', 'exported', 'exported-everything']

/** Doing something for a carer leaves one of these, naming her. */
const dealingEvents: readonly LogEvent[] = ['created', 'changed', 'removed']

export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
  /** Instant; what came later is not part of it. */
  readonly asOf: string
}

const entriesOf = (db: ReadDb, from: CivilDate, to: CivilDate, asOf: string, events: readonly LogEvent[]) =>
  db.select({ seq: accessLog.seq, at: accessLog.at, userId: accessLog.userId, event: accessLog.event, objectId: accessLog.objectId }).from(accessLog)
    .where(and(gte(accessLog.at, startOfLocalDay(from)), lt(accessLog.at, startOfLocalDay(addDays(to, 1))), lt(accessLog.at, asOf), inArray(accessLog.event, [...events])))
    .orderBy(asc(accessLog.seq))

type Entry = Awaited<ReturnType<typeof entriesOf>>[number]

async function reviewedCarers(db: ReadDb): Promise<ReadonlyMap<string, ReviewedCarer>> {
  const found = await db.select({ id: carers.id, lastName: carers.lastName, code: carers.protectedIdentityCode }).from(carers)
  return new Map(found.map(({ id, lastName, code }) => [id, { isProtected: isProtectedIdentity(code), lastName: lastName === null ? undefined : sortKey(lastName) }]))
}

const lastWord = (name: string): string => sortKey(name.trim().split(/\s+/u).at(-1) ?? '')

const staffLastNames = async (db: ReadDb): Promise<ReadonlyMap<string, string>> =>
  new Map((await db.select({ id: users.id, name: users.name }).from(users)).map(({ id, name }) => [id, lastWord(name)]))

/** Conversations are also told by the day they were held on, and by those who took part. */
async function heldWith(db: ReadDb, from: CivilDate, to: CivilDate): Promise<readonly Dealing[]> {
  const found = await db.select({ carerId: contactCarers.carerId, at: contacts.heldOn, createdBy: contacts.createdBy, staffId: contactStaff.userId }).from(contactCarers)
    .innerJoin(contacts, eq(contacts.id, contactCarers.contactId)).leftJoin(contactStaff, eq(contactStaff.contactId, contacts.id))
    .where(and(gte(contacts.heldOn, from), lt(contacts.heldOn, addDays(to, 1)), isNull(contacts.removedAt)))
  return found.flatMap(({ carerId, at, createdBy, staffId }) => [createdBy, ...(staffId === null ? [] : [staffId])].map((userId) => ({ userId, carerId, at })))
}

const openingsOf = (db: ReadDb, { from, to, asOf }: Period) => entriesOf(db, from, to, asOf, openingEvents)

/** What a random choice is made from: the period's openings in both files. */
export async function gatherDrawable(db: ReadDb, statistics: ReadDb, period: Period): Promise<readonly Pick<Opening, 'file' | 'seq' | 'at'>[]> {
  return [
    ...(await openingsOf(db, period)).map(({ seq, at }) => ({ file: 'register' as const, seq, at })),
    ...(await openingsOf(statistics, period)).map(({ seq, at }) => ({ file: 'statistics' as const, seq, at })),
  ]
}

/** Reads what the rules compare: the period's openings in both files, and dealings with carers a week around it. */
export async function gatherFacts(db: ReadDb, statistics: ReadDb, period: Period, askedFor: readonly string[]): Promise<ReviewFacts> {
  const known = await reviewedCarers(db)
  const opening = (file: Opening['file']) => ({ objectId, ...entry }: Entry): Opening =>
    ({ ...entry, file, event: entry.event as LogEvent, carerId: objectId !== null && known.has(objectId) ? objectId : undefined })
  const [first, last] = [addDays(period.from, -daysAround), addDays(period.to, daysAround)]
  const logged = await entriesOf(db, first, last, period.asOf, dealingEvents)
  return {
    openings: [...(await openingsOf(db, period)).map(opening('register')), ...(await openingsOf(statistics, period)).map(opening('statistics'))],
    carers: known,
    staffLastNames: await staffLastNames(db),
    dealings: [
      ...logged.flatMap(({ userId, objectId, at }) => (objectId !== null && known.has(objectId) ? [{ userId, carerId: objectId, at }] : [])),
      ...await heldWith(db, first, last),
    ],
    askedFor: new Set(askedFor),
  }
}
