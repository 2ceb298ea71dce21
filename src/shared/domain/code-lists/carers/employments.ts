import type { CodeList, CodeOf } from '../code-list.ts'

/** Sysselsättning (domain.md B.3). */
export const employments = [
  { code: 'full-time', label: 'Förvärvsarbetar heltid' },
  { code: 'part-time', label: 'Förvärvsarbetar deltid' },
  { code: 'studying', label: 'Studerar' },
  { code: 'retired', label: 'Ålderspension' },
  { code: 'sick-leave', label: 'Sjukskriven/sjukersättning' },
  { code: 'seeking-work', label: 'Arbetssökande' },
  { code: 'other', label: 'Annat' },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList

export type Employment = CodeOf<typeof employments>
