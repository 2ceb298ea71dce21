import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import { roles, type Session } from '#shared/contract/roles.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { userAreas, userRoles, users } from './users.schema.ts'

export interface User extends Pick<Session, 'userId' | 'userName' | 'roles' | 'areas' | 'seesProtected'> {
  /** The last day that she may unlock. */
  readonly activeTo: string | undefined
}

/** Errors: user-ended when the key slot names a user whom the register does not know. */
export async function readUser(db: ReadDb, id: string): Promise<User> {
  const [row] = await db.select().from(users).where(eq(users.id, id))
  if (row === undefined) throw new AppError('user-ended', { reason: 'no-user' })
  const held = new Set((await db.select({ role: userRoles.role }).from(userRoles).where(eq(userRoles.userId, id))).map(({ role }) => role))
  const given = new Set((await db.select({ code: userAreas.areaCode }).from(userAreas).where(eq(userAreas.userId, id))).map(({ code }) => code))
  return {
    userId: row.id,
    userName: row.name,
    roles: roles.filter((role) => held.has(role)),
    areas: areas.map(({ code }) => code).filter((code) => given.has(code)),
    seesProtected: row.seesProtected === 1,
    activeTo: row.activeTo ?? undefined,
  }
}
