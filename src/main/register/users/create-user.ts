import type { Role } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Title } from '#shared/domain/code-lists/organisation/titles.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import { userRoles, users } from './users.schema.ts'

export interface NewUser {
  readonly id: string
  readonly name: string
  readonly titleCode: Title
  readonly roles: readonly Role[]
  readonly activeFrom: CivilDate
  readonly at: string
}

/** Writes a user and her roles. No shared accounts: one row is one person. */
export async function createUser(tx: WriteTx, user: NewUser): Promise<void> {
  await tx.insert(users).values({ id: user.id, name: user.name, titleCode: user.titleCode, activeFrom: user.activeFrom, createdAt: user.at })
  await tx.insert(userRoles).values(user.roles.map((role) => ({ userId: user.id, role })))
}
