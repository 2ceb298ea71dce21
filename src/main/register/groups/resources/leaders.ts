import { and, count, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { caseworkRoles } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { sortKey } from '#shared/domain/swedish-sort.ts'
import type { ReadDb, WriteTx } from '../../../store/database/connection.ts'
import { groupInScope } from '../../scope/in-scope.ts'
import { userRoles, users } from '../../users/users.schema.ts'
import { changed, created, type Actor } from '../actor.ts'
import { meetingLeaders, meetings } from '../groups.schema.ts'
import { leaders } from '../resources.schema.ts'
import { readLeaders, type Leader } from './known-leaders.ts'

/** Everybody who leads or has led, and every user with case work who could, in Swedish order of name. */
export async function listLeaders(db: ReadDb, { session, today }: Pick<Actor, 'session' | 'today'>): Promise<OutputOf<'leaders.list'>> {
  const all = [...await readLeaders(db), ...await couldLead(db, today)]
  const sorted = all.map((leader) => ({ leader, key: sortKey(leader.name) })).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return {
    leaders: sorted.map(({ leader }) => ({
      ref: leader.id === undefined ? { kind: 'user', id: leader.userId ?? '' } : { kind: 'leader', id: leader.id },
      version: leader.version,
      name: leader.name,
      kindCode: leader.kindCode,
      leavesOn: leader.leavesOn,
      isMe: leader.userId === session.userId,
    })),
  }
}

async function couldLead(db: ReadDb, today: CivilDate): Promise<readonly Leader[]> {
  const found = await db.selectDistinct({ id: users.id, name: users.name, activeTo: users.activeTo }).from(users)
    .innerJoin(userRoles, and(eq(userRoles.userId, users.id), inArray(userRoles.role, [...caseworkRoles])))
    .leftJoin(leaders, eq(leaders.userId, users.id))
    .where(and(isNull(leaders.id), or(isNull(users.activeTo), gte(users.activeTo, today))))
  return found.map(({ id, name, activeTo }) => ({
    id: undefined, userId: id, version: undefined, name, kindCode: 'employee', leavesOn: (activeTo ?? undefined) as CivilDate | undefined,
  }))
}

/**
 * Writes a leader. The name of one who is a user stands among the users and is left as it is. Answers how many
 * planned meetings she has after her last day, in groups of the caller's areas. Errors: conflict, not-found.
 */
export async function saveLeader(tx: WriteTx, { id, version, name, kindCode, leavesOn }: ParsedInputOf<'leaders.save'>, actor: Actor): Promise<OutputOf<'leaders.save'>> {
  if (id === undefined) {
    const leader = { id: actor.newId(), kindCode, userId: null, name, leavesOn: leavesOn ?? null, ...created(actor) }
    await tx.insert(leaders).values(leader)
    return { id: leader.id, meetingsAfter: 0 }
  }
  const [stored] = await tx.select({ version: leaders.version, userId: leaders.userId }).from(leaders).where(eq(leaders.id, id))
  if (stored === undefined) throw new AppError('not-found')
  if (stored.version !== version) throw new AppError('conflict')
  await tx.update(leaders)
    .set({ kindCode, ...(stored.userId === null ? { name } : {}), leavesOn: leavesOn ?? null, ...changed(actor), version: stored.version + 1 })
    .where(eq(leaders.id, id))
  return { id, meetingsAfter: leavesOn === undefined ? 0 : await meetingsAfter(tx, id, leavesOn, actor) }
}

async function meetingsAfter(db: ReadDb, leaderId: string, leavesOn: CivilDate, { today, scope }: Pick<Actor, 'today' | 'scope'>): Promise<number> {
  const [found] = await db.select({ planned: count() }).from(meetingLeaders).innerJoin(meetings, eq(meetings.id, meetingLeaders.meetingId))
    .where(and(eq(meetingLeaders.leaderId, leaderId), gt(meetingLeaders.heldOn, leavesOn), gte(meetingLeaders.heldOn, today), eq(meetings.statusCode, 'planned'), groupInScope(scope, meetings.groupId)))
  return found?.planned ?? 0
}
