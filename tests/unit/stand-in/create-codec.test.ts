import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createCodec } from '../../../scripts/electron-stand-in/page/create-codec.ts'

const { encode, decode } = createCodec()
const roundTrip = (value: unknown) => decode(encode(value))

describe('what travels between a page and the stand-in', () => {
  it('comes back equal, kind by kind', () => {
    const value = {
      nothing: undefined, none: null, yes: true, text: 'å\u0000\ud83d', minusZero: -0, notANumber: Number.NaN, huge: Infinity, big: -(9n ** 30n),
      day: new Date(1), invalid: new Date(Number.NaN), pattern: /å+/giu, bytes: new Uint8Array([0, 255]), floats: new Float64Array([0.1]), buffer: new Uint8Array([7]).buffer,
      map: new Map<unknown, unknown>([[{ key: 1 }, new Set(['a'])]]), list: [1, [2, [3]]],
    }
    const back = roundTrip(value) as typeof value
    expect(back).toEqual(value)
    expect(Object.is(back.minusZero, -0)).toBe(true)
    expect(Object.keys(back)).toEqual(Object.keys(value))
  })

  it('keeps cycles and shared references', () => {
    const shared = { n: 1 }
    const value: Record<string, unknown> = { left: shared, right: shared }
    value['self'] = value
    const back = roundTrip(value) as typeof value
    expect(back['self']).toBe(back)
    expect(back['left']).toBe(back['right'])
  })

  it('cannot be used to reach a prototype', () => {
    const back = roundTrip(JSON.parse('{"__proto__": {"admin": true}}')) as Record<string, unknown>
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
    expect(back['admin']).toBeUndefined()
  })

  it('keeps the kind, message and stack of errors', () => {
    const error = new RangeError('för långt')
    const back = roundTrip(error) as Error
    expect(back).toBeInstanceOf(RangeError)
    expect([back.message, back.stack]).toEqual([error.message, error.stack])
  })

  it.each([[() => 1], [Symbol('s')], [{ deep: [() => 1] }], [new Blob([])], [new WeakMap()]])('refuses what cannot be cloned: %s', (value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.')
  })

  it('works from its text alone, as pages get it', () => {
    const alone = runInThisContext(`(${String(createCodec)})()`) as ReturnType<typeof createCodec>
    expect(decode(alone.encode(new Map([['k', 1n]])))).toEqual(new Map([['k', 1n]]))
  })
})
