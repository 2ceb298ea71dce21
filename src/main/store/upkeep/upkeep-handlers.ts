import type { UpkeepName } from '#shared/contract/index.ts'
import { logUpkeep } from '../../register/audit-log/log.handlers.ts'
import type { UpkeepHandlersOf } from '../handler.ts'

/** One handler for every upkeep route of the contract: a missing one does not compile. */
export const upkeepHandlers: UpkeepHandlersOf<UpkeepName> = {
  ...logUpkeep(async () => ({ register: [], statistics: [] })),
}
