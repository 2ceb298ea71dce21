import { expect, test } from 'vitest'
import type { z } from 'zod'
import { contract, type RouteName } from '../../../src/shared/contract/index.ts'

interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly catchall?: z.ZodType
  readonly [part: string]: unknown
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

/** Every schema inside another, itself first. */
function inside(schema: z.ZodType, seen = new Set<z.ZodType>()): readonly z.ZodType[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const { type, shape, ...parts } = definitionOf(schema)
  const lazy = type === 'lazy' ? [(parts['getter'] as () => z.ZodType)()] : []
  const below = [...Object.values(shape ?? {}), ...lazy, ...Object.values(parts).flat()].filter((part): part is z.ZodType => typeof part === 'object' && part !== null && 'def' in part)
  return [schema, ...below.flatMap((part) => inside(part, seen))]
}

const routes = Object.keys(contract) as RouteName[]

test.each(routes)('%s takes no member that it does not name, at any depth', (route) => {
  const schemas = inside(contract[route].input)
  const objects = schemas.map(definitionOf).filter(({ type }) => type === 'object')
  expect(objects.length).toBeGreaterThan(0)
  expect(objects.filter(({ catchall }) => catchall === undefined || definitionOf(catchall).type !== 'never').map(({ shape }) => Object.keys(shape ?? {}))).toEqual([])
  expect(schemas.map((schema) => definitionOf(schema).type).filter((type) => ['any', 'unknown'].includes(type))).toEqual([])
})
