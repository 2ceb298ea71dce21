import { z } from 'zod'
import { contract, type RouteName } from '../../src/shared/contract/index.ts'

/** The part of JSON Schema that the contract turns into. */
export interface InputSchema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly InputSchema[]
  readonly oneOf?: readonly InputSchema[]
  readonly allOf?: readonly InputSchema[]
  readonly items?: InputSchema | false
  readonly properties?: Readonly<Record<string, InputSchema>>
  readonly required?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxLength?: number
}

/** The shape of what this route takes. */
export const inputSchema = (route: RouteName): InputSchema =>
  z.toJSONSchema(contract[route].input, { unrepresentable: 'any', io: 'input' }) as InputSchema

/** The schemas of which one is to be met, or all; undefined for a schema of one shape. */
export const waysOf = ({ anyOf, oneOf, allOf }: InputSchema): readonly InputSchema[] | undefined => anyOf ?? oneOf ?? allOf

/** Of what a list is made; undefined where the contract does not say. */
export const itemsOf = ({ items }: InputSchema): InputSchema | undefined => (items === false ? undefined : items)
