import type { SupportType } from '../support/support-types.ts'

/** The types of support that a respite right can be of (domain.md B.3, D1–D6). */
export const respiteSupportTypes = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const satisfies readonly SupportType[]

export type RespiteSupportType = (typeof respiteSupportTypes)[number]
