import type { CodeList, CodeOf } from '../code-list.ts'

/** Orsak till nej to an offer of support (domain.md B.3). */
export const declineReasons = [
  { code: 'not-fit-cared-for', label: 'Passar inte den närstående' },
  { code: 'not-fit-carer', label: 'Passar inte den anhöriga' },
  { code: 'poor-quality', label: 'För dålig kvalitet' },
  { code: 'wrong-time', label: 'Fel tidpunkt' },
  { code: 'too-expensive', label: 'Kostar för mycket' },
  { code: 'cared-for-unwilling', label: 'Närstående vill inte' },
  { code: 'wants-to-manage-alone', label: 'Vill klara sig själv' },
  { code: 'not-seen-as-carer', label: 'Känner sig inte som anhörig' },
  { code: 'practical-obstacle', label: 'Praktiskt hinder (resa, tid, barn)' },
  { code: 'language-accessibility', label: 'Språk/tillgänglighet' },
  { code: 'long-wait', label: 'För lång väntetid' },
  { code: 'not-registered', label: 'Vill inte vara registrerad' },
  { code: 'other', label: 'Annat' },
  { code: 'not-stated', label: 'Vill inte uppge' },
] as const satisfies CodeList

export type DeclineReason = CodeOf<typeof declineReasons>
