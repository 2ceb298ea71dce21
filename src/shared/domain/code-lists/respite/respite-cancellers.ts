import type { CodeList, CodeOf } from '../code-list.ts'

/** Avbokad av. A cancellation by the provider never counts against the cap (domain.md B.2 Avlösningsbokning). */
export const respiteCancellers = [
  { code: 'carer', label: 'Anhörig' },
  { code: 'cared-for', label: 'Närstående/sjukdom' },
  { code: 'provider', label: 'Utföraren' },
  { code: 'carer-support', label: 'Anhörigstödet' },
] as const satisfies CodeList

export type RespiteCanceller = CodeOf<typeof respiteCancellers>
