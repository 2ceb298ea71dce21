import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRecoveryKey, parseRecoveryKey } from '../../../src/shared/domain/recovery-key.ts'
import { anyText } from './any-text.ts'

const signs = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
const key = fc.uint8Array({ minLength: 16, maxLength: 16 })
const replaceAt = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1)
const bare = (bytes: Uint8Array) => formatRecoveryKey(bytes).replaceAll('-', '')

describe('the printed recovery key', () => {
  it('gives the same 16 bytes back, however it is typed', () => {
    fc.assert(fc.property(key, (bytes) => {
      const printed = formatRecoveryKey(bytes)
      expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      const careless = printed.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'i')
      for (const typed of [printed, careless, `\n${printed.replaceAll('-', ' – ')} `]) expect(parseRecoveryKey(typed)).toEqual({ key: bytes })
    }))
  })

  it('finds every single wrong sign: all places, all signs', () => {
    fc.assert(fc.property(key, (bytes) => {
      const printed = bare(bytes)
      for (let at = 0; at < printed.length; at += 1) {
        for (const sign of signs) {
          if (sign !== printed[at] && 'key' in parseRecoveryKey(replaceAt(printed, at, sign))) throw new Error(`not found at ${at}`)
        }
      }
    }), { numRuns: 20 })
  })

  it('finds every two signs that changed places', () => {
    fc.assert(fc.property(key, (bytes) => {
      const printed = bare(bytes)
      for (let i = 0; i < printed.length; i += 1) {
        for (let j = i + 1; j < printed.length; j += 1) {
          const swapped = replaceAt(replaceAt(printed, i, printed.charAt(j)), j, printed.charAt(i))
          if (swapped !== printed && 'key' in parseRecoveryKey(swapped)) throw new Error(`not found at ${i},${j}`)
        }
      }
    }), { numRuns: 50 })
  })

  it('finds any two wrong signs', () => {
    const place = fc.integer({ min: 0, max: 27 })
    fc.assert(fc.property(key, place, place, fc.constantFrom(...signs), fc.constantFrom(...signs), (bytes, i, j, a, b) => {
      const printed = bare(bytes)
      const wrong = replaceAt(replaceAt(printed, i, a), j, b)
      fc.pre(wrong !== printed)
      expect(parseRecoveryKey(wrong)).toEqual({ error: 'check' })
    }), { numRuns: 3000 })
  })

  it('says what kind of fault it is, and never throws', () => {
    const printed = formatRecoveryKey(new Uint8Array(16))
    expect(printed).toBe('0000-0000-0000-0000-0000-0000-0000')
    expect(parseRecoveryKey('')).toEqual({ error: 'length' })
    expect(parseRecoveryKey(printed.slice(0, -1))).toEqual({ error: 'length' })
    expect(parseRecoveryKey(printed.replace('0', 'U'))).toEqual({ error: 'character' })
    expect(parseRecoveryKey(printed.replace('0', 'å'))).toEqual({ error: 'character' })
    fc.assert(fc.property(anyText(40), (typed) => {
      expect(parseRecoveryKey(typed)).toHaveProperty('error')
    }))
    expect(() => formatRecoveryKey(new Uint8Array(15))).toThrow(RangeError)
  })
})
