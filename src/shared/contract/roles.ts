import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'

/** Roles as in domain.md B.2 *Användare*. A user may hold several; a manager alone never sees a person. */
export const roles = ['consultant', 'registrar', 'manager', 'system-admin', 'log-reviewer'] as const
export type Role = (typeof roles)[number]

/** Who records and reads about persons. */
export const caseworkRoles = ['consultant', 'registrar'] as const satisfies readonly Role[]
/** Who takes out protected counts. */
export const statisticsRoles = ['consultant', 'manager'] as const satisfies readonly Role[]

/** Who looks after users, keys and backups. */
export const adminRoles = ['system-admin'] as const satisfies readonly Role[]
/** Who reads the access log and checks it. */
export const reviewRoles = ['log-reviewer'] as const satisfies readonly Role[]
/** Roles whose key slot opens register.db; a manager alone opens statistik.db. */
export const registerRoles = ['consultant', 'registrar', 'system-admin', 'log-reviewer'] as const satisfies readonly Role[]

/** Who is working, as the store knows it after an unlock. */
export interface Session {
  readonly sessionId: string
  readonly userId: string
  readonly userName: string
  readonly roles: readonly Role[]
  /** The areas (*verksamhetsområden*) whose persons she may see; all of the unit's means no limit. */
  readonly areas: readonly Area[]
  /** Holds the key of the compartment of protected identities. */
  readonly seesProtected: boolean
  /** Her passphrase was given out by a colleague: she must choose her own before anything else. */
  readonly mustChangePassphrase: boolean
}
