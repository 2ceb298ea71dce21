import type { ProtectedIdentity } from '#shared/domain/code-lists/carers/protected-identities.ts'

/** True for somebody who must not stand on any paper (story R6). */
export const isProtected = ({ protectedIdentityCode }: { readonly protectedIdentityCode: ProtectedIdentity }): boolean => protectedIdentityCode !== 'none-known'
