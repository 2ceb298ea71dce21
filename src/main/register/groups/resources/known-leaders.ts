import { asc, eq, inArray } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { LeaderRef } from '#shared/contract/planning/meeting-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { GroupLeaderKind } from '#shared/domain/code-lists/groups/group-leader-kinds.ts'
import type { ReadDb, WriteTx } from '../../../store/database/connection.ts'
import { users } from '../../users/users.schema.ts'
import { created, type Actor } from '../actor.ts'
import { groupLeaders } from '../groups.schema.ts'
import { leaders } from '../resources.schema.ts'

/** Somebody who leads or could. `id` is hers as a leader, absent for a user who has never led. */
export interface Leader {
  readonly id: string | undefined
  readonly userId: string | undefined
  readonly version: number | undefined
  readonly name: string
  readonly kindCode: GroupLeaderKind
  /** Her last day, as a leader or as a user, whichever comes first. */
  readonly leavesOn: CivilDate | undefined
}

/** The leaders whom the register knows, or those with these ids. */
export async function readLeaders(db: ReadDb, ids?: readonly string[]): Promise<readonly Leader[]> {
  if (ids?.length === 0) return []
  const found = await db.select({ leader: leaders, userName: users.name, activeTo: users.activeTo }).from(leaders)
    .leftJoin(users, eq(users.id, leaders.userId))
    .where(ids === undefined ? undefined : inArray(leaders.id, [...ids]))
  return found.map(({ leader, userName, activeTo }) => ({
    id: leader.id,
    userId: leader.userId ?? undefined,
    version: leader.version,
    name: userName ?? leader.name ?? '',
    kindCode: leader.kindCode,
    leavesOn: earliest(leader.leavesOn, activeTo),
  }))
}

/** The leaders that are meant, also users who have never led; those who do not exist are left out. */
export async function leadersOf(db: ReadDb, refs: readonly LeaderRef[]): Promise<readonly Leader[]> {
  const known = await readLeaders(db, refs.filter(({ kind }) => kind === 'leader').map(({ id }) => id))
  const userIds = refs.filter(({ kind, id }) => kind === 'user' && known.every(({ userId }) => userId !== id)).map(({ id }) => id)
  if (userIds.length === 0) return known
  const found = await db.select({ id: leaders.id, leavesOn: leaders.leavesOn, version: leaders.version, userId: users.id, name: users.name, activeTo: users.activeTo })
    .from(users).leftJoin(leaders, eq(leaders.userId, users.id)).where(inArray(users.id, userIds))
  return [...known, ...found.map((user): Leader => ({
    id: user.id ?? undefined, userId: user.userId, version: user.version ?? undefined, name: user.name, kindCode: 'employee', leavesOn: earliest(user.leavesOn, user.activeTo),
  }))]
}

/** The ids of those who lead, each once and in their order; a user becomes a leader the first time. Errors: not-found. */
export async function resolveLeaders(tx: WriteTx, refs: readonly LeaderRef[], actor: Actor): Promise<readonly string[]> {
  const found = await leadersOf(tx, refs)
  const ids: string[] = []
  for (const ref of refs) {
    const leader = found.find(({ id, userId }) => (ref.kind === 'leader' ? id : userId) === ref.id)
    if (leader === undefined) throw new AppError('not-found')
    ids.push(leader.id ?? await becomeLeader(tx, ref.id, actor))
  }
  return Array.from(new Set(ids))
}

/** The ids of the leaders of a group, in their order. */
export async function leaderIdsOfGroup(db: ReadDb, groupId: string): Promise<readonly string[]> {
  const found = await db.select({ id: groupLeaders.leaderId }).from(groupLeaders).where(eq(groupLeaders.groupId, groupId)).orderBy(asc(groupLeaders.position))
  return found.map(({ id }) => id)
}

async function becomeLeader(tx: WriteTx, userId: string, actor: Actor): Promise<string> {
  const [already] = await tx.select({ id: leaders.id }).from(leaders).where(eq(leaders.userId, userId))
  if (already !== undefined) return already.id
  const id = actor.newId()
  await tx.insert(leaders).values({ id, kindCode: 'employee', userId, name: null, leavesOn: null, ...created(actor) })
  return id
}

function earliest(...days: readonly (string | null)[]): CivilDate | undefined {
  const [first] = days.filter((day) => day !== null).toSorted()
  return first as CivilDate | undefined
}
