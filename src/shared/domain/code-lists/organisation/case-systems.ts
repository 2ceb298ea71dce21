import type { CodeList, CodeOf } from '../code-list.ts'

/** Verksamhetssystem: the case system beside this register (domain.md B.2 Enhet). */
export const caseSystems = [
  { code: 'lifecare', label: 'Lifecare' },
  { code: 'treserva', label: 'Treserva' },
  { code: 'viva', label: 'Viva' },
  { code: 'combine', label: 'Combine' },
  { code: 'other', label: 'Annat' },
  { code: 'none', label: 'Inget' },
] as const satisfies CodeList

export type CaseSystem = CodeOf<typeof caseSystems>
