import { constantFrom, nat, oneof, record, type Arbitrary } from 'fast-check'
import { hostileValues, prototypePayloads } from './hostile-values.ts'

type Holder = Record<string, unknown>

/** One change to a message: where, and what. */
export interface Spoiling {
  readonly how: 'replace' | 'remove' | 'add' | 'payload' | 'whole' | 'nothing'
  readonly place: number
  readonly value: number
}

const times = (n: number, how: Spoiling['how']): readonly Spoiling['how'][] => Array.from({ length: n }, () => how)

export const spoilings: Arbitrary<Spoiling> = record({
  how: oneof(constantFrom(...times(5, 'replace'), ...times(2, 'remove'), ...times(2, 'add'), ...times(3, 'payload'), ...times(1, 'whole'), ...times(1, 'nothing'))),
  place: nat(10_000),
  value: nat(10_000),
})

/** Every place in a value that holds another, the value itself left out. */
function placesIn(value: unknown): readonly { readonly holder: Holder; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [{ holder: value as Holder, key }, ...placesIn((value as Holder)[key])])
}

const made = (makers: readonly (() => unknown)[], n: number): unknown => makers[n % makers.length]?.()

/** Sets a member by that very name, `__proto__` included, without touching anybody's prototype. */
const put = (holder: Holder, key: string, value: unknown): void => void Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

/** The message with one thing wrong with it. `message` is changed. */
export function spoil(message: unknown, { how, place, value }: Spoiling): unknown {
  const places = placesIn(message)
  const at = places[place % Math.max(1, places.length)]
  const holders = [message, ...places.map(({ holder, key }) => holder[key])].filter((each): each is Holder => typeof each === 'object' && each !== null)
  const holder = holders[place % Math.max(1, holders.length)]
  switch (how) {
    case 'nothing':
      return message
    case 'whole':
      return made(value % 2 === 0 ? hostileValues : prototypePayloads, value)
    case 'replace':
      if (at === undefined) return made(hostileValues, value)
      put(at.holder, at.key, made(hostileValues, value))
      return message
    case 'remove':
      if (at !== undefined) delete at.holder[at.key]
      return message
    case 'add':
      if (holder !== undefined) put(holder, value % 3 === 0 ? 'toString' : `surplus${value}`, made(hostileValues, value))
      return message
    case 'payload':
      if (holder === undefined) return made(prototypePayloads, value)
      put(holder, ['__proto__', 'constructor', at?.key ?? 'prototype'][value % 3] ?? 'prototype', value % 2 === 0 ? { admin: true, prototype: { admin: true } } : made(prototypePayloads, value))
      return message
  }
}
