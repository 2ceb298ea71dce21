import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

/** The Ed25519 key of an unlocked slot: what this user does can be told from what another did. */
export interface SigningKey {
  readonly slotId: string
  /** Raw, 32 bytes. */
  readonly verifyKey: Buffer
  /** 64 bytes. */
  sign(bytes: Uint8Array): Buffer
}

const jwk = (verifyKey: Buffer) => ({ kty: 'OKP', crv: 'Ed25519', x: verifyKey.toString('base64url') })

/** `privateRaw`: 32 bytes; the key object keeps its own copy inside the process that the lock ends. */
export function signingKey(slotId: string, verifyKey: Buffer, privateRaw: Buffer): SigningKey {
  const key = createPrivateKey({ format: 'jwk', key: { ...jwk(verifyKey), d: privateRaw.toString('base64url') } })
  return { slotId, verifyKey, sign: (bytes) => sign(null, bytes, key) }
}

/** False also for a key that is no key. */
export function signatureHolds(verifyKey: Buffer, bytes: Uint8Array, signature: Buffer): boolean {
  if (verifyKey.length !== 32 || signature.length !== 64) return false
  return verify(null, bytes, createPublicKey({ format: 'jwk', key: jwk(verifyKey) }), signature)
}
