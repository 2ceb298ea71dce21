import type { CommandName, QueryName } from '#shared/contract/index.ts'
import { unitHandlers } from '../register/unit/unit.handlers.ts'
import type { HandlersOf } from './handler.ts'

/** One handler for every query and command of the contract. */
export const handlers: Partial<HandlersOf<QueryName | CommandName>> = {
  ...unitHandlers,
}
