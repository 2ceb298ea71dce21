import type { CodeList, CodeOf } from '../code-list.ts'

/** Status of an outreach activity (utåtriktat arbete). */
export const outreachStatuses = [
  { code: 'planned', label: 'Planerat' },
  { code: 'held', label: 'Genomfört' },
  { code: 'cancelled', label: 'Inställt' },
] as const satisfies CodeList

export type OutreachStatus = CodeOf<typeof outreachStatuses>
