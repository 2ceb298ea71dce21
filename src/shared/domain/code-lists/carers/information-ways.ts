import type { CodeList, CodeOf } from '../code-list.ts'

/** Information lämnad: how the carer was told about the register (GDPR art. 13; domain.md B.2 Anhörig). */
export const informationWays = [
  { code: 'spoken', label: 'Muntligt' },
  { code: 'written', label: 'Skriftligt' },
  { code: 'web-link', label: 'Webblänk' },
] as const satisfies CodeList

export type InformationWay = CodeOf<typeof informationWays>
