import type { SupportType } from './code-lists/support/support-types.ts'

/** The kinds of support that are counted as a conversation (*enskilt samtal*), however many were in the room (domain.md C.1). */
export const conversationSupportTypes = ['A2', 'A3', 'A4'] as const satisfies readonly SupportType[]
