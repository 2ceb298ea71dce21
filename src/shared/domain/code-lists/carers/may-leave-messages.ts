import type { CodeList, CodeOf } from '../code-list.ts'

/** Får lämna meddelande: asked when a phone number is given (domain.md B.2 Anhörig). */
export const mayLeaveMessages = [
  { code: 'yes', label: 'Ja' },
  { code: 'call-directly', label: 'Nej, ring bara direkt' },
  { code: 'sms-without-content', label: 'Endast sms utan innehåll' },
] as const satisfies CodeList

export type MayLeaveMessage = CodeOf<typeof mayLeaveMessages>
