import { eq } from 'drizzle-orm'
import { publishUnit, readPublished, type PublishedUser } from '../../register/releases/published-unit.ts'
import { readUnit } from '../../register/unit/read-unit.ts'
import { userRoles, users } from '../../register/users/users.schema.ts'
import type { UnitView } from '#shared/contract/unit.ts'
import type { Connection, ReadDb } from '../database/connection.ts'
import { runInReadSnapshot, runInWriteTransaction } from '../database/transaction.ts'

/** What a manager's window must know: the organisation, and who the managers are. */
export interface UnitToPublish {
  readonly unit: UnitView
  readonly managers: readonly PublishedUser[]
}

/** Reads it from the register. */
export async function unitToPublish(register: ReadDb): Promise<UnitToPublish> {
  const managers = await register.select({ id: users.id, name: users.name, activeTo: users.activeTo }).from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id)).where(eq(userRoles.role, 'manager')).orderBy(users.id)
  return { unit: await readUnit(register), managers: managers.map(({ activeTo, ...manager }) => ({ ...manager, activeTo: activeTo ?? undefined })) }
}

/** Brings the copy in statistik.db up to date; writes only what has changed. */
export async function publishIfChanged(now: UnitToPublish, statistics: Connection): Promise<void> {
  const published = await runInReadSnapshot(statistics, readPublished)
  if (JSON.stringify(published) === JSON.stringify(now)) return
  await runInWriteTransaction(statistics, (tx) => publishUnit(tx, now.unit, now.managers))
}

/** Keeps the copy that a manager's window reads as it is in the register. */
export const bringPublishedUnitUpToDate = async (register: Connection, statistics: Connection): Promise<void> =>
  publishIfChanged(await runInReadSnapshot(register, unitToPublish), statistics)
