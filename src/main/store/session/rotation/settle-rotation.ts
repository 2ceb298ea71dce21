import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { AppError } from '#shared/contract/errors.ts'
import { openConnection } from '../../database/open-connection.ts'
import { registerFolder, type RegisterFolder } from '../../files/register-folder.ts'
import { syncFolder } from '../../files/write-file-atomically.ts'
import { dataKeysOf, derivedKey, opensRegister, type DataKeys } from '../../key-file/data-keys.ts'
import { dataKeyPurposes, type DataKeyPurpose, type KeyFile, type UnsignedKeyFile } from '../../key-file/key-file-format.ts'
import { SecretBytes } from '../../key-file/secret-bytes.ts'
import { signKeyFile, unsigned } from '../../key-file/sign-key-file.ts'
import { writeKeyFile } from '../../key-file/write-key-file.ts'
import { newNameOf, oldNameOf, removeNew, removeWhatOldKeysOpen, swapIn } from './rotation-files.ts'

/** Which key a file of the folder answers to. */
type Epoch = 'new' | 'old'

export type RotatedUse = 'register.db' | 'statistik.db'

export const pathOf = (files: RegisterFolder, use: RotatedUse): string => (use === 'register.db' ? files.register : files.statistics)

function opensWith(path: string, dataKey: SecretBytes, registerId: string, use: RotatedUse): boolean {
  if (!existsSync(path)) return false
  using key = derivedKey(dataKey, registerId, use)
  try {
    openConnection(path, key.bytes, 'open').sqlite.close()
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'register-damaged') return false
    throw error
  }
}

/**
 * Finishes one file of a rotation that was cut short, or takes it back. The new file was whole and on the disk before the
 * key file named it, so it is finished wherever it still stands.
 */
async function settleFile(files: RegisterFolder, use: RotatedUse, registerId: string, old: SecretBytes, next: SecretBytes): Promise<Epoch> {
  const path = pathOf(files, use)
  if (opensWith(path, next, registerId, use)) return 'new'
  const oldStands = opensWith(path, old, registerId, use)
  if (existsSync(path) && !oldStands) throw new AppError('register-damaged')
  if (opensWith(newNameOf(path), next, registerId, use)) {
    try {
      await swapIn(files, path)
      return 'new'
    } catch (error) {
      // Another window holds the old file where the system refuses to move an open one: it goes on under the old key.
      if (!existsSync(path)) throw error
    }
  } else if (!oldStands) {
    if (!opensWith(oldNameOf(path), old, registerId, use)) throw new AppError('register-missing')
    await rename(oldNameOf(path), path)
    await syncFolder(files.folder)
  }
  await removeNew(path)
  return 'old'
}

/** The key file when all is settled: every purpose under one epoch, the new one where its file has it. */
export function settledKeyFile(file: KeyFile, renewed: readonly DataKeyPurpose[]): UnsignedKeyFile {
  const { rotation, ...rest } = unsigned(file)
  if (rotation === undefined) return rest
  const pick = <T>(from: Partial<Record<DataKeyPurpose, T>> | undefined) => Object.fromEntries(renewed.flatMap((purpose) => (from?.[purpose] === undefined ? [] : [[purpose, from[purpose]]])))
  return {
    ...rest,
    revision: file.revision + 1,
    epochs: { ...rest.epochs, ...pick(rotation.epochs) },
    slots: rest.slots.map((slot) => ({ ...slot, dataKeys: { ...slot.dataKeys, ...pick(rotation.seals[slot.id]) } })),
  }
}

const copyOf = (key: SecretBytes | undefined): SecretBytes | undefined => key && new SecretBytes(Uint8Array.from(key.bytes))

/** Of each purpose the key that its file answers to, in copies of their own. */
export function settledKeys(old: DataKeys, next: DataKeys, renewed: readonly DataKeyPurpose[]): DataKeys {
  const from = (purpose: DataKeyPurpose): DataKeys => (renewed.includes(purpose) ? next : old)
  return dataKeysOf({
    register: copyOf(from('register').register),
    statistics: new SecretBytes(Uint8Array.from(from('statistics').statistics.bytes)),
    protected: copyOf(from('protected').protected),
  })
}

export interface Settled {
  readonly file: KeyFile
  readonly keys: DataKeys
}

/**
 * Finishes or takes back a rotation that a crash cut short. Whoever opens the register finishes all of it; a manager, who
 * can neither open that file nor sign the roster, sees to statistik.db and leaves the rest to the next opening.
 */
export async function settleRotation(folder: string, file: KeyFile, old: DataKeys, next: DataKeys): Promise<Settled> {
  const files = registerFolder(folder)
  const { rotation, registerId } = file
  if (rotation === undefined) return { file, keys: old }
  // From here on the copy must know the new keys too: it is read when the first is damaged.
  await writeKeyFile(files, file)
  const changes = (purpose: DataKeyPurpose): boolean => rotation.epochs[purpose] !== file.epochs[purpose]
  const statistics = changes('statistics') && await settleFile(files, 'statistik.db', registerId, old.statistics, next.statistics) === 'new'
  const register = changes('register') && opensRegister(old) && opensRegister(next) && await settleFile(files, 'register.db', registerId, old.register, next.register) === 'new'
  // The compartment lies in register.db and was re-encrypted with it.
  const isRenewed = { register, statistics, protected: register && changes('protected') }
  const renewed = dataKeyPurposes.filter((purpose) => isRenewed[purpose])
  const keys = settledKeys(old, next, renewed)
  if (!opensRegister(keys)) return { file, keys }
  const settled = signKeyFile(settledKeyFile(file, renewed), keys)
  await writeKeyFile(files, settled)
  await removeWhatOldKeysOpen(files)
  return { file: settled, keys }
}
