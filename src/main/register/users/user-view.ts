import { max } from 'drizzle-orm'
import type { UserView } from '#shared/contract/keeping/users.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { slotOfUser } from '../../store/session/unlock-slots.ts'
import type { KeyFile } from '../../store/key-file/key-file-format.ts'
import { logSessions } from '../audit-log/access-log.schema.ts'
import type { StoredUser } from './stored-users.ts'

/** When each user last unlocked, as one file's log has it. */
export async function lastUnlocks(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select({ userId: logSessions.userId, at: max(logSessions.openedAt) }).from(logSessions).groupBy(logSessions.userId)
  return new Map(rows.flatMap(({ userId, at }) => (at === null ? [] : [[userId, at]])))
}

export function userView({ knownKeys, activeTo, ...user }: StoredUser, file: Pick<KeyFile, 'slots'>, unlocks: readonly ReadonlyMap<string, string>[]): UserView {
  const slot = slotOfUser(file, user.id)
  const lastUnlockedAt = unlocks.flatMap((each) => each.get(user.id) ?? []).toSorted().at(-1)
  return {
    ...user,
    ...(activeTo !== undefined && { activeTo }),
    ...(lastUnlockedAt !== undefined && { lastUnlockedAt }),
    slot: slot === undefined ? 'none' : slot.given ? 'given' : 'own',
    shouldRotate: knownKeys !== 0,
  }
}
