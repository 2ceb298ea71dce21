import type { CodeList, CodeOf } from '../code-list.ts'

/** Status of a contact. Only `held` counts as done; cancelled and no-show are counted apart (domain.md C.1). */
export const contactStatuses = [
  { code: 'planned', label: 'Planerat' },
  { code: 'held', label: 'Genomfört' },
  { code: 'cancelled-by-carer', label: 'Inställt av anhörig' },
  { code: 'cancelled-by-service', label: 'Inställt av verksamheten' },
  { code: 'no-show', label: 'Uteblev' },
] as const satisfies CodeList

export type ContactStatus = CodeOf<typeof contactStatuses>
