import type { UpkeepName } from '#shared/contract/index.ts'
import { logUpkeep } from '../../register/audit-log/log.handlers.ts'
import type { UpkeepHandlersOf } from '../handler.ts'
import { backupsUpkeep } from './backups.upkeep.ts'
import { anchorsOf } from '../session/anchors-of.ts'
import { resealCompartmentOf } from '../session/reseal-compartment-of.ts'
import { exitUpkeep } from './exit.upkeep.ts'
import { keysUpkeep } from './keys.upkeep.ts'

/** One handler for every upkeep route of the contract: a missing one does not compile. */
export const upkeepHandlers: UpkeepHandlersOf<UpkeepName> = {
  ...backupsUpkeep,
  ...exitUpkeep,
  ...keysUpkeep(resealCompartmentOf),
  ...logUpkeep(anchorsOf),
}
