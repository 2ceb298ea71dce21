import { AppError } from '#shared/contract/errors.ts'
import { registerFolder } from '../files/register-folder.ts'
import { opensRegister, type DataKeys } from '../key-file/data-keys.ts'
import type { KeyFile, UnsignedKeyFile, UserSlot } from '../key-file/key-file-format.ts'
import { signKeyFile, withOwnSlot } from '../key-file/sign-key-file.ts'
import type { SigningKey } from '../key-file/signing-key.ts'
import { writeKeyFile } from '../key-file/write-key-file.ts'

/** The keys of the open register and the file they came from. Lives as long as the session, in the process that the lock ends. */
export interface Keyring {
  readonly keys: DataKeys
  readonly signing: SigningKey
  /** As last read or written. */
  file(): KeyFile
  /** Writes a new roster of slots, one revision on. Errors: not-allowed without the register's key; disk-full, folder-read-only. */
  replace(change: (file: UnsignedKeyFile) => UnsignedKeyFile): Promise<KeyFile>
  /** Writes one's own slot, rewrapped. */
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
  return {
    keys,
    signing,
    file: () => file,
    replaceOwnSlot: (slot) => write(withOwnSlot(file, slot)),
    async replace(change) {
      if (!opensRegister(keys)) throw new AppError('not-allowed')
      const { macs: _macs, checksum: _checksum, ...unsigned } = file
      return write(signKeyFile({ ...change(unsigned), revision: file.revision + 1 }, keys))
    },
  }
}
