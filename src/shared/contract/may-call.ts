import type { Route } from './define.ts'
import type { Session } from './roles.ts'

/** The one permission rule: every list, count and detail asks it, nothing else decides. */
export function mayCall(route: Pick<Route, 'roles' | 'kind' | 'worksWithGivenPassphrase'>, session: Session | undefined): boolean {
  if (route.roles === 'anyone') return true
  if (session === undefined || (session.mustChangePassphrase && route.worksWithGivenPassphrase !== true)) return false
  return route.roles.some((role) => session.roles.includes(role))
}
