import type { UpkeepName } from '#shared/contract/index.ts'
import type { UpkeepHandlersOf } from '../handler.ts'
import { backupsUpkeep } from './backups.upkeep.ts'

import { keysUpkeep } from './keys.upkeep.ts'

/** One handler for every upkeep route of the contract: a missing one does not compile. */
export const upkeepHandlers: UpkeepHandlersOf<UpkeepName> = {
  ...backupsUpkeep,
  // What is sealed under the data keys inside the files (the compartment, the rows' seals) is renewed here.
  ...keysUpkeep(async () => {}),
}
