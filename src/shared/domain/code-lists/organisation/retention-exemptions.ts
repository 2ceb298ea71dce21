import type { CodeList, CodeOf } from '../code-list.ts'

/** Gallringsundantag: whose records are kept for research (domain.md B.2 Enhet). */
export const retentionExemptions = [
  { code: 'everyone', label: 'Hela kommunen (Östergötlands, Gotlands, Västernorrlands län, Göteborg)' },
  { code: 'born-5-15-25', label: 'Födda 5, 15, 25' },
] as const satisfies CodeList

export type RetentionExemption = CodeOf<typeof retentionExemptions>
