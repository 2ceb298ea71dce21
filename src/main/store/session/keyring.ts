import { AppError } from '#shared/contract/errors.ts'
import { registerFolder } from '../files/register-folder.ts'
import { opensRegister, type DataKeys } from '../key-file/data-keys.ts'
import { canonicalJson, type KeyFile, type UnsignedKeyFile, type UserSlot } from '../key-file/key-file-format.ts'
import { findKeyFile } from '../key-file/read-key-file.ts'
import { hasValidMac, signKeyFile, withOwnSlot } from '../key-file/sign-key-file.ts'
import type { SigningKey } from '../key-file/signing-key.ts'
import { writeKeyFile } from '../key-file/write-key-file.ts'

/** The keys of the open register and the file they came from. Lives as long as the session, in the process that the lock ends. */
export interface Keyring {
  readonly keys: DataKeys
  readonly signing: SigningKey
  /** As last read or written. */
  file(): KeyFile
  /** Reads the file again: another window may have written it. Errors: conflict (`keys-changed`) when its keys are no longer these. */
  refresh(): Promise<KeyFile>
  /** Writes a new roster of slots, one revision on. Errors: not-allowed without the register's key; conflict (`keys-changed`); disk-full, folder-read-only. */
  replace(change: (file: UnsignedKeyFile) => UnsignedKeyFile): Promise<KeyFile>
  /** Writes one's own slot, rewrapped; what others changed meanwhile stays. Errors: user-ended when the slot is gone; conflict (`keys-changed`), also where nobody's key vouches for what stands there. */
  replaceOwnSlot(slot: UserSlot): Promise<KeyFile>
}

export function createKeyring(folder: string, found: KeyFile, keys: DataKeys, signing: SigningKey): Keyring {
  const files = registerFolder(folder)
  let file = found

  async function write(next: KeyFile): Promise<KeyFile> {
    await writeKeyFile(files, next)
    file = next
    return next
  }

  async function refresh(): Promise<KeyFile> {
    const { file: standing } = await findKeyFile(files)
    if (standing.checksum === file.checksum) return file
    // Written over with what this session knows, a file of newer keys would leave the register closed to everybody.
    if (standing.versionOne !== undefined || canonicalJson([standing.epochs, standing.rotation ?? {}]) !== canonicalJson([file.epochs, file.rotation ?? {}]) || !hasValidMac(standing, keys)) {
      throw new AppError('conflict', { reason: 'keys-changed' })
    }
    file = standing
    return file
  }

  return {
    keys,
    signing,
    file: () => file,
    refresh,
    async replaceOwnSlot(slot) {
      // As `replace`: what is written here is signed by the next roster, so it must be vouched for as it is read.
      const standing = await refresh()
      const own = standing.slots.find(({ id }) => id === slot.id)
      if (own?.kind !== 'user') throw new AppError('user-ended')
      return write(withOwnSlot(standing, { ...own, given: slot.given, kdf: slot.kdf, privateKeys: slot.privateKeys }))
    },
    async replace(change) {
      if (!opensRegister(keys)) throw new AppError('not-allowed')
      const { macs: _macs, checksum: _checksum, ...unsigned } = await refresh()
      return write(signKeyFile({ ...change(unsigned), revision: unsigned.revision + 1 }, keys))
    },
  }
}
