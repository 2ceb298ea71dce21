import type { CodeList, CodeOf } from '../code-list.ts'

/** Boendeform of the cared-for person (domain.md B.2 Närstående). */
export const housingForms = [
  { code: 'ordinary', label: 'Ordinärt boende' },
  { code: 'care-home', label: 'Särskilt boende' },
  { code: 'special-service-housing', label: 'Bostad med särskild service' },
  { code: 'short-stay', label: 'Korttidsplats' },
  { code: 'with-parents', label: 'Hos föräldrar' },
  { code: 'other', label: 'Annat' },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList

export type HousingForm = CodeOf<typeof housingForms>
