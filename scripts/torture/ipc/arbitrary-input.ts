import { array, boolean, constant, constantFrom, integer, oneof, record, string, uuid, type Arbitrary } from 'fast-check'
import type { RouteName } from '../../../src/shared/contract/index.ts'
import { inputSchema, itemsOf, waysOf, type InputSchema } from '../input-schema.ts'

/** Where the contract checks by hand (days, quarters, times): some that are right and some that nearly are. */
const byHand: Arbitrary<unknown> = constantFrom('2026-09-15', '2026-Q1', '08:30', '2026-02-30', '2026-Q5', '24:00', '')

function number({ minimum = -1000, maximum = 100_000 }: InputSchema): Arbitrary<unknown> {
  return integer({ min: Math.max(minimum, -1_000_000), max: Math.min(maximum, 1_000_000) })
}

/** A value of this shape; not always a valid one, for rules that no schema can say. */
export function valueOf(schema: InputSchema, ids: readonly string[]): Arbitrary<unknown> {
  if (schema.const !== undefined) return constant(schema.const)
  if (schema.enum !== undefined) return constantFrom(...schema.enum)
  const ways = waysOf(schema)
  if (ways !== undefined) return oneof(...ways.map((way) => valueOf(way, ids)))
  const listed = itemsOf(schema)
  switch (schema.type ?? 'anything') {
    case 'string':
      return schema.format === 'uuid' ? oneof(constantFrom(...ids), uuid()) : oneof(byHand, string({ maxLength: Math.min(40, schema.maxLength ?? 40) }))
    case 'integer':
    case 'number':
      return number(schema)
    case 'boolean':
      return boolean()
    case 'array':
      return array(listed === undefined ? byHand : valueOf(listed, ids), { minLength: Math.min(3, schema.minItems ?? 0), maxLength: Math.min(3, schema.maxItems ?? 3) })
    case 'object':
      return record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, member]) => [key, valueOf(member, ids)])), { requiredKeys: [...(schema.required ?? [])] })
    case undefined:
    default:
      return byHand
  }
}

/** An input of the shape that this route asks for. */
export const inputOf = (route: RouteName, ids: readonly string[]): Arbitrary<unknown> =>
  valueOf(inputSchema(route), ids)
