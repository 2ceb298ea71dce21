import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUuid, uuidv7 } from '../../../src/shared/domain/ids.ts'

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('an id', () => {
  it('has the layout of a version 7 UUID and carries its time', () => {
    expect(uuidv7(0x017f22e279b0, Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]))).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
    fc.assert(fc.property(moment, tenBytes, (now, random) => {
      const id = uuidv7(now, random)
      expect(isUuid(id)).toBe(true)
      expect(id).toMatch(/^[^-]{8}-[^-]{4}-7[^-]{3}-[89ab][^-]{3}-[^-]{12}$/)
      expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(now)
    }))
  })

  it('made later sorts later', () => {
    fc.assert(fc.property(moment, moment, tenBytes, tenBytes, (a, b, x, y) => {
      fc.pre(a !== b)
      expect(uuidv7(a, x) < uuidv7(b, y)).toBe(a < b)
    }))
  })

  it('keeps 74 of the random bits: each of those bits changes the id', () => {
    const none = uuidv7(1, new Uint8Array(10))
    const changing = Array.from({ length: 80 }, (_, bit) => Uint8Array.from({ length: 10 }, (_byte, i) => (i === bit >> 3 ? 1 << (bit & 7) : 0)))
      .filter((random) => uuidv7(1, random) !== none)
    expect(changing).toHaveLength(74)
  })

  it('is never made from too little chance or an impossible time, and leaves the bytes alone', () => {
    expect(() => uuidv7(0, new Uint8Array(9))).toThrow(RangeError)
    expect(() => uuidv7(-1, new Uint8Array(10))).toThrow(RangeError)
    expect(() => uuidv7(Number.NaN, new Uint8Array(10))).toThrow(RangeError)
    const bytes = new Uint8Array(10).fill(255)
    uuidv7(5, bytes)
    expect([...bytes]).toEqual(Array(10).fill(255))
  })
})
