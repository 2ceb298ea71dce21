import { AppError } from '#shared/contract/errors.ts'
import type { Clock } from './clock.ts'
import { momentOf } from './clock.ts'
import { registerFolder } from './files/register-folder.ts'
import { calibratedParams, passphraseBytes } from './key-file/derive-key.ts'
import { keysForRoles } from './key-file/data-keys.ts'
import { makeUserSlot } from './key-file/key-slots.ts'
import { findKeyFile } from './key-file/read-key-file.ts'
import { openWithKeys, type OpenVault } from './open-register.ts'
import { isUserSlot, unlockWithRecoveryKey } from './session/unlock-slots.ts'

export interface Recovery {
  readonly recoveryKey: string
  readonly newPassphrase: string
  /** Whose passphrase is set; the first system administrator when not said. */
  readonly userId?: string | undefined
}

/**
 * Opens the register with the printed recovery key and gives one user a new passphrase. The register
 * itself is not rewritten; the key file is replaced whole. The files are opened before the key file is
 * touched, so that a damaged register cannot cost the old passphrase. Errors: wrong-recovery-key and
 * those of opening.
 */
export async function recoverRegister(folder: string, { recoveryKey, newPassphrase, userId }: Recovery, clock: Clock): Promise<OpenVault> {
  const found = await findKeyFile(registerFolder(folder))
  const opened = await unlockWithRecoveryKey(found.file, recoveryKey)
  const users = found.file.slots.filter(isUserSlot)
  const old = users.find((slot) => (userId === undefined ? slot.roles.includes('system-admin') : slot.userId === userId)) ?? (userId === undefined ? users[0] : undefined)
  if (old === undefined) throw new AppError('not-found')
  const open = await openWithKeys(folder, found, { slot: old, ...opened }, 'recovered', clock)
  try {
    using passphrase = passphraseBytes(newPassphrase)
    const keys = keysForRoles(open.keyring.keys, old.roles, old.dataKeys.protected !== undefined)
    const slot = await makeUserSlot(found.file, { slotId: momentOf(clock).newId(), userId: old.userId, name: old.name, roles: old.roles, given: false, kdf: await calibratedParams() }, passphrase.bytes, keys)
    await open.keyring.replace((file) => ({ ...file, slots: file.slots.map((each) => (each.id === old.id ? slot : each)) }))
    return open
  } catch (error) {
    open.close()
    throw error
  }
}
