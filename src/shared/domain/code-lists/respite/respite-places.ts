import type { CodeList, CodeOf } from '../code-list.ts'

/** Plats for respite (domain.md B.2 Avlösningsbokning). */
export const respitePlaces = [
  { code: 'at-home', label: 'I hemmet' },
  { code: 'outside-home', label: 'Utanför hemmet (promenad, aktivitet)' },
  { code: 'short-stay', label: 'Korttidsplats' },
  { code: 'day-activity', label: 'Dagverksamhet' },
  { code: 'other', label: 'Annan' },
] as const satisfies CodeList

export type RespitePlace = CodeOf<typeof respitePlaces>
