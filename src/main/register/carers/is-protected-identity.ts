import type { ProtectedIdentity } from '#shared/domain/code-lists/carers/protected-identities.ts'

/** True where the person's address must not be shown or kept (skyddade personuppgifter, story R6). */
export const isProtectedIdentity = (code: ProtectedIdentity): boolean => code !== 'none-known'
