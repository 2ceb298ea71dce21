import { asc, inArray } from 'drizzle-orm'
import type { CarerRow } from '#shared/contract/carers.ts'
import { carerName } from '#shared/domain/carer-name.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../carers.schema.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'

/** The columns of one line in a list of persons, and no others (L9, L11). */
export const rowColumns = {
  id: carers.id,
  carerNumber: carers.carerNumber,
  firstName: carers.firstName,
  lastName: carers.lastName,
  birthYear: carers.birthYear,
  statusCode: carers.statusCode,
  protectedIdentityCode: carers.protectedIdentityCode,
} as const

type Selected = Pick<typeof carers.$inferSelect, keyof typeof rowColumns>

export const toCarerRow = (found: Selected): CarerRow => ({
  id: found.id,
  carerNumber: found.carerNumber,
  name: carerName(found),
  birthYear: found.birthYear ?? undefined,
  statusCode: found.statusCode,
  isProtected: isProtectedIdentity(found.protectedIdentityCode),
})

/** The lines of these carers, in Swedish order of name. */
export async function rowsInOrder(db: ReadDb, ids: readonly string[]): Promise<readonly CarerRow[]> {
  if (ids.length === 0) return []
  const found = await db.select(rowColumns).from(carers).where(inArray(carers.id, [...ids])).orderBy(asc(carers.sortName), asc(carers.carerNumber))
  return found.map(toCarerRow)
}
