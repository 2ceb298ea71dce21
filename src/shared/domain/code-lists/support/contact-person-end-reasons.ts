import type { CodeList, CodeOf } from '../code-list.ts'

/** Slutorsak for a support contact (domain.md B.2 Stödkontakt). */
export const contactPersonEndReasons = [
  { code: 'need-ended', label: 'Behovet upphört' },
  { code: 'carer-wishes', label: 'Anhörig vill avsluta' },
  { code: 'moved', label: 'Flyttat' },
  { code: 'cared-for-died', label: 'Närstående avliden' },
  { code: 'carer-died', label: 'Anhörig avliden' },
  { code: 'changed', label: 'Bytt stödkontakt' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type ContactPersonEndReason = CodeOf<typeof contactPersonEndReasons>
