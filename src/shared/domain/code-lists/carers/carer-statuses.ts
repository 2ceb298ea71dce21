import type { CodeList, CodeOf } from '../code-list.ts'

/** Status of a carer in the register (domain.md B.2 Anhörig). */
export const carerStatuses = [
  { code: 'active', label: 'Aktiv' },
  { code: 'dormant', label: 'Vilande' },
  { code: 'closed', label: 'Avslutad' },
] as const satisfies CodeList

export type CarerStatus = CodeOf<typeof carerStatuses>
