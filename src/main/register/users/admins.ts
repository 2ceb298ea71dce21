import type { Role } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'

/** What a rule about administrators asks of a user. */
export interface Account {
  readonly id: string
  readonly roles: readonly Role[]
  /** The last day that she may unlock. */
  readonly activeTo: string | undefined
}

export const hasEnded = ({ activeTo }: Pick<Account, 'activeTo'>, today: CivilDate): boolean => activeTo !== undefined && activeTo < today

/** True when somebody can still look after users and keys: a system administrator, not ended, with a key slot. */
export const hasWorkingAdmin = (accounts: readonly Account[], withSlot: ReadonlySet<string>, today: CivilDate): boolean =>
  accounts.some((each) => each.roles.includes('system-admin') && !hasEnded(each, today) && withSlot.has(each.id))
