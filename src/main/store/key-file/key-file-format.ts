import { createHash } from 'node:crypto'
import { roles } from '#shared/contract/roles.ts'
import { z } from 'zod'

export const base64 = z.base64()

export const kdfFloor = { memoryKib: 64 * 1024, passes: 3, lanes: 4 } as const

/**
 * The parameters are obeyed before any key can vouch for them, so whoever may write in the folder chooses how long an unlock takes and
 * how much memory it wants. 1 GiB is what a PC with 8 GiB can spare; memory times passes is the work, and 4 GiB of it took between 3 and
 * 27 seconds on two slow cores (64 MiB in 3 passes, the floor: 0.3 to 0.6). Calibration stays below it. More lanes than 16
 * only start threads.
 */
export const kdfCeiling = { memoryKib: 1024 * 1024, passes: 32, lanes: 16, workKib: 4 * 1024 * 1024 } as const

/** Argon2id parameters of one slot (RFC 9106). Below the floor or above the ceiling is refused as damage, not obeyed. */
export const argon2 = z.strictObject({
  alg: z.literal('argon2id'),
  memoryKib: z.int().min(kdfFloor.memoryKib).max(kdfCeiling.memoryKib),
  passes: z.int().min(kdfFloor.passes).max(kdfCeiling.passes),
  lanes: z.int().min(kdfFloor.lanes).max(kdfCeiling.lanes),
  salt: base64,
}).refine(({ memoryKib, passes }) => memoryKib * passes <= kdfCeiling.workKib)

/** The recovery key is 128 random bits already: stretching it would buy nothing. */
export const hkdf = z.strictObject({ alg: z.literal('hkdf-sha256'), salt: base64 })

export const box = z.strictObject({ nonce: base64, data: base64 })
/** A data key sealed to a slot's public key; `epoch` rises when that data key is replaced. */
const sealed = z.strictObject({ epoch: z.int().min(1), ephemeral: base64, nonce: base64, data: base64 })

export const dataKeyPurposes = ['register', 'statistics', 'protected'] as const
/** `register` opens register.db, `statistics` statistik.db; `protected` the compartment of protected identities inside register.db. */
export type DataKeyPurpose = (typeof dataKeyPurposes)[number]

const dataKeySeals = z.strictObject({ register: sealed.optional(), statistics: sealed.optional(), protected: sealed.optional() })
export type DataKeySeals = z.output<typeof dataKeySeals>

const slotBase = {
  id: z.uuid(),
  /** X25519: data keys are sealed to it, so a new epoch needs nobody present. */
  publicKey: base64,
  /** Ed25519: verifies what this user signs. */
  verifyKey: base64,
  /** Both private keys, encrypted under the slot's key-encryption key. */
  privateKeys: box,
  /** One sealed data key per purpose. A manager's slot lacks `register`: that is cryptography, not manners. */
  dataKeys: dataKeySeals,
}

export const keySlot = z.discriminatedUnion('kind', [
  z.strictObject({
    ...slotBase,
    kind: z.literal('user'),
    userId: z.uuid(),
    /** In clear, so that each can say who she is before she unlocks (security.md T1 promises no more). */
    name: z.string().max(200),
    roles: z.array(z.enum(roles)),
    /** The passphrase was given out by a colleague; its owner must choose her own. */
    given: z.boolean(),
    kdf: argon2,
  }),
  z.strictObject({ ...slotBase, kind: z.literal('recovery'), kdf: hkdf }),
])
export type KeySlot = z.output<typeof keySlot>
export type UserSlot = Extract<KeySlot, { kind: 'user' }>
export type Argon2Params = z.output<typeof argon2>

export const keyFileVersion = 2

const epoch = z.int().min(1)
export const maxSlots = 64

/**
 * `nycklar.json`: everything needed to open the register except a secret. Nothing in it is readable
 * content; it does show who has a slot, their roles, and the municipality's name.
 */
export const keyFile = z.strictObject({
  format: z.literal('anhorigparmen-keys'),
  version: z.literal(keyFileVersion),
  registerId: z.uuid(),
  label: z.string().max(200),
  createdAt: z.iso.datetime(),
  /** Rises by one at every writing: an older copy put back is noticed by a computer that has seen a newer one. */
  revision: z.int().min(1),
  /** `one-at-a-time`: the folder is a share, held under a lease (security.md §4.3). */
  sharing: z.enum(['this-computer', 'one-at-a-time']),
  /** Of each data key; both files and every seal of that purpose belong to it. */
  epochs: z.strictObject({ register: epoch, statistics: epoch, protected: epoch }),
  /** New keys are on their way in: files of either epoch may stand in the folder until the next opening has finished it. */
  rotation: z.strictObject({
    epochs: z.strictObject({ register: epoch, statistics: epoch, protected: epoch }),
    /** By slot id: its new seals, beside the old ones. */
    seals: z.record(z.uuid(), dataKeySeals),
  }).optional(),
  slots: z.array(keySlot).min(1).max(maxSlots),
  /**
   * HMAC over who has which keys, under a key derived from each data key: a removed, added or resurrected slot is noticed
   * by whoever opens either file. What a user changes herself (her passphrase) is not under these, but under `whole`.
   */
  macs: z.strictObject({ register: base64, statistics: base64 }),
  /**
   * Over every member above, so that nobody without a key changes any of them: an older file with a newer revision, or somebody's
   * older slot put back into it, is no key file. By the data keys where the writer holds both; a manager, who changes only her own
   * slot, signs with that slot, which the roster names.
   */
  whole: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('keys'), register: base64, statistics: base64 }),
    z.strictObject({ by: z.literal('slot'), slotId: z.uuid(), signature: base64 }),
  ]),
  /** SHA-256 of the rest: tells a damaged file from a wrong passphrase before anything is tried. */
  checksum: base64,
})
export type KeyFile = z.output<typeof keyFile>
/** Before the MACs and the checksum. */
export type UnsignedKeyFile = Omit<KeyFile, 'macs' | 'whole' | 'checksum'>
export type KeyEpochs = KeyFile['epochs']

/** One spelling of a value, whatever order its members were written in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member)
}

export const checksumOf = (file: object): string =>
  createHash('sha256').update(canonicalJson(file)).digest('base64')
