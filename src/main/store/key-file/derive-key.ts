import { hkdfSync, randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { kdfFloor, type Argon2Params, type KeySlot } from './key-file-format.ts'
import { SecretBytes } from './secret-bytes.ts'

const argon2id = 2
const targetMs = 600
const maxMemoryKib = 192 * 1024
const maxPasses = 18

async function argon2(secret: Buffer, params: Argon2Params): Promise<SecretBytes> {
  return new SecretBytes(await hashRaw(secret, {
    algorithm: argon2id,
    memoryCost: params.memoryKib,
    timeCost: params.passes,
    parallelism: params.lanes,
    salt: Buffer.from(params.salt, 'base64'),
    outputLen: 32,
  }))
}

/**
 * A passphrase as bytes: Unicode NFC, then UTF-8, once and for ever, so that `å` typed on a Mac
 * (two code points) opens what was locked on Windows (one). Blanks and case count.
 */
export const passphraseBytes = (passphrase: string): SecretBytes => new SecretBytes(Buffer.from(passphrase.normalize('NFC')))

/** The key that wraps a slot's private keys. The secret is a passphrase or the 16 recovery-key bytes. */
export async function slotWrappingKey(kdf: KeySlot['kdf'], secret: Buffer): Promise<SecretBytes> {
  switch (kdf.alg) {
    case 'argon2id':
      return argon2(secret, kdf)
    case 'hkdf-sha256':
      return new SecretBytes(new Uint8Array(hkdfSync('sha256', secret, Buffer.from(kdf.salt, 'base64'), 'anhorigparmen recovery v1', 32)))
  }
}

/** Argon2id at the floor: for the practice register and synthetic ones, which guard nobody. */
export const floorParams = (): Argon2Params => ({ alg: 'argon2id', ...kdfFloor, salt: randomBytes(16).toString('base64') })

/**
 * As much memory as a computer turns over in about 0.6 s that needed `probeMs` for the floor, and where that is more than an office computer
 * can spare, more passes over it; never below the floor nor near the ceiling.
 */
export function strengthForProbe(probeMs: number): Pick<Argon2Params, 'memoryKib' | 'passes'> {
  const workKib = Math.max(1, Math.floor(targetMs / probeMs)) * kdfFloor.memoryKib * kdfFloor.passes
  const memoryKib = Math.min(maxMemoryKib, workKib / kdfFloor.passes)
  return { memoryKib, passes: Math.min(maxPasses, Math.floor(workKib / memoryKib)) }
}

/** One alone would take a computer that happens to be busy for a slow one, and what it then chose stays with the register. */
const probes = 3

/** Argon2id as strong as this computer bears ({@link strengthForProbe}), by the quickest of a few tries. */
export async function calibratedParams(): Promise<Argon2Params> {
  const params = floorParams()
  let quickestMs = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < probes; tries += 1) {
    const started = performance.now()
    using _unused = await argon2(Buffer.from('calibration'), params)
    quickestMs = Math.min(quickestMs, performance.now() - started)
  }
  return { ...params, ...strengthForProbe(quickestMs) }
}
