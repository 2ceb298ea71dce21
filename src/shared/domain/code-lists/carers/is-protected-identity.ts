import type { ProtectedIdentity } from './protected-identities.ts'

/** True for skyddade personuppgifter: no address is shown or kept, no name in a calendar, nothing on paper (story R6). */
export const isProtectedIdentity = (code: ProtectedIdentity): boolean => code !== 'none-known'
