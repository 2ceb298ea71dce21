import { and, eq } from 'drizzle-orm'
import type { ReadDb } from '../../store/database/connection.ts'
import { userDefaults } from './users.schema.ts'

/** What the user's last form of this kind was filled in with, as it was remembered; undefined the first time. */
export async function readDefaults(db: ReadDb, userId: string, form: string): Promise<unknown> {
  const [found] = await db.select({ values: userDefaults.values }).from(userDefaults)
    .where(and(eq(userDefaults.userId, userId), eq(userDefaults.form, form)))
  return found === undefined ? undefined : JSON.parse(found.values)
}
