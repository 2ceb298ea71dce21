import { array, boolean, constant, constantFrom, integer, oneof, record, string, uuid, type Arbitrary } from 'fast-check'
import { z } from 'zod'
import { contract, type RouteName } from '../../../src/shared/contract/index.ts'

/** The part of JSON Schema that the contract turns into. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema | false
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxLength?: number
}

/** Where the contract checks by hand (days, quarters, times): some that are right and some that nearly are. */
const byHand: Arbitrary<unknown> = constantFrom('2026-09-15', '2026-Q1', '08:30', '2026-02-30', '2026-Q5', '24:00', '')

function number({ minimum = -1000, maximum = 100_000 }: Schema): Arbitrary<unknown> {
  return integer({ min: Math.max(minimum, -1_000_000), max: Math.min(maximum, 1_000_000) })
}

/** A value of this shape; not always a valid one, for rules that no schema can say. */
export function valueOf(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  if (schema.const !== undefined) return constant(schema.const)
  if (schema.enum !== undefined) return constantFrom(...schema.enum)
  const ways = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (ways !== undefined) return oneof(...ways.map((way) => valueOf(way, ids)))
  switch (schema.type ?? 'anything') {
    case 'string':
      return schema.format === 'uuid' ? oneof(constantFrom(...ids), uuid()) : oneof(byHand, string({ maxLength: Math.min(40, schema.maxLength ?? 40) }))
    case 'integer':
    case 'number':
      return number(schema)
    case 'boolean':
      return boolean()
    case 'array':
      return array(schema.items === undefined || schema.items === false ? byHand : valueOf(schema.items, ids), { minLength: Math.min(3, schema.minItems ?? 0), maxLength: Math.min(3, schema.maxItems ?? 3) })
    case 'object':
      return record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, member]) => [key, valueOf(member, ids)])), { requiredKeys: [...(schema.required ?? [])] })
    case undefined:
    default:
      return byHand
  }
}

/** An input of the shape that this route asks for. */
export const inputOf = (route: RouteName, ids: readonly string[]): Arbitrary<unknown> =>
  valueOf(z.toJSONSchema(contract[route].input, { unrepresentable: 'any', io: 'input' }) as Schema, ids)
