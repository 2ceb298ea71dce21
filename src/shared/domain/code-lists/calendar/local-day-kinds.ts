import type { CodeList, CodeOf } from '../code-list.ts'

/** Lokala dagar that each municipality sets itself. */
export const localDayKinds = [
  { code: 'school-holiday', label: 'Skollov' },
  { code: 'closed', label: 'Stängt hos oss' },
] as const satisfies CodeList

export type LocalDayKind = CodeOf<typeof localDayKinds>
