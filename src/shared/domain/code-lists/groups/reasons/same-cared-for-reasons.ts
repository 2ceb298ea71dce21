import type { CodeList, CodeOf } from '../../code-list.ts'

/** Why two carers of the same cared-for person are in one group all the same (K3). */
export const sameCaredForReasons = [
  { code: 'wish-together', label: 'Båda vill delta tillsammans' },
  { code: 'no-conflict', label: 'Bedömt att det går bra' },
  { code: 'only-group', label: 'Enda gruppen som passar' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type SameCaredForReason = CodeOf<typeof sameCaredForReasons>
