import type { CodeList, CodeOf } from '../code-list.ts'

/** Dokumentation per type of support; `without-identity` needs a board decision valid on the day of the event (domain.md B.2 Insatstyp). */
export const documentationForms = [
  { code: 'with-identity', label: 'Med identitet' },
  { code: 'without-identity', label: 'Utan identitet – nämndbeslut finns' },
  { code: 'counts-only', label: 'Endast antal' },
] as const satisfies CodeList

export type DocumentationForm = CodeOf<typeof documentationForms>
