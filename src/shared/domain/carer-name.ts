import type { ProtectedIdentity } from './code-lists/carers/protected-identities.ts'
import { isProtectedIdentity } from './code-lists/carers/is-protected-identity.ts'

interface Named {
  readonly carerNumber: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly protectedIdentityCode: ProtectedIdentity
}

/**
 * `Efternamn, Förnamn` as lists show a carer, or the number of one who is registered under a code. Somebody with protected
 * identity has no name outside her own card, whoever looks (story R6); a window writes *Skyddad person* beside her number.
 */
export const carerName = (carer: Named): string =>
  isProtectedIdentity(carer.protectedIdentityCode) || carer.lastName === null || carer.firstName === null ? carer.carerNumber : `${carer.lastName}, ${carer.firstName}`
