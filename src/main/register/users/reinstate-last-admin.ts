import { eq } from 'drizzle-orm'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import { hasWorkingAdmin } from './admins.ts'
import { storedUsers } from './stored-users.ts'
import { users } from './users.schema.ts'

/**
 * The printed key is the organisation's own: where the last day of every system administrator has passed, it lets one back in
 * without an end date, rather than leave the register closed for ever.
 */
export async function reinstateLastAdmin(tx: WriteTx, userId: string, withSlot: ReadonlySet<string>, today: CivilDate): Promise<void> {
  const accounts = await storedUsers(tx)
  const isAdmin = accounts.some(({ id, roles }) => id === userId && roles.includes('system-admin'))
  if (isAdmin && !hasWorkingAdmin(accounts, withSlot, today)) await tx.update(users).set({ activeTo: null }).where(eq(users.id, userId))
}
