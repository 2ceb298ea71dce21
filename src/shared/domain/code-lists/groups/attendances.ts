import type { CodeList, CodeOf } from '../code-list.ts'

/** Närvaro. `not-registered` is not an absence (domain.md B.2 Närvaro). */
export const attendances = [
  { code: 'present', label: 'Närvarande' },
  { code: 'absent-notified', label: 'Frånvarande med besked' },
  { code: 'absent-unnotified', label: 'Frånvarande utan besked' },
  { code: 'not-registered', label: 'Ej registrerat' },
] as const satisfies CodeList

export type Attendance = CodeOf<typeof attendances>
