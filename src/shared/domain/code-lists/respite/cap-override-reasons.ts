import type { CodeList, CodeOf } from '../code-list.ts'

/** Why a booking is counted, or not counted, against the cap otherwise than the rule says. */
export const capOverrideReasons = [
  { code: 'illness', label: 'Sjukdom' },
  { code: 'our-mistake', label: 'Fel från vår sida' },
  { code: 'agreed', label: 'Överenskommet med anhörig' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type CapOverrideReason = CodeOf<typeof capOverrideReasons>
