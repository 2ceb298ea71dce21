/** Roles as in domain.md B.2 *Användare*. A user may hold several; a manager alone never sees a person. */
export const roles = ['consultant', 'registrar', 'manager', 'system-admin', 'log-reviewer'] as const
export type Role = (typeof roles)[number]

/** Who records and reads about persons. */
export const caseworkRoles = ['consultant', 'registrar'] as const satisfies readonly Role[]
/** Who takes out protected counts. */
export const statisticsRoles = ['consultant', 'manager'] as const satisfies readonly Role[]

/** Who is working, as the store knows it after an unlock. */
export interface Session {
  readonly sessionId: string
  readonly userId: string
  readonly userName: string
  readonly roles: readonly Role[]
}
