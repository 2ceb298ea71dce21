import type { CodeList, CodeOf } from '../code-list.ts'

/** Gruppens form: whether carers may join once it has begun (domain.md B.2 Grupp). */
export const groupForms = [
  { code: 'closed', label: 'Sluten' },
  { code: 'open', label: 'Öppen för nya' },
  { code: 'open-until', label: 'Öppen till tillfälle nr …' },
] as const satisfies CodeList

export type GroupForm = CodeOf<typeof groupForms>
