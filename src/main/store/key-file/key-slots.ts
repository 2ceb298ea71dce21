import { randomBytes } from 'node:crypto'
import type { Role } from '#shared/contract/roles.ts'
import { decryptBox, encryptBox, type Box } from './aead-box.ts'
import { dataKeysOf, type DataKeys, type HeldKeys } from './data-keys.ts'
import { slotWrappingKey } from './derive-key.ts'
import { canonicalJson, type Argon2Params, type DataKeyPurpose, type DataKeySeals, type KeyFile, type KeySlot, type UserSlot } from './key-file-format.ts'
import { newSlotKeyPairs, sealKey, unsealKey } from './sealed-key.ts'
import type { SecretBytes } from './secret-bytes.ts'
import { signingKey, type SigningKey } from './signing-key.ts'

/** Which register, and which generation of its keys, a slot is made for. */
export type SlotOwner = Pick<KeyFile, 'registerId' | 'epochs'>

export interface OpenedSlot {
  readonly keys: DataKeys
  /** The keys on their way in, where a rotation was cut short; those that do not change are the same. */
  readonly next?: DataKeys | undefined
  /** The slot's private keys as version 2 wraps them, where version 1 did. */
  readonly rewrapped?: Box | undefined
  readonly signing: SigningKey
}

type SlotHead = Pick<KeySlot, 'id' | 'kind' | 'kdf'> & { readonly userId?: string; readonly given?: boolean }

/**
 * What the tag of a slot's private keys also covers: they cannot be moved to another slot, user or register. Roles are
 * the MAC's; only in a slot that version 1 of the file wrapped do they stand here.
 */
const slotContext = (registerId: string, slot: SlotHead, roles: readonly Role[] = []): string =>
  canonicalJson({ registerId, id: slot.id, kind: slot.kind, kdf: slot.kdf, roles, userId: slot.userId ?? '', ...(slot.given === true && { given: true }) })

const sealContext = (registerId: string, epoch: number, slotId: string, purpose: DataKeyPurpose): string =>
  canonicalJson({ registerId, epoch, slotId, purpose })

/** Seals `keys` to a slot: needs its public key only, so nobody need be present. */
export function sealDataKeys(owner: SlotOwner, slot: Pick<KeySlot, 'id' | 'publicKey'>, keys: HeldKeys): DataKeySeals {
  const seal = (purpose: DataKeyPurpose, key: SecretBytes | undefined) => key && {
    [purpose]: { epoch: owner.epochs[purpose], ...sealKey(slot.publicKey, key.bytes, sealContext(owner.registerId, owner.epochs[purpose], slot.id, purpose)) },
  }
  return { ...seal('register', keys.register), ...seal('statistics', keys.statistics), ...seal('protected', keys.protected) }
}

async function makeSlot<S extends SlotHead>(owner: SlotOwner, head: S, secret: Buffer, keys: HeldKeys) {
  const pairs = newSlotKeyPairs()
  using privateKeys = pairs.privateKeys
  using wrapping = await slotWrappingKey(head.kdf, secret)
  return {
    ...head,
    publicKey: pairs.publicKey,
    verifyKey: pairs.verifyKey,
    privateKeys: encryptBox(wrapping.bytes, privateKeys.bytes, slotContext(owner.registerId, head)),
    dataKeys: sealDataKeys(owner, { id: head.id, publicKey: pairs.publicKey }, keys),
  }
}

export interface SlotUser {
  readonly slotId: string
  readonly userId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly given: boolean
  readonly kdf: Argon2Params
}

/** A new slot with a new key pair; `keys` are those that her roles need (`keysForRoles`). */
export const makeUserSlot = (owner: SlotOwner, user: SlotUser, passphrase: Buffer, keys: HeldKeys): Promise<UserSlot> =>
  makeSlot(owner, { id: user.slotId, kind: 'user' as const, userId: user.userId, name: user.name, roles: [...user.roles], given: user.given, kdf: user.kdf }, passphrase, keys)

export const makeRecoverySlot = (owner: SlotOwner, slotId: string, recoveryKey: Buffer, keys: HeldKeys): Promise<KeySlot> =>
  makeSlot(owner, { id: slotId, kind: 'recovery' as const, kdf: { alg: 'hkdf-sha256' as const, salt: randomBytes(16).toString('base64') } }, recoveryKey, keys)

interface OpenedPrivateKeys {
  readonly privateKeys: SecretBytes
  readonly rewrapped?: Box
}

async function openPrivateKeys(registerId: string, slot: KeySlot, secret: Buffer): Promise<OpenedPrivateKeys | undefined> {
  using wrapping = await slotWrappingKey(slot.kdf, secret)
  const context = slotContext(registerId, slot)
  const privateKeys = decryptBox(wrapping.bytes, slot.privateKeys, context)
  if (privateKeys !== undefined || slot.kind !== 'user') return privateKeys && { privateKeys }
  const older = decryptBox(wrapping.bytes, slot.privateKeys, slotContext(registerId, slot, slot.roles))
  return older && { privateKeys: older, rewrapped: encryptBox(wrapping.bytes, older.bytes, context) }
}

/** The keys behind `slot`, or `undefined` when `secret` is not the one it was made with. */
export async function openSlot(file: Pick<KeyFile, 'registerId' | 'rotation'>, slot: KeySlot, secret: Buffer): Promise<OpenedSlot | undefined> {
  const opened = await openPrivateKeys(file.registerId, slot, secret)
  if (opened === undefined) return undefined
  using privateKeys = opened.privateKeys
  const keys = unsealDataKeys(file.registerId, slot, slot.dataKeys, privateKeys.bytes)
  if (keys === undefined) return undefined
  return {
    keys,
    next: file.rotation && unsealDataKeys(file.registerId, slot, { ...slot.dataKeys, ...file.rotation.seals[slot.id] }, privateKeys.bytes),
    rewrapped: opened.rewrapped,
    signing: signingKey(slot.id, Buffer.from(slot.verifyKey, 'base64'), privateKeys.bytes.subarray(32)),
  }
}

function unsealDataKeys(registerId: string, slot: KeySlot, seals: DataKeySeals, privateKeys: Buffer): DataKeys | undefined {
  const unseal = (purpose: DataKeyPurpose): SecretBytes | undefined => {
    const sealed = seals[purpose]
    return sealed && unsealKey(slot.publicKey, privateKeys, sealed, sealContext(registerId, sealed.epoch, slot.id, purpose))
  }
  const statistics = unseal('statistics')
  return statistics && dataKeysOf({ register: unseal('register'), statistics, protected: unseal('protected') })
}

/** The same slot under another passphrase: key pair and seals stay, so nothing else in the file changes. `undefined` when `current` is wrong. */
export async function rewrapSlot(registerId: string, slot: UserSlot, current: Buffer, next: Buffer, kdf: Argon2Params): Promise<UserSlot | undefined> {
  const opened = await openPrivateKeys(registerId, slot, current)
  if (opened === undefined) return undefined
  using privateKeys = opened.privateKeys
  const head = { ...slot, given: false, kdf }
  using wrapping = await slotWrappingKey(kdf, next)
  return { ...head, privateKeys: encryptBox(wrapping.bytes, privateKeys.bytes, slotContext(registerId, head)) }
}
