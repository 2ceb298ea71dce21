import type { CodeList, CodeOf } from '../code-list.ts'

/** Typ av utåtriktat arbete (domain.md B.2 Utåtriktat arbete). */
export const outreachTypes = [
  { code: 'staff-training', label: 'Utbildning av personal' },
  { code: 'network', label: 'Nätverk/anhörigombud' },
  { code: 'region-cooperation', label: 'Samverkan region/vårdcentral' },
  { code: 'association-cooperation', label: 'Samverkan förening' },
  { code: 'information-media', label: 'Informationsinsats/media' },
  { code: 'supervision', label: 'Handledning' },
  { code: 'internal-development', label: 'Intern utveckling' },
] as const satisfies CodeList

export type OutreachType = CodeOf<typeof outreachTypes>
