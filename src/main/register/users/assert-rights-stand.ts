import { eq, sql } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { publishedUsers } from '../releases/published.schema.ts'
import { hasEnded } from './admins.ts'
import { readUser } from './read-user.ts'
import { users } from './users.schema.ts'

/** The version of the user's row at which her session's rights were last seen to stand. */
const seenAt = new WeakMap<Session, number>()

const rowOf = (db: ReadDb) => db.select({ version: users.version, activeTo: users.activeTo }).from(users).where(eq(users.id, sql.placeholder('id'))).prepare()
/** Prepared once for each open file: it is asked at every request. */
const prepared = new WeakMap<ReadDb, ReturnType<typeof rowOf>>()

function preparedRowOf(db: ReadDb): ReturnType<typeof rowOf> {
  const found = prepared.get(db) ?? rowOf(db)
  prepared.set(db, found)
  return found
}

const gone = (reason: 'ended' | 'less'): AppError => new AppError('rights-changed', { reason })
const holdsAll = <T>(needed: readonly T[], held: readonly T[]): boolean => needed.every((each) => held.includes(each))

/** The session's own change of its user: what she took from herself counts from her next unlock. */
export function keepRights(session: Session, version: number): void {
  seenAt.set(session, version)
}

/**
 * What the session began with must still be hers: another window may have taken it away, and midnight of her last day passes
 * in the middle of an evening. More rights than it began with change nothing until the next unlock. One indexed query, unless
 * her row has changed. Errors: rights-changed (`ended`, `less`).
 */
export async function assertRightsStand(db: ReadDb, { access, session }: { readonly access: 'register' | 'statistics'; readonly session: Session }, today: CivilDate): Promise<void> {
  const { userId, roles, areas, seesProtected } = session
  if (access === 'statistics') {
    const [manager] = await db.select({ activeTo: publishedUsers.activeTo }).from(publishedUsers).where(eq(publishedUsers.id, userId))
    if (manager === undefined || hasEnded({ activeTo: manager.activeTo ?? undefined }, today)) throw gone('ended')
    return
  }
  const row = preparedRowOf(db).get({ id: userId })
  if (row === undefined || hasEnded({ activeTo: row.activeTo ?? undefined }, today)) throw gone('ended')
  if (seenAt.get(session) === row.version) return
  const now = await readUser(db, userId)
  if (!holdsAll(roles, now.roles) || !holdsAll(areas, now.areas) || (seesProtected && !now.seesProtected)) throw gone('less')
  seenAt.set(session, row.version)
}
