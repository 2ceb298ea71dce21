import type { CodeList, CodeOf } from '../code-list.ts'

/** Pågående insatser of the cared-for person (domain.md B.2 Närstående). */
export const ongoingSupports = [
  { code: 'home-care', label: 'Hemtjänst' },
  { code: 'day-activity', label: 'Dagverksamhet' },
  { code: 'short-stay', label: 'Korttid/växelvård' },
  { code: 'personal-assistance', label: 'Personlig assistans' },
  { code: 'housing-support', label: 'Boendestöd' },
  { code: 'home-health-care', label: 'Hemsjukvård' },
  { code: 'none', label: 'Inga' },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList

export type OngoingSupport = CodeOf<typeof ongoingSupports>
