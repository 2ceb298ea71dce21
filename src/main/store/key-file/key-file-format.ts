import { createHash } from 'node:crypto'
import { roles } from '#shared/contract/roles.ts'
import { z } from 'zod'

const base64 = z.base64()

/** Argon2id parameters of one slot (RFC 9106). Below the floor or absurdly high is refused, not obeyed. */
export const kdfFloor = { memoryKib: 64 * 1024, passes: 3, lanes: 4 } as const
const argon2 = z.strictObject({
  alg: z.literal('argon2id'),
  memoryKib: z.int().min(kdfFloor.memoryKib).max(4 * 1024 * 1024),
  passes: z.int().min(kdfFloor.passes).max(32),
  lanes: z.int().min(kdfFloor.lanes).max(64),
  salt: base64,
})

/** The recovery key is 128 random bits already: stretching it would buy nothing. */
const hkdf = z.strictObject({ alg: z.literal('hkdf-sha256'), salt: base64 })

const box = z.strictObject({ nonce: base64, data: base64 })
const sealed = z.strictObject({ ephemeral: base64, nonce: base64, data: base64 })

const slotBase = {
  id: z.uuid(),
  /** X25519: data keys are sealed to it, so a new epoch needs nobody present. */
  publicKey: base64,
  /** Ed25519: verifies what this user signs. */
  verifyKey: base64,
  /** Both private keys, encrypted under the slot's key-encryption key. */
  privateKeys: box,
  /** One sealed data key per purpose. A manager's slot lacks `register`: that is cryptography, not manners. */
  dataKeys: z.strictObject({ register: sealed.optional(), statistics: sealed.optional() }),
}

export const keySlot = z.discriminatedUnion('kind', [
  z.strictObject({ ...slotBase, kind: z.literal('user'), userId: z.uuid(), roles: z.array(z.enum(roles)), kdf: argon2 }),
  z.strictObject({ ...slotBase, kind: z.literal('recovery'), kdf: hkdf }),
])
export type KeySlot = z.output<typeof keySlot>
export type UserSlot = Extract<KeySlot, { kind: 'user' }>
export type Argon2Params = z.output<typeof argon2>

export const keyFileVersion = 1

/**
 * `nycklar.json`: everything needed to open the register except a secret. Nothing in it is readable
 * content; it does show how many slots there are, their roles, and the municipality's name.
 */
export const keyFile = z.strictObject({
  format: z.literal('anhorigparmen-keys'),
  version: z.literal(keyFileVersion),
  registerId: z.uuid(),
  label: z.string().max(200),
  epoch: z.int().min(1),
  createdAt: z.iso.datetime(),
  slots: z.array(keySlot).min(1).max(64),
  /** HMAC under a key derived from the register data key: a removed or resurrected slot is noticed. */
  mac: base64,
  /** SHA-256 of the rest: tells a damaged file from a wrong passphrase before anything is tried. */
  checksum: base64,
})
export type KeyFile = z.output<typeof keyFile>
export type UnsignedKeyFile = Omit<KeyFile, 'mac' | 'checksum'>

/** One spelling of a value, whatever order its members were written in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member)
}

export const checksumOf = (file: Omit<KeyFile, 'checksum'>): string =>
  createHash('sha256').update(canonicalJson(file)).digest('base64')
