import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import type { ErasedAnchor } from '../../register/erasure/erased-anchor.ts'
import { backupSettings } from '../backup/backup-plan.ts'
import { knownErased, type KnownErased } from '../backup/restore/known-erased.ts'
import { tombstoneKeysOf, type KeyedRegister } from '../backup/restore/tombstone-keys.ts'
import { addTombstones, tombstonesBeside, tombstonesIn } from '../backup/restore/tombstones.ts'
import type { Clock } from '../clock.ts'
import type { Connection } from '../database/connection.ts'
import type { OpenVault } from '../open-vault.ts'

/** Where lists of the erased lie: beside the register, on this computer, and with its backups. */
export const tombstonePlaces = (folder: string, computer: ComputerFiles, others: readonly string[] = []): readonly string[] =>
  [...new Set([tombstonesBeside(folder), computer.tombstones, tombstonesIn(computer.backups), ...others])]

/** Before the session begins: who is known to be erased, by the register and by the lists. */
export const erasedAtOpening = (logged: Connection, folder: string, computer: ComputerFiles, register: KeyedRegister): Promise<KnownErased> =>
  knownErased(logged.drizzle, tombstonePlaces(folder, computer), register, { log: false })

function keyedRegister({ keyring, registerId }: OpenVault): KeyedRegister | undefined {
  const { register: key } = keyring.keys
  return key === undefined ? undefined : { registerId, epoch: keyring.file().epochs.register, key }
}

/**
 * Makes the lists of the erased whole again from what the register itself knows, and answers what to tell. A damaged one is set aside, never
 * written over. A list that cannot be written stops nobody: it is told, and tried at the next unlock.
 */
export async function settleErased(open: OpenVault, computer: ComputerFiles, clock: Clock): Promise<{ readonly notices: VaultStatus['notices']; readonly anchor: ErasedAnchor | undefined }> {
  const register = keyedRegister(open)
  if (open.access === 'statistics' || register === undefined) return { notices: [], anchor: undefined }
  const { secondFolder } = await backupSettings(open)
  const places = tombstonePlaces(open.folder, computer, secondFolder === undefined ? [] : [tombstonesIn(secondFolder)])
  const { all, anchor, isListShort, behind, reading } = await knownErased(open.register.drizzle, places, register, { log: false })
  const isToTell = isListShort || reading.damaged.length > 0
  if (behind.length === 0) return { notices: [], anchor }
  using keys = await tombstoneKeysOf(open.register.drizzle, register)
  try {
    // The others are as they should be.
    await addTombstones(behind, all, clock.now().toISOString(), keys)
    return { notices: isToTell ? ['erased-list-rebuilt'] : [], anchor }
  } catch {
    return { notices: isToTell ? ['erased-list-lost'] : [], anchor }
  }
}
