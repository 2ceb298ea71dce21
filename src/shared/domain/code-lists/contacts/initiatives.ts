import type { CodeList, CodeOf } from '../code-list.ts'

/** Initiativ: who took the contact (domain.md B.2 Kontakttillfälle). */
export const initiatives = [
  { code: 'carer', label: 'Anhörig' },
  { code: 'carer-support', label: 'Anhörigstödet' },
  { code: 'other-service', label: 'Annan verksamhet' },
] as const satisfies CodeList

export type Initiative = CodeOf<typeof initiatives>
