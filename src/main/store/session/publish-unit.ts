import { eq } from 'drizzle-orm'
import { publishUnit, readPublished } from '../../register/releases/published-unit.ts'
import { readUnit } from '../../register/unit/read-unit.ts'
import { userRoles, users } from '../../register/users/users.schema.ts'
import type { Connection } from '../database/connection.ts'
import { runInReadSnapshot, runInWriteTransaction } from '../database/transaction.ts'

/** Keeps the copy that a manager's window reads as it is in the register; writes only what has changed. */
export async function bringPublishedUnitUpToDate(register: Connection, statistics: Connection): Promise<void> {
  const now = await runInReadSnapshot(register, async (db) => ({
    unit: await readUnit(db),
    managers: (await db.select({ id: users.id, name: users.name, activeTo: users.activeTo }).from(users).innerJoin(userRoles, eq(userRoles.userId, users.id)).where(eq(userRoles.role, 'manager')).orderBy(users.id))
      .map(({ activeTo, ...manager }) => ({ ...manager, activeTo: activeTo ?? undefined })),
  }))
  const published = await runInReadSnapshot(statistics, readPublished)
  if (JSON.stringify(published) === JSON.stringify(now)) return
  await runInWriteTransaction(statistics, (tx) => publishUnit(tx, now.unit, now.managers))
}
