import type { CodeList, CodeOf } from '../code-list.ts'

/** Status of an action in a support plan (domain.md B.2 Stödplanåtgärd). */
export const planActionStatuses = [
  { code: 'planned', label: 'Planerad' },
  { code: 'ongoing', label: 'Pågår' },
  { code: 'done', label: 'Genomförd' },
  { code: 'not-relevant', label: 'Inte aktuell' },
] as const satisfies CodeList

export type PlanActionStatus = CodeOf<typeof planActionStatuses>
