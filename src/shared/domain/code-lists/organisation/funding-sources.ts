import type { CodeList, CodeOf } from '../code-list.ts'

/** Finansieringskälla (domain.md B.2 Kostnadspost). */
export const fundingSources = [
  { code: 'municipal', label: 'Kommunal rambudget' },
  { code: 'state', label: 'Statligt stimulansmedel/statsbidrag' },
  { code: 'region', label: 'Region' },
  { code: 'project', label: 'Projektmedel/fond' },
  { code: 'fees', label: 'Deltagaravgifter' },
  { code: 'gift', label: 'Gåva/förening' },
] as const satisfies CodeList

export type FundingSource = CodeOf<typeof fundingSources>
