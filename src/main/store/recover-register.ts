import { AppError } from '#shared/contract/errors.ts'
import { momentOf, type Clock } from './clock.ts'
import { registerFolder } from './files/register-folder.ts'
import { calibratedParams, passphraseBytes } from './key-file/derive-key.ts'
import type { UserSlot } from './key-file/key-file-format.ts'
import { makeUserSlot, signKeyFile } from './key-file/key-slots.ts'
import { readKeyFile } from './key-file/read-key-file.ts'
import { writeKeyFile } from './key-file/write-key-file.ts'
import { openWithKeys, unlockWithRecoveryKey, type OpenRegister } from './open-register.ts'

/**
 * Opens the register with the printed recovery key and gives its user a new passphrase. The register
 * itself is not rewritten; the key file is replaced whole. The files are opened before the key file is
 * touched, so that a damaged register cannot cost the old passphrase. Errors: wrong-recovery-key and
 * those of opening.
 */
export async function recoverRegister(folder: string, recoveryKey: string, newPassphrase: string, clock: Clock): Promise<OpenRegister> {
  const files = registerFolder(folder)
  const file = await readKeyFile(files.keys)
  using keys = await unlockWithRecoveryKey(file, recoveryKey)
  const old = file.slots.find((slot): slot is UserSlot => slot.kind === 'user')
  if (old === undefined) throw new AppError('key-file-damaged')
  const opened = await openWithKeys(folder, file, keys, old.userId, 'recovered', clock)
  try {
    using passphrase = passphraseBytes(newPassphrase)
    const slot = await makeUserSlot(file, { slotId: momentOf(clock).newId(), userId: old.userId, roles: old.roles, kdf: await calibratedParams() }, passphrase.bytes, keys)
    const { mac: _mac, checksum: _checksum, ...unsigned } = file
    await writeKeyFile(files, signKeyFile({ ...unsigned, slots: file.slots.map((each) => (each === old ? slot : each)) }, keys))
    return opened
  } catch (error) {
    opened.close()
    throw error
  }
}
