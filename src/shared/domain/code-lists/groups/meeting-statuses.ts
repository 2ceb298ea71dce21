import type { CodeList, CodeOf } from '../code-list.ts'

/** Status of a meeting; a cancelled one counts as no meeting (domain.md B.2 Grupptillfälle, K3). */
export const meetingStatuses = [
  { code: 'planned', label: 'Planerat' },
  { code: 'held', label: 'Genomfört' },
  { code: 'cancelled', label: 'Inställt' },
] as const satisfies CodeList

export type MeetingStatus = CodeOf<typeof meetingStatuses>
