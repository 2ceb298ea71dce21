import { AppError } from '#shared/contract/errors.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import { decryptBox, encryptBox, type Box } from '../../../store/key-file/aead-box.ts'
import type { carers } from '../carers.schema.ts'
import { numberTag, type Compartment } from './compartment.ts'

type Carer = typeof carers.$inferSelect

const fields = ['firstName', 'lastName', 'personalNumber', 'personalNumberReason', 'phone', 'email'] as const

/** Who a carer is: what a protected identity keeps in the compartment alone. */
export type Identity = Pick<Carer, (typeof fields)[number]>

/** The columns of a carer whose identity is sealed. */
export type SealedColumns = Identity & Pick<Carer, 'address' | 'phoneKey' | 'protectedBox' | 'protectedNumberTag' | 'sortName'>

/** Sorts after every name: nothing else begins so. Protected identities are one range of the index of names. */
export const sealedSortPrefix = '~~'

/** A box of one carer opens as no other carer's. */
const contextOf = (carerId: string): string => `protected identity ${carerId}`

export const identityFrom = (source: Identity): Identity =>
  Object.fromEntries(fields.map((field) => [field, source[field]])) as unknown as Identity

const nobody: Identity = { firstName: null, lastName: null, personalNumber: null, personalNumberReason: null, phone: null, email: null }

/** The columns under which `identity` is stored: in the box, and nowhere else. */
export function sealIdentity(identity: Identity, { id, carerNumber }: Pick<Carer, 'id' | 'carerNumber'>, compartment: Compartment): SealedColumns {
  const plain = Buffer.from(JSON.stringify(identityFrom(identity)))
  try {
    return {
      ...nobody,
      address: null,
      phoneKey: null,
      protectedBox: JSON.stringify(encryptBox(compartment.boxes.bytes, plain, contextOf(id))),
      protectedNumberTag: identity.personalNumber === null ? null : numberTag(compartment, identity.personalNumber),
      sortName: sealedSortPrefix + carerNumber,
    }
  } finally {
    plain.fill(0)
  }
}

/** What a box holds. Errors: register-damaged when it is not the carer's own, or has been changed. */
export function openBox(carerId: string, box: string, compartment: Compartment): Identity {
  using plain = decryptBox(compartment.boxes.bytes, JSON.parse(box) as Box, contextOf(carerId))
  if (plain === undefined) throw new AppError('register-damaged', { reason: 'protected-identity' })
  return identityFrom(JSON.parse(plain.bytes.toString('utf8')) as Identity)
}

/**
 * Who she is, as far as the caller may know; undefined for a protected identity without the compartment's key, also where it has
 * not been sealed yet. Errors: register-damaged.
 */
export function identityOf(carer: Identity & Pick<Carer, 'id' | 'protectedIdentityCode' | 'protectedBox'>, compartment: Compartment | undefined): Identity | undefined {
  if (!isProtectedIdentity(carer.protectedIdentityCode)) return identityFrom(carer)
  if (compartment === undefined) return undefined
  return carer.protectedBox === null ? identityFrom(carer) : openBox(carer.id, carer.protectedBox, compartment)
}
