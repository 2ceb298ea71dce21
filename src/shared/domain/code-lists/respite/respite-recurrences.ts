import type { CodeList, CodeOf } from '../code-list.ts'

/** Typ av avlösning (domain.md B.2 Avlösningsbokning). */
export const respiteRecurrences = [
  { code: 'single', label: 'Enstaka' },
  { code: 'recurring', label: 'Återkommande' },
] as const satisfies CodeList

export type RespiteRecurrence = CodeOf<typeof respiteRecurrences>
