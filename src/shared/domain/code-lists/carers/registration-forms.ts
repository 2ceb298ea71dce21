import type { CodeList, CodeOf } from '../code-list.ts'

/** Registreringsform: with identity, or followed over time under a code without a name. An anonymous person gets no row at all (domain.md B.2 Anhörig). */
export const registrationForms = [
  { code: 'identified', label: 'Identifierad' },
  { code: 'code', label: 'Kod (pseudonym)' },
] as const satisfies CodeList

export type RegistrationForm = CodeOf<typeof registrationForms>
