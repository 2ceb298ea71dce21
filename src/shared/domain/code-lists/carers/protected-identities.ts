import type { CodeList, CodeOf } from '../code-list.ts'

/** Skyddade personuppgifter. Fictitious identity (fingerade personuppgifter) is absent on purpose: to record it would reveal it (domain.md B.3). */
export const protectedIdentities = [
  { code: 'none-known', label: 'Inga kända' },
  { code: 'confidentiality-mark', label: 'Sekretessmarkering' },
  { code: 'protected-registration', label: 'Skyddad folkbokföring' },
  { code: 'own-assessment', label: 'Skydd enligt verksamhetens bedömning' },
] as const satisfies CodeList

export type ProtectedIdentity = CodeOf<typeof protectedIdentities>
