import { contract, type ParsedInputOf, type RouteName } from '#shared/contract/index.ts'
import type { Route } from '#shared/contract/define.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { OpeningName } from '#shared/contract/channel/secret-members.ts'
import type { Sealed } from '#shared/contract/channel/sealed.ts'
import { refusedFields } from '#shared/contract/refused-fields.ts'
import type { OpeningAsked } from '#shared/contract/store-messages.ts'
import type { StoreChannels } from './store-channels.ts'

function parsed(name: RouteName, input: unknown): unknown {
  const route: Route = contract[name]
  const result = route.input.safeParse(input)
  if (result.success) return result.data
  const { fields } = refusedFields(result.error)
  throw new AppError('invalid-input', fields === undefined ? {} : { fields })
}

/** What a page asks of a route, unsealed and as the contract has it. Errors: channel-gone, invalid-input. */
export const readInput = (channels: StoreChannels, name: RouteName, sealed: Sealed): unknown => parsed(name, channels.open(name, sealed))

/** The same for a route that opens, whose clear members the shell has acted on. Errors: channel-gone, invalid-input. */
export function readOpening<N extends OpeningName>(channels: StoreChannels, name: N, { clear, sealed }: OpeningAsked): ParsedInputOf<N> {
  return parsed(name, { ...clear as object, ...channels.open(name, sealed) as object }) as ParsedInputOf<N>
}
