import type { CodeList, CodeOf } from '../../code-list.ts'

/** Why somebody is moved in a queue by hand (domain.md B.2 Gruppdeltagande, manual priority with reason). */
export const queueMoveReasons = [
  { code: 'urgent-need', label: 'Behovet är akut' },
  { code: 'waited-long', label: 'Har väntat länge' },
  { code: 'fits-theme', label: 'Passar gruppens tema' },
  { code: 'own-wish', label: 'Anhörigs önskemål' },
  { code: 'wrong-order', label: 'Rättelse av ordningen' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type QueueMoveReason = CodeOf<typeof queueMoveReasons>
