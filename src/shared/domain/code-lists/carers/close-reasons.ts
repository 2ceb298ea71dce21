import type { CodeList, CodeOf } from '../code-list.ts'

/** Avslutsorsak (domain.md B.3). */
export const closeReasons = [
  { code: 'need-met', label: 'Behovet tillgodosett' },
  { code: 'carer-wishes', label: 'Anhörig önskar avsluta' },
  { code: 'moved-to-care-home', label: 'Närstående har flyttat till särskilt boende' },
  { code: 'cared-for-died', label: 'Närstående har avlidit' },
  { code: 'carer-died', label: 'Anhörig har avlidit' },
  { code: 'moved-away', label: 'Flyttat från kommunen' },
  { code: 'transferred', label: 'Överfört till annan verksamhet' },
  { code: 'no-contact-12-months', label: 'Ingen kontakt på 12 månader' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type CloseReason = CodeOf<typeof closeReasons>
