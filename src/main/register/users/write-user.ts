import { eq } from 'drizzle-orm'
import type { UserInput } from '#shared/contract/keeping/users.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { DataKeyPurpose } from '../../store/key-file/key-file-format.ts'
import { keyBits } from './key-bits.ts'
import type { StoredUser } from './stored-users.ts'
import { userAreas, userRoles, users } from './users.schema.ts'

/** Writes what an administrator changed; `knownKeys` are the bits of keys that she no longer needs. Returns her new version. */
export async function changeUser(tx: WriteTx, was: StoredUser, user: UserInput, knownKeys: number): Promise<number> {
  const version = was.version + 1
  await tx.update(users).set({ name: user.name, titleCode: user.titleCode, activeTo: user.activeTo, seesProtected: user.seesProtected ? 1 : 0, shouldRotate: knownKeys, version }).where(eq(users.id, was.id))
  await tx.delete(userRoles).where(eq(userRoles.userId, was.id))
  await tx.insert(userRoles).values([...new Set(user.roles)].map((role) => ({ userId: was.id, role })))
  await tx.delete(userAreas).where(eq(userAreas.userId, was.id))
  await tx.insert(userAreas).values([...new Set(user.areaCodes)].map((areaCode) => ({ userId: was.id, areaCode })))
  return version
}

/** Ends an account: yesterday was her last day. Until the rotation is done it is known which keys she has. */
export async function endUser(tx: WriteTx, was: StoredUser, knownKeys: number, today: CivilDate): Promise<void> {
  const yesterday = addDays(today, -1)
  const activeTo = was.activeTo !== undefined && was.activeTo < yesterday ? was.activeTo : yesterday
  await tx.update(users).set({ activeTo, shouldRotate: knownKeys, version: was.version + 1 }).where(eq(users.id, was.id))
}

/** After a rotation nobody knows keys of these purposes that she does not need. */
export async function forgetKnownKeys(tx: WriteTx, all: readonly StoredUser[], renewed: readonly DataKeyPurpose[]): Promise<void> {
  for (const { id, knownKeys } of all) {
    const left = knownKeys & ~keyBits(renewed)
    if (left !== knownKeys) await tx.update(users).set({ shouldRotate: left }).where(eq(users.id, id))
  }
}
