import { createHash, createHmac, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { innerBytes, rowMac } from '../../../src/main/register/audit-log/seals/row-mac.ts'

const key = randomBytes(32)
const hash = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
const pads = (byte: number): Buffer => Buffer.concat([Buffer.from(key.map((each) => each ^ byte)), Buffer.alloc(32, byte)])

test('the inner half is that of HMAC-SHA256, for short, long and non-ASCII rows', () => {
  const { inner } = rowMac(key)
  for (const text of ['', 'å'.repeat(10), 'x'.repeat(20_000), '€'.repeat(9000), 'kort igen']) {
    // Composed with the whole inner digest, the outer hash gives what the library says: so the inner half is right.
    const digest = createHmac('sha256', key).update(`tabell\n${text}`).digest()
    const whole = hash(Buffer.concat([pads(0x36), Buffer.from(`tabell\n${text}`)]))
    expect(hash(Buffer.concat([pads(0x5c), whole]))).toEqual(digest)
    expect(innerBytes(inner('tabell', text))).toEqual(whole.subarray(0, 16))
  }
})

test('another key, table or text gives another, and a cleared key none of them', () => {
  const one = rowMac(key)
  const seal = one.outer(one.inner('a', 'x')).toString('hex')
  const other = rowMac(randomBytes(32))
  const others = [other.outer(other.inner('a', 'x')), one.outer(one.inner('b', 'x')), one.outer(one.inner('a', 'y'))].map((each) => each.toString('hex'))
  expect(new Set([seal, ...others]).size).toBe(4)
  one.clear()
  expect(one.outer(one.inner('a', 'x')).toString('hex')).not.toBe(seal)
})
