import { inArray } from 'drizzle-orm'
import type { LogEntryView } from '#shared/contract/keeping/log.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { contacts, anonymousContacts } from '../../contacts/contacts.schema.ts'
import { carers } from '../../carers/carers.schema.ts'
import { groups, meetings } from '../../groups/groups.schema.ts'
import { participations } from '../../groups/participations.schema.ts'
import { releaseLedger } from '../../releases/releases.schema.ts'
import { relievers } from '../../respite/relievers.schema.ts'
import { respiteBookings, respiteGrants } from '../../respite/respite.schema.ts'
import { users } from '../../users/users.schema.ts'
import { logSessions } from '../access-log.schema.ts'

type LoggedObject = NonNullable<LogEntryView['object']>
type Kind = LoggedObject['kind']

interface Known {
  readonly kind: Kind
  readonly label?: string
}

/** Names that entries are told with. */
export interface Parties {
  readonly objects: ReadonlyMap<string, Known>
  readonly users: ReadonlyMap<string, string>
  readonly computers: ReadonlyMap<string, string>
}

type Found = readonly { readonly id: string; readonly label?: string }[]

/** How many ids to one question: the driver takes no more than some thousand values. */
const idsAtOnce = 500

async function inParts<T>(ids: readonly string[], ask: (part: string[]) => PromiseLike<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = []
  for (let at = 0; at < ids.length; at += idsAtOnce) found.push(...await ask(ids.slice(at, at + idsAtOnce)))
  return found
}

/** Where an object may be found, and what it may be called: never a name of somebody in the register. */
const sources: readonly { readonly kind: Kind; readonly find: (db: ReadDb, ids: string[]) => PromiseLike<Found> }[] = [
  { kind: 'carer', find: (db, ids) => db.select({ id: carers.id, label: carers.carerNumber }).from(carers).where(inArray(carers.id, ids)) },
  { kind: 'user', find: (db, ids) => db.select({ id: users.id, label: users.name }).from(users).where(inArray(users.id, ids)) },
  { kind: 'contact', find: (db, ids) => db.select({ id: contacts.id }).from(contacts).where(inArray(contacts.id, ids)) },
  { kind: 'contact', find: (db, ids) => db.select({ id: anonymousContacts.id }).from(anonymousContacts).where(inArray(anonymousContacts.id, ids)) },
  { kind: 'group', find: (db, ids) => db.select({ id: groups.id }).from(groups).where(inArray(groups.id, ids)) },
  { kind: 'group', find: (db, ids) => db.select({ id: meetings.id }).from(meetings).where(inArray(meetings.id, ids)) },
  { kind: 'group', find: (db, ids) => db.select({ id: participations.id }).from(participations).where(inArray(participations.id, ids)) },
  { kind: 'respite', find: (db, ids) => db.select({ id: respiteBookings.id }).from(respiteBookings).where(inArray(respiteBookings.id, ids)) },
  { kind: 'respite', find: (db, ids) => db.select({ id: respiteGrants.id }).from(respiteGrants).where(inArray(respiteGrants.id, ids)) },
  { kind: 'respite', find: (db, ids) => db.select({ id: relievers.id }).from(relievers).where(inArray(relievers.id, ids)) },
  { kind: 'release', find: (db, ids) => db.select({ id: releaseLedger.id, label: releaseLedger.period }).from(releaseLedger).where(inArray(releaseLedger.id, ids)) },
]

async function findObjects(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const objects = new Map<string, Known>()
  let left = ids
  for (const { kind, find } of sources) {
    if (left.length === 0) break
    for (const { id, label } of await inParts(left, (part) => find(db, part))) objects.set(id, { kind, ...(label !== undefined && { label }) })
    left = left.filter((id) => !objects.has(id))
  }
  return objects
}

interface Named {
  readonly objectId: string | null
  readonly userId: string
  readonly sessionId: string
}

/** Looks up everything that some entries name; `others` are the sessions of the other file. */
export async function findParties(db: ReadDb, statistics: ReadDb, entries: readonly Named[]): Promise<Parties> {
  const objectIds = [...new Set(entries.flatMap(({ objectId }) => (objectId === null ? [] : [objectId])))]
  const userIds = [...new Set(entries.map(({ userId }) => userId))]
  const sessionIds = [...new Set(entries.map(({ sessionId }) => sessionId))]
  const sessionsIn = (file: ReadDb) => inParts(sessionIds, (part) => file.select({ id: logSessions.sessionId, userId: logSessions.userId, userName: logSessions.userName, computer: logSessions.computer }).from(logSessions).where(inArray(logSessions.sessionId, part)))
  const sessions = [...await sessionsIn(db), ...await sessionsIn(statistics)]
  const named = await inParts(userIds, (part) => db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, part)))
  return {
    objects: await findObjects(db, objectIds),
    users: new Map([...sessions.map(({ userId, userName }) => [userId, userName] as const), ...named.map(({ id, name }) => [id, name] as const)]),
    computers: new Map(sessions.map(({ id, computer }) => [id, computer])),
  }
}
