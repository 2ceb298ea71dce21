import type { CodeList, CodeOf } from '../code-list.ts'

/** Barn som anhörig: the situations of HSL 5:7; siblings from 2026-07-01 (domain.md B.2 Barn som anhörig). */
export const childReasons = [
  { code: 'mental', label: 'Psykisk störning eller psykisk funktionsnedsättning' },
  { code: 'physical', label: 'Allvarlig fysisk sjukdom eller skada' },
  { code: 'addiction', label: 'Missbruk av alkohol, narkotika eller spel' },
  { code: 'violence', label: 'Våld eller andra övergrepp' },
  { code: 'death', label: 'Oväntat dödsfall' },
  { code: 'sibling', label: 'Syskon till barn med allvarlig sjukdom/funktionsnedsättning', validFrom: '2026-07-01' },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList

export type ChildReason = CodeOf<typeof childReasons>
