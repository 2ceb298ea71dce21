import type { Role } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { Title } from '#shared/domain/code-lists/organisation/titles.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import { userAreas, userRoles, users } from './users.schema.ts'

export interface NewUser {
  readonly id: string
  readonly name: string
  readonly titleCode: Title
  readonly roles: readonly Role[]
  readonly areaCodes: readonly Area[]
  readonly seesProtected: boolean
  readonly activeFrom: CivilDate
  readonly activeTo: CivilDate | undefined
  readonly at: string
}

/** Writes a user, her roles and her areas. No shared accounts: one row is one person. */
export async function createUser(tx: WriteTx, user: NewUser): Promise<void> {
  await tx.insert(users).values({
    id: user.id, name: user.name, titleCode: user.titleCode, activeFrom: user.activeFrom, activeTo: user.activeTo ?? null,
    createdAt: user.at, seesProtected: user.seesProtected ? 1 : 0,
  })
  await tx.insert(userRoles).values([...new Set(user.roles)].map((role) => ({ userId: user.id, role })))
  await tx.insert(userAreas).values([...new Set(user.areaCodes)].map((areaCode) => ({ userId: user.id, areaCode })))
}
