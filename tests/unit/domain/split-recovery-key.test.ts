import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRecoveryKey, parseRecoveryKey } from '../../../src/shared/domain/recovery-key.ts'
import { readRecoveryPapers, splitRecoveryKey } from '../../../src/shared/domain/split-recovery-key.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('a recovery key in two envelopes', () => {
  it('is whole again from both papers, in either order', () => {
    fc.assert(fc.property(bytes, bytes, (key, pad) => {
      const [first, second] = splitRecoveryKey(key, pad)
      expect(readRecoveryPapers(first, second)).toEqual({ key })
      expect(readRecoveryPapers(second.toLowerCase().replaceAll('-', ' '), first)).toEqual({ key })
    }))
  })

  it('is not there in one of them, nor in one of them twice, and neither passes for a whole key', () => {
    fc.assert(fc.property(bytes, bytes, (key, pad) => {
      for (const half of splitRecoveryKey(key, pad)) {
        expect(parseRecoveryKey(half)).toEqual({ error: 'check' })
        for (const other of [undefined, '', '  ', half]) expect(readRecoveryPapers(half, other)).toEqual({ error: 'half-missing' })
      }
    }))
  })

  it('one half is the same whatever the key: it tells nothing', () => {
    fc.assert(fc.property(bytes, bytes, bytes, (key, otherKey, pad) => {
      expect(splitRecoveryKey(key, pad)[0]).toBe(splitRecoveryKey(otherKey, pad)[0])
      // The second half is uniform: for every key there is a pad that gives it.
      const [, second] = splitRecoveryKey(key, pad)
      const padOfOther = otherKey.map((byte, index) => byte ^ (key[index] ?? 0) ^ (pad[index] ?? 0))
      expect(splitRecoveryKey(otherKey, padOfOther)[1]).toBe(second)
    }))
  })

  it('says which paper was mistyped, and reads a whole key where somebody kept one', () => {
    const key = Uint8Array.from({ length: 16 }, (_, index) => index * 7)
    const [first, second] = splitRecoveryKey(key, key.toReversed())
    expect(readRecoveryPapers(first, second.slice(0, -1))).toEqual({ error: 'length' })
    expect(readRecoveryPapers(`${first.slice(0, -1)}U`, second)).toEqual({ error: 'character' })
    expect(readRecoveryPapers(first, second.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')))).toEqual({ error: 'check' })
    expect(readRecoveryPapers(formatRecoveryKey(key), undefined)).toEqual({ key })
  })
})
