import { and, asc, eq, gt, inArray, lt, max, min, ne } from 'drizzle-orm'
import type { LogEvent } from '#shared/contract/define.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { accessLog } from '../../audit-log/access-log.schema.ts'
import { users } from '../../users/users.schema.ts'

/** What somebody else did to the ways in that one has, by the log. */
export interface ChangedByOther {
  readonly kind: 'passphrase-given' | 'rights-changed' | 'recovery-replaced' | 'recovered-as-you'
  readonly byName: string
  /** UTC ISO 8601. */
  readonly at: string
  /** False where the log tells only that it was begun. */
  readonly isDone: boolean
}

interface Watched {
  readonly kind: ChangedByOther['kind']
  readonly isDone: boolean
  /** `self`: in one's own name, by whoever holds the printed key. */
  readonly tells: 'about-me' | 'about-all' | 'self'
}

const watched: Partial<Record<LogEvent, Watched>> = {
  'passphrase-giving': { kind: 'passphrase-given', isDone: false, tells: 'about-me' },
  'passphrase-given': { kind: 'passphrase-given', isDone: true, tells: 'about-me' },
  'user-changed': { kind: 'rights-changed', isDone: true, tells: 'about-me' },
  'recovery-key-changing': { kind: 'recovery-replaced', isDone: false, tells: 'about-all' },
  'recovery-key-changed': { kind: 'recovery-replaced', isDone: true, tells: 'about-all' },
  'recovered': { kind: 'recovered-as-you', isDone: true, tells: 'self' },
}
const watchedEvents = Object.keys(watched) as LogEvent[]

/** The entries between the start of one's session before this one and the start of this one; undefined for whoever unlocks for the first time. */
async function sinceLast(db: ReadDb, { userId, sessionId }: Session): Promise<readonly [from: number, to: number] | undefined> {
  const [here] = await db.select({ seq: min(accessLog.seq) }).from(accessLog).where(and(eq(accessLog.userId, userId), eq(accessLog.sessionId, sessionId)))
  const to = here?.seq ?? undefined
  if (to === undefined) return undefined
  const [before] = await db.select({ seq: max(accessLog.seq) }).from(accessLog)
    .where(and(eq(accessLog.userId, userId), ne(accessLog.sessionId, sessionId), eq(accessLog.event, 'unlocked'), lt(accessLog.seq, to)))
  return before?.seq === null || before === undefined ? undefined : [before.seq, to]
}

/**
 * What was done to one's passphrase, rights and the printed key by others since one last unlocked, of each kind the newest: told at every look during
 * this session (ASVS 6.3.7). Only register.db's log is read, so a manager is not told.
 */
export async function changedByOthers(db: ReadDb, session: Session): Promise<readonly ChangedByOther[]> {
  const range = await sinceLast(db, session)
  if (range === undefined) return []
  const entries = await db.select({ at: accessLog.at, event: accessLog.event, userId: accessLog.userId, objectId: accessLog.objectId, byName: users.name })
    .from(accessLog).leftJoin(users, eq(users.id, accessLog.userId))
    .where(and(gt(accessLog.seq, range[0]), lt(accessLog.seq, range[1]), inArray(accessLog.event, watchedEvents))).orderBy(asc(accessLog.seq))
  const newest = new Map<ChangedByOther['kind'], ChangedByOther>()
  for (const { at, event, userId, objectId, byName } of entries) {
    const found = watched[event as LogEvent]
    const isMine = userId === session.userId
    const isTold = found !== undefined && (found.tells === 'self' ? isMine : !isMine && (found.tells === 'about-all' || objectId === session.userId))
    if (isTold) newest.set(found.kind, { kind: found.kind, byName: byName ?? '', at, isDone: found.isDone })
  }
  return [...newest.values()]
}
