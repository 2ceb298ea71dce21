import type { CodeList, CodeOf } from '../code-list.ts'

/** Typ av nämndbeslut (domain.md B.2 Nämndbeslut). */
export const boardDecisionTypes = [
  { code: 'support-without-assessment', label: 'Insatser utan individuell behovsprövning' },
  { code: 'documentation-exemption', label: 'Undantag från dokumentation' },
  { code: 'retention', label: 'Gallring/dokumenthanteringsplan' },
  { code: 'fee', label: 'Avgift' },
] as const satisfies CodeList

export type BoardDecisionType = CodeOf<typeof boardDecisionTypes>
