import type { CodeList, CodeOf } from '../code-list.ts'

/** Status of a carer in a group. Only `enrolled` and `offered` take a place (domain.md B.2 Gruppdeltagande). */
export const participationStatuses = [
  { code: 'invited', label: 'Inbjuden' },
  { code: 'queued', label: 'I kö' },
  { code: 'offered', label: 'Erbjuden plats' },
  { code: 'enrolled', label: 'Inskriven' },
  { code: 'declined', label: 'Avböjt' },
  { code: 'dropped-out', label: 'Avbrutit' },
  { code: 'completed', label: 'Slutfört' },
] as const satisfies CodeList

export type ParticipationStatus = CodeOf<typeof participationStatuses>
