import { AppError } from '#shared/contract/errors.ts'
import type { UserInput } from '#shared/contract/keeping/users.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { purposesFor } from '../../store/key-file/data-keys.ts'
import { hasEnded, hasWorkingAdmin, type Account } from './admins.ts'
import type { StoredUser } from './stored-users.ts'

const spelled = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Each says who she is by name before she unlocks: two who work at the same time cannot have the same. Errors: refused (`name-taken`). */
export function assertNameFree(name: string, others: readonly StoredUser[], today: CivilDate): void {
  if (others.some((each) => !hasEnded(each, today) && spelled(each.name) === spelled(name))) throw new AppError('refused', { reason: 'name-taken' })
}

/** Errors: invalid-input (`past`). */
export function assertNotPast({ activeTo }: Pick<UserInput, 'activeTo'>, today: CivilDate): void {
  if (activeTo < today) throw new AppError('invalid-input', { fields: [{ path: 'user.activeTo', reason: 'past' }] })
}

/** Errors: refused (`last-admin`). */
export function assertAdminRemains(after: readonly Account[], withSlot: ReadonlySet<string>, today: CivilDate): void {
  if (!hasWorkingAdmin(after, withSlot, today)) throw new AppError('refused', { reason: 'last-admin' })
}

/** The input as it is kept: who does not open the register has no use for the right to see protected identities. */
export const kept = (user: UserInput): UserInput => ({ ...user, seesProtected: purposesFor(user.roles, user.seesProtected).includes('protected') })
