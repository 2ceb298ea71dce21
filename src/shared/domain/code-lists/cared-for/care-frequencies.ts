import type { CodeList, CodeOf } from '../code-list.ts'

/** Omsorgsfrekvens (domain.md B.3). */
export const careFrequencies = [
  { code: 'daily', label: 'Varje dag' },
  { code: 'several-times-a-week', label: 'Flera gånger i veckan' },
  { code: 'weekly', label: 'Någon gång i veckan' },
  { code: 'monthly', label: 'Någon gång i månaden' },
  { code: 'less-often', label: 'Mer sällan' },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList

export type CareFrequency = CodeOf<typeof careFrequencies>
