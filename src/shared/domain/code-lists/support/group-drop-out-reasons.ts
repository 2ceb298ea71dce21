import type { CodeList, CodeOf } from '../code-list.ts'

/** Avbrott i grupp (domain.md B.3). */
export const groupDropOutReasons = [
  { code: 'did-not-fit', label: 'Passade inte' },
  { code: 'time-or-travel', label: 'Tid/resa' },
  { code: 'own-health', label: 'Egen hälsa' },
  { code: 'cared-for-health', label: 'Närståendes hälsa' },
  { code: 'cared-for-died', label: 'Närstående har avlidit' },
  { code: 'no-respite', label: 'Avlösning saknades' },
  { code: 'other', label: 'Annat' },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList

export type GroupDropOutReason = CodeOf<typeof groupDropOutReasons>
