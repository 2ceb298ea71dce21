import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import { roles, type Role } from '#shared/contract/roles.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { userRoles, users } from './users.schema.ts'

export interface User {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Errors: register-damaged when the key slot names a user whom the register does not know. */
export async function readUser(db: ReadDb, id: string): Promise<User> {
  const [row] = await db.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, id))
  if (row === undefined) throw new AppError('register-damaged', { reason: 'no-user' })
  const held = new Set((await db.select({ role: userRoles.role }).from(userRoles).where(eq(userRoles.userId, id))).map(({ role }) => role))
  return { ...row, roles: roles.filter((role) => held.has(role)) }
}
