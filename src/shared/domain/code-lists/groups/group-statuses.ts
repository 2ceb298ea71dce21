import type { CodeList, CodeOf } from '../code-list.ts'

/** Status of a group (domain.md B.2 Grupp). */
export const groupStatuses = [
  { code: 'planned', label: 'Planerad' },
  { code: 'open-for-application', label: 'Anmälan öppen' },
  { code: 'full', label: 'Fulltecknad' },
  { code: 'running', label: 'Pågår' },
  { code: 'ended', label: 'Avslutad' },
  { code: 'cancelled', label: 'Inställd' },
] as const satisfies CodeList

export type GroupStatus = CodeOf<typeof groupStatuses>
