import type { CodeList, CodeOf } from '../code-list.ts'

/** Kompetens of a reliever, and what a family wishes for. Broad on purpose: no diagnosis can be read from it. */
export const relieverSkills = [
  { code: 'dementia', label: 'Bemötande vid demens' },
  { code: 'disability', label: 'Funktionsnedsättning' },
  { code: 'children', label: 'Barn och unga' },
  { code: 'lifting', label: 'Förflyttning och lyft' },
  { code: 'communication', label: 'Alternativ kommunikation' },
  { code: 'night', label: 'Nätter' },
  { code: 'pets', label: 'Tål husdjur' },
] as const satisfies CodeList

export type RelieverSkill = CodeOf<typeof relieverSkills>
