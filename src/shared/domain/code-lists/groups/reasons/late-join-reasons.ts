import type { CodeList, CodeOf } from '../../code-list.ts'

/** Why somebody joins a group that has closed (K3). */
export const lateJoinReasons = [
  { code: 'group-agrees', label: 'Gruppen är överens' },
  { code: 'great-need', label: 'Behovet är stort' },
  { code: 'promised', label: 'Platsen var lovad' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type LateJoinReason = CodeOf<typeof lateJoinReasons>
