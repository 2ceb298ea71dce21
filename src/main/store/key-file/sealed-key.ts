import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto'
import { decryptBox, encryptBox, type Box } from './aead-box.ts'
import { SecretBytes } from './secret-bytes.ts'

export interface SealedKey extends Box {
  readonly ephemeral: string
}

/** The raw 32-byte forms of a slot's two key pairs. */
export interface SlotKeyPairs {
  readonly publicKey: string
  readonly verifyKey: string
  /** X25519 private key, then Ed25519 private key. */
  readonly privateKeys: SecretBytes
}

type Curve = 'X25519' | 'Ed25519'
const base64 = (jwk: string): string => Buffer.from(jwk, 'base64url').toString('base64')

const publicFromRaw = (curve: Curve, raw: string): KeyObject =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: curve, x: Buffer.from(raw, 'base64').toString('base64url') } })

const privateFromRaw = (curve: Curve, raw: Buffer, publicRaw: string): KeyObject =>
  createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: curve, d: raw.toString('base64url'), x: Buffer.from(publicRaw, 'base64').toString('base64url') } })

export function newSlotKeyPairs(): SlotKeyPairs {
  const x = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  const ed = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return {
    publicKey: base64(String(x.x)),
    verifyKey: base64(String(ed.x)),
    privateKeys: new SecretBytes(Buffer.concat([Buffer.from(String(x.d), 'base64url'), Buffer.from(String(ed.d), 'base64url')])),
  }
}

function wrappingKey(own: KeyObject, other: KeyObject, ephemeral: string, recipient: string): SecretBytes {
  using shared = new SecretBytes(diffieHellman({ privateKey: own, publicKey: other }))
  // Both public keys go into the derivation, so that a sealed key cannot be moved to another recipient.
  return new SecretBytes(new Uint8Array(hkdfSync('sha256', shared.bytes, Buffer.from(ephemeral + recipient), 'anhorigparmen seal v1', 32)))
}

/** Encrypts a data key so that only the holder of `publicKey`'s private half can read it. */
export function sealKey(publicKey: string, dataKey: Buffer, context: string): SealedKey {
  const pair = generateKeyPairSync('x25519')
  const ephemeral = base64(String(pair.publicKey.export({ format: 'jwk' }).x))
  using key = wrappingKey(pair.privateKey, publicFromRaw('X25519', publicKey), ephemeral, publicKey)
  return { ephemeral, ...encryptBox(key.bytes, dataKey, context) }
}

/** `undefined` when it was sealed to somebody else, for another purpose, or is damaged. */
export function unsealKey(publicKey: string, privateKeys: Buffer, sealed: SealedKey, context: string): SecretBytes | undefined {
  const own = privateFromRaw('X25519', privateKeys.subarray(0, 32), publicKey)
  using key = wrappingKey(own, publicFromRaw('X25519', sealed.ephemeral), sealed.ephemeral, publicKey)
  return decryptBox(key.bytes, sealed, context)
}
