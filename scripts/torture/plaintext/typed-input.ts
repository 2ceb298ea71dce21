import type { z } from 'zod'
import { contract, type RouteName } from '../../../src/shared/contract/index.ts'
import { inputSchema, itemsOf, waysOf, type InputSchema } from '../input-schema.ts'

/** What somebody at the keyboard has to hand. */
export interface Hand {
  /** Another text each time. */
  text(): string
  personalNumber(): string
  /** A record that this member of this route may mean. */
  idFor(route: RouteName, member: string): string
  readonly passphrase: string
  /** Which of several shapes is filled in, and which of several codes chosen. */
  readonly turn: number
}

type Path = readonly PropertyKey[]

/** What a field may want that takes no free text; `undefined`: it is left out. */
const others: readonly unknown[] = ['2026-02-03', '2026-Q1', '08:30', '2026-02-03 08:30', '12:00', 1, 5, 30, 1950, '0123456789abcdef', undefined]

function filled(schema: InputSchema, member: string, route: RouteName, hand: Hand): unknown {
  const pick = <T>(from: readonly T[]): T | undefined => from[hand.turn % from.length]
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return pick(schema.enum)
  const shapes = waysOf(schema)
  if (shapes !== undefined) return filled(pick(shapes) ?? {}, member, route, hand)
  switch (schema.type ?? 'anything') {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, of]) => [key, filled(of, key, route, hand)]))
    case 'array':
      return [filled(itemsOf(schema) ?? {}, member, route, hand)]
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return Math.min(schema.maximum ?? 30, Math.max(schema.minimum ?? 1, 1))
    default:
      if (schema.format === 'uuid' || member === 'id' || member.endsWith('Id') || member.endsWith('Ids')) return hand.idFor(route, member)
      if (/passphrase$/iu.test(member)) return hand.passphrase
      if (member === 'personalNumber') return hand.personalNumber()
      return member === 'values' ? JSON.stringify({ note: hand.text() }) : hand.text()
  }
}

/** Puts `value` where `path` leads; `undefined` takes the member away. */
export function putAt(input: unknown, path: Path, value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined || typeof input !== 'object' || input === null) return
  const holder = input as Record<PropertyKey, unknown>
  if (rest.length > 0) putAt(holder[key], rest, value)
  else if (value === undefined) Reflect.deleteProperty(holder, key)
  else holder[key] = value
}

/**
 * An input of this route with every member filled in, and a text in every field that takes one; what its schema refuses is exchanged for a day, a time, a
 * number …, or left out. Undefined where that leads nowhere.
 */
export function typedInput(route: RouteName, hand: Hand): unknown {
  const schema = contract[route].input
  const input = filled(inputSchema(route), '', route, hand)
  const tries = new Map<string, number>()
  for (let round = 0; round < 60; round += 1) {
    const parsed = (schema as z.ZodType).safeParse(input)
    if (parsed.success) return input
    for (const { path, code, keys = [] } of parsed.error.issues as readonly { readonly path: Path; readonly code: string; readonly keys?: readonly string[] }[]) {
      if (code === 'unrecognized_keys') for (const key of keys) putAt(input, [...path, key], undefined)
      const name = path.join('.')
      const tried = tries.get(name) ?? 0
      tries.set(name, tried + 1)
      putAt(input, path, others[tried])
    }
  }
  return undefined
}
