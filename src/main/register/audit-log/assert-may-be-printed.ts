import { inArray } from 'drizzle-orm'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { AppError } from '#shared/contract/errors.ts'
import { caseworkRoles, type Role, type Session } from '#shared/contract/roles.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { carers } from '../carers/carers.schema.ts'

const hasOneOf = ({ roles }: Pick<Session, 'roles'>, wanted: readonly Role[]): boolean => roles.some((role) => wanted.includes(role))

/**
 * May this paper name these persons? The log is evidence: an entry about somebody is written only by one who can have had her on
 * the screen. A paper of the log names her for a log reviewer, every other for case work, and then only who is in the register (the
 * areas have been checked by the contract's `scope`). Errors: not-allowed, not-found.
 */
export async function assertMayBePrinted(db: ReadDb, { what, carerIds }: ParsedInputOf<'log.printed'>, session: Pick<Session, 'roles'>): Promise<void> {
  if (carerIds.length === 0) return
  if (!hasOneOf(session, what === 'log' ? ['log-reviewer'] : caseworkRoles)) throw new AppError('not-allowed')
  // A log is kept about the erased as well.
  if (what === 'log') return
  const wanted = new Set(carerIds)
  const found = await db.select({ id: carers.id }).from(carers).where(inArray(carers.id, [...wanted]))
  if (found.length !== wanted.size) throw new AppError('not-found')
}
