import { createCipheriv, createDecipheriv, createHmac, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { decryptBox, encryptBox } from '../../../src/main/store/key-file/aead-box.ts'
import { derivedKey } from '../../../src/main/store/key-file/data-keys.ts'
import { sealKey, unsealKey } from '../../../src/main/store/key-file/sealed-key.ts'
import { SecretBytes } from '../../../src/main/store/key-file/secret-bytes.ts'
import { signatureHolds, signingKey } from '../../../src/main/store/key-file/signing-key.ts'
import { ed25519Vectors, gcmVectors, gcmWithData, hkdfVectors, smallOrderPoints, x25519Agreement, x25519Vectors } from './vectors.ts'

const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const base64 = (text: string): string => hex(text).toString('base64')
const jwk = (privateHex: string) => createPrivateKey({ format: 'der', type: 'pkcs8', key: Buffer.concat([hex('302e020100300506032b656e04220420'), hex(privateHex)]) })
const point = (publicHex: string) => createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x: hex(publicHex).toString('base64url') } })

/** Every copy of `bytes` with one bit of it turned. */
const flipped = (bytes: Buffer): readonly Buffer[] => Array.from({ length: bytes.length * 8 }, (_, bit) => {
  const copy = Buffer.from(bytes)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
})

describe('AES-256-GCM', () => {
  test('opens the published boxes, and no box with a bit turned in nonce, text, tag or key, or a tag cut short', () => {
    for (const { key, nonce, plain, cipher, tag } of gcmVectors) {
      const box = { nonce: base64(nonce), data: base64(cipher + tag) }
      expect(decryptBox(hex(key), box, '')?.bytes.toString('hex')).toBe(plain)
      for (const data of flipped(hex(cipher + tag))) expect(decryptBox(hex(key), { ...box, data: data.toString('base64') }, '')).toBeUndefined()
      for (const other of flipped(hex(nonce))) expect(decryptBox(hex(key), { ...box, nonce: other.toString('base64') }, '')).toBeUndefined()
      for (const other of flipped(hex(key))) expect(decryptBox(other, box, '')).toBeUndefined()
      for (const bytes of [4, 8, 12, 13, 14, 15]) expect(decryptBox(hex(key), { ...box, data: hex(cipher + tag).subarray(0, cipher.length / 2 + bytes).toString('base64') }, '')).toBeUndefined()
      for (const tagless of ['00'.repeat(16), 'ff'.repeat(16), '', tag.slice(0, 30)]) expect(decryptBox(hex(key), { ...box, data: base64(cipher + tagless) }, '')).toBeUndefined()
      for (const size of [0, 1, 8, 11, 13, 16, 32]) expect(decryptBox(hex(key), { ...box, nonce: Buffer.alloc(size).toString('base64') }, '')).toBeUndefined()
      expect(decryptBox(hex(key), box, 'another context')).toBeUndefined()
    }
  })

  test('covers associated data as published, which our boxes take as text', () => {
    const { key, nonce, data, plain, cipher, tag } = gcmWithData
    const sealing = createCipheriv('aes-256-gcm', hex(key), hex(nonce)).setAAD(hex(data))
    expect(Buffer.concat([sealing.update(hex(plain)), sealing.final(), sealing.getAuthTag()]).toString('hex')).toBe(cipher + tag)
    const opening = createDecipheriv('aes-256-gcm', hex(key), hex(nonce)).setAAD(Buffer.alloc(20)).setAuthTag(hex(tag))
    opening.update(hex(cipher))
    expect(() => opening.final()).toThrow()
    const box = encryptBox(hex(key), hex(plain), 'sammanhang åäö')
    const independent = createDecipheriv('aes-256-gcm', hex(key), Buffer.from(box.nonce, 'base64')).setAAD(Buffer.from('sammanhang åäö', 'utf8')).setAuthTag(Buffer.from(box.data, 'base64').subarray(-16))
    expect(Buffer.concat([independent.update(Buffer.from(box.data, 'base64').subarray(0, -16)), independent.final()]).toString('hex')).toBe(plain)
  })
})

describe('HKDF-SHA256', () => {
  /** RFC 5869 in its own words: extract, then expand, by HMAC alone. */
  const byHand = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer => {
    const prk = createHmac('sha256', salt.length === 0 ? Buffer.alloc(32) : salt).update(secret).digest()
    let block: Buffer = Buffer.alloc(0)
    let out = Buffer.alloc(0)
    for (let n = 1; out.length < length; n += 1) {
      block = createHmac('sha256', prk).update(block).update(info).update(Buffer.from([n])).digest()
      out = Buffer.concat([out, block])
    }
    return out.subarray(0, length)
  }

  test('gives the published keys, and our derivation is that one with the register as salt and the use as info', () => {
    for (const { secret, salt, info, length, key } of hkdfVectors) {
      expect(Buffer.from(hkdfSync('sha256', hex(secret), hex(salt), hex(info), length)).toString('hex')).toBe(key)
      expect(byHand(hex(secret), hex(salt), hex(info), length).toString('hex')).toBe(key)
    }
    const dataKey = Buffer.alloc(32, 7)
    using derived = derivedKey(new SecretBytes(Buffer.from(dataKey)), 'register', 'register.db')
    expect(derived.bytes).toEqual(byHand(dataKey, Buffer.from('register'), Buffer.from('anhorigparmen register.db v1'), 32))
    using other = derivedKey(new SecretBytes(Buffer.from(dataKey)), 'register', 'statistik.db')
    expect(other.bytes).not.toEqual(derived.bytes)
  })
})

describe('X25519', () => {
  test('agrees as published, both ways', () => {
    for (const { scalar, point: at, shared } of x25519Vectors) expect(diffieHellman({ privateKey: jwk(scalar), publicKey: point(at) }).toString('hex')).toBe(shared)
    const { alicePrivate, alicePublic, bobPrivate, bobPublic, shared } = x25519Agreement
    expect(diffieHellman({ privateKey: jwk(alicePrivate), publicKey: point(bobPublic) }).toString('hex')).toBe(shared)
    expect(diffieHellman({ privateKey: jwk(bobPrivate), publicKey: point(alicePublic) }).toString('hex')).toBe(shared)
  })

  test('a data key sealed by hand with the published keys opens with ours, and only for its recipient and context', () => {
    const { alicePrivate, alicePublic, bobPublic, shared } = x25519Agreement
    // Bob is the ephemeral sender, Alice the slot.
    const wrapping = Buffer.from(hkdfSync('sha256', hex(shared), Buffer.from(base64(bobPublic) + base64(alicePublic)), 'anhorigparmen seal v1', 32))
    const dataKey = Buffer.alloc(32, 9)
    const sealed = { ephemeral: base64(bobPublic), ...encryptBox(wrapping, dataKey, 'sammanhang') }
    expect(unsealKey(base64(alicePublic), hex(alicePrivate), sealed, 'sammanhang')?.bytes).toEqual(dataKey)
    expect(unsealKey(base64(alicePublic), hex(alicePrivate), sealed, 'ett annat')).toBeUndefined()
    const again = sealKey(base64(alicePublic), dataKey, 'sammanhang')
    expect(unsealKey(base64(alicePublic), hex(alicePrivate), again, 'sammanhang')?.bytes).toEqual(dataKey)
    expect(unsealKey(base64(bobPublic), hex(x25519Agreement.bobPrivate), again, 'sammanhang')).toBeUndefined()
  })

  test('a point of small order, with which everybody agrees on the same, never yields a key', () => {
    const { alicePrivate, alicePublic } = x25519Agreement
    for (const at of smallOrderPoints) {
      expect(() => diffieHellman({ privateKey: jwk(alicePrivate), publicKey: point(at) }), at).toThrow()
      const wrapping = Buffer.from(hkdfSync('sha256', Buffer.alloc(32), Buffer.from(base64(at) + base64(alicePublic)), 'anhorigparmen seal v1', 32))
      expect(() => unsealKey(base64(alicePublic), hex(alicePrivate), { ephemeral: base64(at), ...encryptBox(wrapping, Buffer.alloc(32), 'x') }, 'x'), at).toThrow()
    }
  })
})

describe('Ed25519', () => {
  test('signs and verifies as published; no bit of message, signature or key may differ, nor the signature its length', () => {
    for (const { secret, key, message, signature } of ed25519Vectors) {
      expect(signingKey('slot', hex(key), hex(secret)).sign(hex(message)).toString('hex')).toBe(signature)
      expect(signatureHolds(hex(key), hex(message), hex(signature))).toBe(true)
      for (const other of flipped(hex(signature))) expect(signatureHolds(hex(key), hex(message), other)).toBe(false)
      for (const other of flipped(hex(message))) expect(signatureHolds(hex(key), other, hex(signature))).toBe(false)
      for (const other of flipped(hex(key))) expect(signatureHolds(other, hex(message), hex(signature))).toBe(false)
      for (const cut of [0, 32, 63]) expect(signatureHolds(hex(key), hex(message), hex(signature).subarray(0, cut))).toBe(false)
    }
  })

  test('a signature whose scalar has the group order added (malleable) is refused', () => {
    const order = 0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3edn
    const [{ key, message, signature }] = ed25519Vectors
    const scalar = BigInt(`0x${Buffer.from(hex(signature).subarray(32).toReversed()).toString('hex')}`) + order
    const forged = Buffer.concat([hex(signature).subarray(0, 32), Buffer.from(hex(scalar.toString(16).padStart(64, '0')).toReversed())])
    expect(signatureHolds(hex(key), hex(message), forged)).toBe(false)
  })
})
