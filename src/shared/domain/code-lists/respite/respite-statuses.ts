import type { CodeList, CodeOf } from '../code-list.ts'

/** Status of a respite booking. `not-staffed` never counts against the cap (domain.md B.2 Avlösningsbokning). */
export const respiteStatuses = [
  { code: 'requested', label: 'Förfrågan' },
  { code: 'confirmed', label: 'Bekräftad' },
  { code: 'held', label: 'Genomförd' },
  { code: 'cancelled', label: 'Avbokad' },
  { code: 'no-show', label: 'Utebliven' },
  { code: 'not-staffed', label: 'Kunde inte bemannas' },
] as const satisfies CodeList

export type RespiteStatus = CodeOf<typeof respiteStatuses>
