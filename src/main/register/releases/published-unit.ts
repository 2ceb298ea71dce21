import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import { unitView, type UnitView } from '#shared/contract/unit.ts'
import type { ReadDb, WriteTx } from '../../store/database/connection.ts'
import { publishedUnit, publishedUsers } from './published.schema.ts'

const onlyRow = 'unit'

export interface PublishedUser {
  readonly id: string
  readonly name: string
  readonly activeTo: string | undefined
}

/** Copies to statistik.db what a manager's window must know. */
export async function publishUnit(tx: WriteTx, unit: UnitView, users: readonly PublishedUser[]): Promise<void> {
  const view = JSON.stringify(unit)
  await tx.insert(publishedUnit).values({ id: onlyRow, view }).onConflictDoUpdate({ target: publishedUnit.id, set: { view } })
  await tx.delete(publishedUsers)
  if (users.length > 0) await tx.insert(publishedUsers).values(users.map(({ id, name, activeTo }) => ({ id, name, activeTo: activeTo ?? null })))
}

/** Errors: register-damaged where nobody has opened the register since; user-ended when the copy knows no such manager. */
export async function readPublishedUnit(statistics: ReadDb, userId?: string): Promise<{ readonly unit: UnitView; readonly activeTo: string | undefined }> {
  const [row] = await statistics.select({ view: publishedUnit.view }).from(publishedUnit)
  if (row === undefined) throw new AppError('register-damaged', { reason: 'no-unit' })
  const [user] = userId === undefined ? [] : await statistics.select({ activeTo: publishedUsers.activeTo }).from(publishedUsers).where(eq(publishedUsers.id, userId))
  if (userId !== undefined && user === undefined) throw new AppError('user-ended', { reason: 'no-user' })
  return { unit: unitView.parse(JSON.parse(row.view)), activeTo: user?.activeTo ?? undefined }
}

/** The copy as it stands, to compare with what it should be. */
export async function readPublished(statistics: ReadDb): Promise<{ readonly unit: UnitView | undefined; readonly managers: readonly PublishedUser[] }> {
  const [row] = await statistics.select({ view: publishedUnit.view }).from(publishedUnit)
  const managers = await statistics.select().from(publishedUsers).orderBy(publishedUsers.id)
  return { unit: row === undefined ? undefined : unitView.parse(JSON.parse(row.view)), managers: managers.map(({ id, name, activeTo }) => ({ id, name, activeTo: activeTo ?? undefined })) }
}
