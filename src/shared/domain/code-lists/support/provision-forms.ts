import type { CodeList, CodeOf } from '../code-list.ts'

/** Form: by which law a type of support is given (domain.md B.2 Insatstyp). */
export const provisionForms = [
  { code: 'without-assessment', label: 'Utan individuell behovsprövning (11 kap. 5 §)' },
  { code: 'with-assessment', label: 'Efter individuell behovsprövning (11 kap. 1 §)' },
  { code: 'lss', label: 'LSS' },
  { code: 'information', label: 'Information och vägledning' },
  { code: 'not-support', label: 'Ej insats (utåtriktat)' },
] as const satisfies CodeList

export type ProvisionForm = CodeOf<typeof provisionForms>
