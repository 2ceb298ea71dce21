import { roles, type Role } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { areas, type Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { Title } from '#shared/domain/code-lists/organisation/titles.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { userAreas, userRoles, users } from './users.schema.ts'

/** A user as she stands in the register. */
export interface StoredUser {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly titleCode: Title
  readonly roles: readonly Role[]
  readonly areaCodes: readonly Area[]
  readonly seesProtected: boolean
  readonly activeFrom: CivilDate
  readonly activeTo: CivilDate | undefined
  /** Keys that she knows and no longer needs, as bits (`key-bits.ts`). */
  readonly knownKeys: number
}

/** All of them, by name; roles and areas in the order of their lists. */
export async function storedUsers(db: ReadDb): Promise<readonly StoredUser[]> {
  const held = await db.select().from(userRoles)
  const given = await db.select().from(userAreas)
  const rows = await db.select().from(users).orderBy(users.name, users.id)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    titleCode: row.titleCode as Title,
    roles: roles.filter((role) => held.some((each) => each.userId === row.id && each.role === role)),
    areaCodes: areas.map(({ code }) => code).filter((code) => given.some((each) => each.userId === row.id && each.areaCode === code)),
    seesProtected: row.seesProtected === 1,
    activeFrom: row.activeFrom as CivilDate,
    activeTo: (row.activeTo ?? undefined) as CivilDate | undefined,
    knownKeys: row.shouldRotate,
  }))
}
