import type { CodeList, CodeOf } from '../code-list.ts'

/** Egen frånvaro: no reason is asked for, since illness is nobody's business in a calendar. */
export const absenceKinds = [
  { code: 'holiday', label: 'Ledig' },
  { code: 'course', label: 'Utbildning' },
  { code: 'busy', label: 'Upptagen' },
  { code: 'away', label: 'Frånvarande' },
] as const satisfies CodeList

export type AbsenceKind = CodeOf<typeof absenceKinds>
