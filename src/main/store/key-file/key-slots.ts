import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Role } from '#shared/contract/roles.ts'
import { decryptBox, encryptBox } from './aead-box.ts'
import { slotWrappingKey } from './derive-key.ts'
import { canonicalJson, checksumOf, type Argon2Params, type KeyFile, type KeySlot, type UnsignedKeyFile, type UserSlot } from './key-file-format.ts'
import { newSlotKeyPairs, sealKey, unsealKey } from './sealed-key.ts'
import { SecretBytes } from './secret-bytes.ts'

/** The keys that open the files: one per purpose, 32 random bytes each. */
export interface DataKeys extends Disposable {
  readonly register: SecretBytes
  readonly statistics: SecretBytes
}

export type DataKeyPurpose = 'register' | 'statistics'

export function newDataKeys(): DataKeys {
  return dataKeys(new SecretBytes(randomBytes(32)), new SecretBytes(randomBytes(32)))
}

function dataKeys(register: SecretBytes, statistics: SecretBytes): DataKeys {
  return {
    register,
    statistics,
    [Symbol.dispose]() {
      register[Symbol.dispose]()
      statistics[Symbol.dispose]()
    },
  }
}

/** What an AEAD tag of this slot also covers: nothing can be moved between slots, registers or roles. */
const slotContext = (registerId: string, slot: Pick<KeySlot, 'id' | 'kind' | 'kdf'> & { readonly roles?: readonly Role[] | undefined; readonly userId?: string | undefined }): string =>
  canonicalJson({ registerId, id: slot.id, kind: slot.kind, kdf: slot.kdf, roles: slot.roles ?? [], userId: slot.userId ?? '' })

const sealContext = (registerId: string, epoch: number, slotId: string, purpose: DataKeyPurpose): string =>
  canonicalJson({ registerId, epoch, slotId, purpose })

interface SlotOwner {
  readonly registerId: string
  readonly epoch: number
}

async function makeSlot<S extends { readonly id: string; readonly kind: KeySlot['kind']; readonly kdf: KeySlot['kdf'] }>(owner: SlotOwner, head: S, secret: Buffer, keys: DataKeys) {
  const pairs = newSlotKeyPairs()
  using privateKeys = pairs.privateKeys
  using wrapping = await slotWrappingKey(head.kdf, secret)
  const seal = (purpose: DataKeyPurpose) => sealKey(pairs.publicKey, keys[purpose].bytes, sealContext(owner.registerId, owner.epoch, head.id, purpose))
  return {
    ...head,
    publicKey: pairs.publicKey,
    verifyKey: pairs.verifyKey,
    privateKeys: encryptBox(wrapping.bytes, privateKeys.bytes, slotContext(owner.registerId, head)),
    dataKeys: { register: seal('register'), statistics: seal('statistics') },
  }
}

export const makeUserSlot = (owner: SlotOwner, user: { readonly slotId: string; readonly userId: string; readonly roles: readonly Role[]; readonly kdf: Argon2Params }, passphrase: Buffer, keys: DataKeys): Promise<UserSlot> =>
  makeSlot(owner, { id: user.slotId, kind: 'user' as const, userId: user.userId, roles: [...user.roles], kdf: user.kdf }, passphrase, keys)

export const makeRecoverySlot = (owner: SlotOwner, slotId: string, recoveryKey: Buffer, keys: DataKeys): Promise<KeySlot> =>
  makeSlot(owner, { id: slotId, kind: 'recovery' as const, kdf: { alg: 'hkdf-sha256' as const, salt: randomBytes(16).toString('base64') } }, recoveryKey, keys)

/** The data keys behind `slot`, or `undefined` when `secret` is not the one it was made with. */
export async function openSlot(file: KeyFile, slot: KeySlot, secret: Buffer): Promise<DataKeys | undefined> {
  using wrapping = await slotWrappingKey(slot.kdf, secret)
  using privateKeys = decryptBox(wrapping.bytes, slot.privateKeys, slotContext(file.registerId, slot))
  if (privateKeys === undefined) return undefined
  const unseal = (purpose: DataKeyPurpose): SecretBytes | undefined => {
    const sealed = slot.dataKeys[purpose]
    return sealed === undefined ? undefined : unsealKey(slot.publicKey, privateKeys.bytes, sealed, sealContext(file.registerId, file.epoch, slot.id, purpose))
  }
  const register = unseal('register')
  const statistics = unseal('statistics')
  return register === undefined || statistics === undefined ? undefined : dataKeys(register, statistics)
}

/** A key for one use, derived from a data key; `use` names the use for ever. */
export const derivedKey = (dataKey: SecretBytes, registerId: string, use: string): SecretBytes =>
  new SecretBytes(new Uint8Array(hkdfSync('sha256', dataKey.bytes, Buffer.from(registerId), `anhorigparmen ${use} v1`, 32)))

function macOf(file: UnsignedKeyFile, keys: DataKeys): Buffer {
  using key = derivedKey(keys.register, file.registerId, 'key file mac')
  return createHmac('sha256', key.bytes).update(canonicalJson(file)).digest()
}

/** Adds the MAC (needs the register data key) and the checksum (needs nothing). */
export function signKeyFile(file: UnsignedKeyFile, keys: DataKeys): KeyFile {
  const withMac = { ...file, mac: macOf(file, keys).toString('base64') }
  return { ...withMac, checksum: checksumOf(withMac) }
}

export function hasValidMac(file: KeyFile, keys: DataKeys): boolean {
  const { mac, checksum: _checksum, ...unsigned } = file
  const claimed = Buffer.from(mac, 'base64')
  const real = macOf(unsigned, keys)
  return claimed.length === real.length && timingSafeEqual(claimed, real)
}
