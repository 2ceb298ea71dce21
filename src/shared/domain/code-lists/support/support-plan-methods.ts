import type { CodeList, CodeOf } from '../code-list.ts'

/** Metod for a support plan (domain.md B.2 Stödplan). */
export const supportPlanMethods = [
  { code: 'own-template', label: 'Egen mall' },
  { code: 'coat', label: 'COAT' },
  { code: 'carer-support-plan', label: 'Stödplan för anhörig' },
  { code: 'other', label: 'Annan' },
] as const satisfies CodeList

export type SupportPlanMethod = CodeOf<typeof supportPlanMethods>
