import type { CodeList, CodeOf } from '../code-list.ts'

/** Anteckningsplats: where free-text notes are kept; `case-system` turns every free-text note off here (domain.md B.2 Enhet). */
export const notePlaces = [
  { code: 'here', label: 'Appen är nämndens dokumentation' },
  { code: 'case-system', label: 'Anteckningar förs i verksamhetssystemet' },
] as const satisfies CodeList

export type NotePlace = CodeOf<typeof notePlaces>
