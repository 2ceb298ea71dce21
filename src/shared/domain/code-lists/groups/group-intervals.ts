import type { CodeList, CodeOf } from '../code-list.ts'

/** Intervall between the meetings of a group (domain.md B.2 Grupp). */
export const groupIntervals = [
  { code: 'weekly', label: 'Varje vecka' },
  { code: 'every-second-week', label: 'Varannan vecka' },
  { code: 'every-third-week', label: 'Var tredje vecka' },
  { code: 'monthly', label: 'Varje månad' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type GroupInterval = CodeOf<typeof groupIntervals>
