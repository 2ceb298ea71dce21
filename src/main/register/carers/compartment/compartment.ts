import { createHmac } from 'node:crypto'
import { AppError } from '#shared/contract/errors.ts'
import { derivedKey } from '../../../store/key-file/data-keys.ts'
import type { SecretBytes } from '../../../store/key-file/secret-bytes.ts'

/** The keys of the compartment of protected identities (security.md §2.4); zeroed when they leave scope. */
export interface Compartment extends Disposable {
  readonly boxes: SecretBytes
  readonly numbers: SecretBytes
}

/** Keys of their own for boxes and for tags, so that neither says anything about the other. */
export function compartmentOf(protectedKey: SecretBytes, registerId: string): Compartment {
  const boxes = derivedKey(protectedKey, registerId, 'protected identities')
  const numbers = derivedKey(protectedKey, registerId, 'protected numbers')
  return {
    boxes,
    numbers,
    [Symbol.dispose]() {
      boxes[Symbol.dispose]()
      numbers[Symbol.dispose]()
    },
  }
}

/** What of a request's context says whether its user holds the key. */
interface Holding {
  readonly protectedKey: SecretBytes | undefined
  readonly registerId: string
}

/** Undefined for whoever may not see protected identities. */
export const heldCompartment = ({ protectedKey, registerId }: Holding): Compartment | undefined =>
  protectedKey && compartmentOf(protectedKey, registerId)

/** The compartment, where what is asked needs it. Errors: refused (`needs-protected-key`). */
export function needed(compartment: Compartment | undefined): Compartment {
  if (compartment === undefined) throw new AppError('refused', { reason: 'needs-protected-key' })
  return compartment
}

/** Equal numbers have equal tags; without the key a tag says nothing, also not to somebody who tries every number there is. */
export const numberTag = ({ numbers }: Compartment, personalNumber: string): string =>
  createHmac('sha256', numbers.bytes).update(personalNumber).digest('hex')
