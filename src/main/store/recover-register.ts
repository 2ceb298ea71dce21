import { AppError } from '#shared/contract/errors.ts'
import { momentOf, type Clock } from './clock.ts'
import { calibratedParams, passphraseBytes } from './key-file/derive-key.ts'
import { keysForRoles } from './key-file/data-keys.ts'
import { makeUserSlot } from './key-file/key-slots.ts'
import type { KeyFile, UserSlot } from './key-file/key-file-format.ts'
import type { OpenVault } from './open-register.ts'
import { noGuards, openGuarded, type Guards } from './session/open-guarded.ts'
import { isUserSlot, unlockWithRecoveryKey } from './session/unlock-slots.ts'

export interface Recovery {
  readonly recoveryKey: string
  readonly newPassphrase: string
  /** Whose passphrase is set; the first system administrator when not said. */
  readonly userId?: string | undefined
}

/** Whose passphrase is set. Errors: not-found. */
function slotOf(file: KeyFile, userId: string | undefined): UserSlot {
  const users = file.slots.filter(isUserSlot)
  const found = userId === undefined ? users.find(({ roles }) => roles.includes('system-admin')) ?? users[0] : users.find((slot) => slot.userId === userId)
  if (found === undefined) throw new AppError('not-found')
  return found
}

/**
 * Opens the register with the printed recovery key and gives one user a new passphrase. The register
 * itself is not rewritten; the key file is replaced whole. The files are opened before the key file is
 * touched, so that a damaged register cannot cost the old passphrase. Errors: wrong-recovery-key,
 * not-found and those of opening.
 */
export async function recoverRegister(folder: string, { recoveryKey, newPassphrase, userId }: Recovery, clock: Clock, guards: Guards = noGuards): Promise<OpenVault> {
  const open = await openGuarded(folder, {
    event: 'recovered',
    unlock: async (file) => ({ ...(await unlockWithRecoveryKey(file, recoveryKey)), slot: slotOf(file, userId) }),
  }, guards, clock)
  try {
    using passphrase = passphraseBytes(newPassphrase)
    const file = open.keyring.file()
    const old = slotOf(file, userId)
    const keys = keysForRoles(open.keyring.keys, old.roles, old.dataKeys.protected !== undefined)
    const slot = await makeUserSlot(file, { slotId: momentOf(clock).newId(), userId: old.userId, name: old.name, roles: old.roles, given: false, kdf: await calibratedParams() }, passphrase.bytes, keys)
    await open.keyring.replace((each) => ({ ...each, slots: each.slots.map((other) => (other.id === old.id ? slot : other)) }))
    return open
  } catch (error) {
    open.close()
    throw error
  }
}
