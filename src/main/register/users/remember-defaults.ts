import type { WriteTx } from '../../store/database/connection.ts'
import { userDefaults } from './users.schema.ts'

/** Remembers codes and numbers of a saved form, so that the user's next one starts there. Never names, never text. */
export async function rememberDefaults(tx: WriteTx, userId: string, form: string, values: Readonly<Record<string, string | number>>): Promise<void> {
  const text = JSON.stringify(values)
  await tx.insert(userDefaults).values({ userId, form, values: text })
    .onConflictDoUpdate({ target: [userDefaults.userId, userDefaults.form], set: { values: text } })
}
