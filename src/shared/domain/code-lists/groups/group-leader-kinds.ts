import type { CodeList, CodeOf } from '../code-list.ts'

/** Ledare: who leads a group (domain.md B.2 Grupp). */
export const groupLeaderKinds = [
  { code: 'employee', label: 'Anställd' },
  { code: 'volunteer', label: 'Frivillig' },
  { code: 'study-association', label: 'Studieförbund' },
  { code: 'self-help', label: 'Självhjälp' },
] as const satisfies CodeList

export type GroupLeaderKind = CodeOf<typeof groupLeaderKinds>
