import type { CodeList, CodeOf } from '../code-list.ts'

/** Samarbetspart in a group or an open activity (domain.md B.2 Grupp). */
export const partners = [
  { code: 'association', label: 'Förening' },
  { code: 'study-association', label: 'Studieförbund' },
  { code: 'region', label: 'Region' },
  { code: 'parish', label: 'Församling' },
  { code: 'other-municipality', label: 'Annan kommun' },
] as const satisfies CodeList

export type Partner = CodeOf<typeof partners>
