import type { CodeList, CodeOf } from '../code-list.ts'

/** Avlösningsrättens form (domain.md B.2 Avlösningsrätt). */
export const respiteForms = [
  { code: 'without-assessment', label: 'Utan individuell behovsprövning' },
  { code: 'sol-decision', label: 'Beslut SoL' },
  { code: 'lss', label: 'LSS avlösarservice' },
] as const satisfies CodeList

export type RespiteForm = CodeOf<typeof respiteForms>
