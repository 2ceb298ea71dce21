import * as crypto from 'node:crypto'
import { join } from 'node:path'
import { hashRaw } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { slotWrappingKey, strengthForProbe } from '../../../src/main/store/key-file/derive-key.ts'
import { refusedParams, tamperedParams, withParams } from '../../../scripts/torture/secrets/key-file-mutations.ts'
import { answerTo, keyFilesAtHand } from '../../../scripts/torture/secrets/try-key-files.ts'
import { argon2, canonicalJson, kdfFloor } from '../../../src/main/store/key-file/key-file-format.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { argon2Reference, argon2Rfc } from './vectors.ts'

const hex = (text: string): Buffer => Buffer.from(text, 'hex')

interface NodeArgon2 {
  readonly message: Buffer
  readonly nonce: Buffer
  readonly parallelism: number
  readonly tagLength: number
  readonly memory: number
  readonly passes: number
  readonly secret?: Buffer
  readonly associatedData?: Buffer
}

/** Node's own Argon2 (OpenSSL): a second implementation to compare with. Not in the types yet. */
const { argon2Sync } = crypto as unknown as { readonly argon2Sync: (algorithm: 'argon2id', parameters: NodeArgon2) => Buffer }

test('another implementation gives the vector of RFC 9106, which has associated data that ours cannot take, and ours agrees with it in everything else', async () => {
  const { password, salt, secret, data, memoryKib, passes, lanes, tag } = argon2Rfc
  const ofNode = { message: hex(password), nonce: hex(salt), secret: hex(secret), memory: memoryKib, passes, parallelism: lanes, tagLength: 32 }
  expect(argon2Sync('argon2id', { ...ofNode, associatedData: hex(data) }).toString('hex')).toBe(tag)
  const ours = await hashRaw(hex(password), { algorithm: 2, salt: hex(salt), secret: hex(secret), memoryCost: memoryKib, timeCost: passes, parallelism: lanes, outputLen: 32 })
  expect(ours).toEqual(argon2Sync('argon2id', ofNode))
  expect(ours.toString('hex')).not.toBe(tag)
})

test('the published tags of the reference implementation come out, and the slot key at the floor is what the other implementation says', async () => {
  for (const { memoryKib, passes, lanes, tag } of argon2Reference) {
    const found = await hashRaw('password', { algorithm: 2, salt: Buffer.from('somesalt'), memoryCost: memoryKib, timeCost: passes, parallelism: lanes, outputLen: 32 })
    expect(found.toString('hex')).toBe(tag)
  }
  const salt = Buffer.alloc(16, 5)
  const passphrase = Buffer.from('korp lykta vinter åska brygga')
  using key = await slotWrappingKey({ alg: 'argon2id', memoryKib: 64 * 1024, passes: 3, lanes: 4, salt: salt.toString('base64') }, passphrase)
  expect(key.bytes).toEqual(argon2Sync('argon2id', { message: passphrase, nonce: salt, memory: 64 * 1024, passes: 3, parallelism: 4, tagLength: 32 }))
})

test(`${tamperedParams.length} sets of tampered parameters are refused with the right passphrase: weaker and absurd ones before any is obeyed`, async () => {
  await using home = await tempFolder()
  const { folder, real, other } = await keyFilesAtHand(join(home.path, 'keys'))
  expect(tamperedParams.length).toBeGreaterThanOrEqual(40)
  expect(canonicalJson(real)).not.toBe(canonicalJson(other))
  for (const params of refusedParams) {
    const started = performance.now()
    expect(await answerTo(folder, withParams(real, params)), JSON.stringify(params)).toBe('key-file-damaged')
    // Reading a file, not deriving a key.
    expect(performance.now() - started).toBeLessThan(1000)
  }
  for (const params of tamperedParams.slice(refusedParams.length)) expect(await answerTo(folder, withParams(real, params)), JSON.stringify(params)).toBe('wrong-passphrase')
  // The untampered one opens: it is the parameters that were refused.
  expect(await answerTo(folder, withParams(real, {}))).toBeUndefined()
}, 120_000)

test('calibration stays within what is accepted, however fast or slow the computer, and a fast one works as long as a slow one', () => {
  for (const probeMs of [0, 0.001, 1, 100, 199, 250, 600, 60_000]) {
    const strength = strengthForProbe(probeMs)
    expect(argon2.safeParse({ alg: 'argon2id', ...kdfFloor, ...strength, salt: 'AAAA' }).success, `${probeMs} ms: ${JSON.stringify(strength)}`).toBe(true)
  }
  const floor = kdfFloor.memoryKib * kdfFloor.passes
  for (let probeMs = 70; probeMs <= 600; probeMs += 1) {
    const { memoryKib, passes } = strengthForProbe(probeMs)
    const expectedMs = (probeMs * memoryKib * passes) / floor
    expect(expectedMs, `${probeMs} ms`).toBeGreaterThan(300)
    expect(expectedMs, `${probeMs} ms`).toBeLessThanOrEqual(630)
    // Where there are more than a few tries to choose from, the step is fine enough.
    if (probeMs < 200) expect(expectedMs, `${probeMs} ms`).toBeGreaterThanOrEqual(400)
  }
})
