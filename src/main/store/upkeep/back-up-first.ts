import { AppError } from '#shared/contract/errors.ts'
import { backUpNow } from '../backup/tend-backups.ts'
import { fileKeysOf } from '../backup/verify/file-keys.ts'
import { verifyInBackground } from '../backup/verify/verify-in-background.ts'
import type { UpkeepContext } from '../handler.ts'
import { opensRegister } from '../key-file/data-keys.ts'
import type { OpenRegister } from '../open-vault.ts'

/**
 * A backup before both files are written anew under other keys (security.md §4.4), reopened while the keys that it answers to are still
 * at hand: afterwards nobody could. The practice register and tools keep none. Errors: locked, refused (`no-backup-first`).
 */
export async function backUpFirst(open: OpenRegister, { computer, clock, signal }: Pick<UpkeepContext, 'computer' | 'clock' | 'signal'>): Promise<void> {
  const { keys } = open.keyring
  if (computer === undefined) return
  if (!opensRegister(keys)) throw new AppError('not-allowed')
  try {
    const made = await backUpNow(open, computer, 'before-rotation', clock, signal)
    using fileKeys = fileKeysOf(open.keyring.file(), keys)
    await verifyInBackground(made, fileKeys, clock.now().toISOString(), signal)
  } catch (cause) {
    if (signal?.aborted === true) throw new AppError('locked', { cause })
    throw new AppError('refused', { reason: 'no-backup-first', cause })
  }
}
