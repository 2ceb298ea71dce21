import type { Route } from './define.ts'
import type { Session } from './roles.ts'

/** The one permission rule: every list, count and detail asks it, nothing else decides. */
export function mayCall(route: Pick<Route, 'roles'>, session: Session | undefined): boolean {
  if (route.roles === 'anyone') return true
  return session !== undefined && route.roles.some((role) => session.roles.includes(role))
}
