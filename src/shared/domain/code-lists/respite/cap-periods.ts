import type { CodeList, CodeOf } from '../code-list.ts'

/** Takperiod: what the hours of a respite grant are counted over (domain.md B.2 Avlösningsrätt). */
export const capPeriods = [
  { code: 'month', label: 'Månad' },
  { code: 'quarter', label: 'Kvartal' },
  { code: 'year', label: 'År' },
] as const satisfies CodeList

export type CapPeriod = CodeOf<typeof capPeriods>
