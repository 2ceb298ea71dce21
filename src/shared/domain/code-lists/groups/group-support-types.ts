import type { SupportType } from '../support/support-types.ts'

/** The types of support that are given as a group with registered participants (domain.md B.2 Grupp, insatstyp). */
export const groupSupportTypes = ['B1', 'B2', 'B3', 'B4', 'B5', 'C2', 'C3'] as const satisfies readonly SupportType[]

export type GroupSupportType = (typeof groupSupportTypes)[number]
