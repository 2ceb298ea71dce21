import { hkdfSync, randomBytes } from 'node:crypto'
import { registerRoles, type Role } from '#shared/contract/roles.ts'
import { dataKeyPurposes, type DataKeyPurpose } from './key-file-format.ts'
import { SecretBytes } from './secret-bytes.ts'

/** The keys behind a slot, 32 random bytes each; a slot lacks those that its user's roles do not need. */
export interface DataKeys extends Disposable {
  readonly register?: SecretBytes | undefined
  readonly statistics: SecretBytes
  readonly protected?: SecretBytes | undefined
}

/** Keys that somebody else owns and zeroes. */
export type HeldKeys = Omit<DataKeys, typeof Symbol.dispose>

/** Of somebody who opens register.db. */
export interface RegisterKeys extends DataKeys {
  readonly register: SecretBytes
}

export const opensRegister = (keys: DataKeys): keys is RegisterKeys => keys.register !== undefined

export function dataKeysOf<K extends Omit<DataKeys, typeof Symbol.dispose>>(keys: K): K & Disposable {
  return {
    ...keys,
    [Symbol.dispose]() {
      keys.register?.[Symbol.dispose]()
      keys.statistics[Symbol.dispose]()
      keys.protected?.[Symbol.dispose]()
    },
  }
}

const newKey = () => new SecretBytes(randomBytes(32))

export const newDataKeys = () => dataKeysOf({ register: newKey(), statistics: newKey(), protected: newKey() })

/** The purposes whose keys these roles need. */
export function purposesFor(roles: readonly Role[], seesProtected: boolean): readonly DataKeyPurpose[] {
  const needsRegister = roles.some((role) => registerRoles.some((each) => each === role))
  return dataKeyPurposes.filter((purpose) => purpose === 'statistics' || (needsRegister && (purpose === 'register' || seesProtected)))
}

/** Those of `held` that these roles need; who may see protected identities gets that key only from somebody who holds it. */
export const keysForRoles = (held: HeldKeys, roles: readonly Role[], seesProtected: boolean): HeldKeys => {
  const needed = purposesFor(roles, seesProtected)
  return {
    statistics: held.statistics,
    ...(needed.includes('register') && { register: held.register }),
    ...(needed.includes('protected') && { protected: held.protected }),
  }
}

/** A key for one use, derived from a data key; `use` names the use for ever. */
export const derivedKey = (dataKey: SecretBytes, registerId: string, use: string): SecretBytes =>
  new SecretBytes(new Uint8Array(hkdfSync('sha256', dataKey.bytes, Buffer.from(registerId), `anhorigparmen ${use} v1`, 32)))
