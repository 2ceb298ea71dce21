import type { CodeList, CodeOf } from '../code-list.ts'

/** Svar on an offer of support or of a support contact (domain.md B.2 Erbjudande). */
export const offerAnswers = [
  { code: 'accepted', label: 'Tackat ja' },
  { code: 'declined', label: 'Tackat nej' },
  { code: 'later', label: 'Vill återkomma' },
  { code: 'no-answer', label: 'Inget svar' },
] as const satisfies CodeList

export type OfferAnswer = CodeOf<typeof offerAnswers>
