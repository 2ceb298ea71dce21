import { AppError } from '#shared/contract/errors.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { AreaScope } from './area-scope.ts'

const outside = (): AppError => new AppError('refused', { reason: 'outside-your-areas' })

/** What is written lies where the writer sees it afterwards. Errors: refused (`outside-your-areas`). */
export function assertOwnAreas(scope: AreaScope | undefined, codes: readonly Area[]): void {
  if (scope !== undefined && codes.some((code) => !scope.areas.includes(code))) throw outside()
}

/**
 * Something of several areas keeps those that lie outside the writer's, no more and no less, and one of hers.
 * Errors: refused (`outside-your-areas`).
 */
export function assertKeepsOthersAreas(scope: AreaScope | undefined, before: readonly Area[], after: readonly Area[]): void {
  if (scope === undefined) return
  const others = (codes: readonly Area[]): string => [...new Set(codes)].filter((code) => !scope.areas.includes(code)).toSorted().join(' ')
  if (others(before) !== others(after) || after.every((code) => !scope.areas.includes(code))) throw outside()
}
