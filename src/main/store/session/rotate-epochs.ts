import { AppError } from '#shared/contract/errors.ts'
import type { Connection, WriteTx } from '../database/connection.ts'
import { wantedUntil, type AssertWanted } from '../database/copy-in-pieces.ts'
import { registerFolder } from '../files/register-folder.ts'
import { dataKeysOf, derivedKey, newDataKeys, opensRegister, type DataKeys, type HeldKeys, type RegisterKeys } from '../key-file/data-keys.ts'
import { dataKeyPurposes, type DataKeyPurpose, type KeyEpochs, type KeyFile, type UnsignedKeyFile } from '../key-file/key-file-format.ts'
import { sealDataKeys } from '../key-file/key-slots.ts'
import { SecretBytes } from '../key-file/secret-bytes.ts'
import { signKeyFile, unsigned } from '../key-file/sign-key-file.ts'
import { writeKeyFile } from '../key-file/write-key-file.ts'
import { openFiles } from '../open-files.ts'
import { assembleRegister } from '../open-register.ts'
import type { OpenRegister } from '../open-vault.ts'
import { continueSession } from './log-writer-for.ts'
import { copyUnderNewKey } from './rotation/copy-under-new-key.ts'
import { holdFile } from './rotation/hold-file.ts'
import { newNameOf, removeNew, removeWhatOldKeysOpen, swapIn } from './rotation/rotation-files.ts'
import { pathOf, settledKeyFile, settledKeys, settleRotation, type RotatedUse } from './rotation/settle-rotation.ts'

/** Renews, in the new copy of a file, what inside it is encrypted or sealed under keys of the old epoch. */
export type Reseal = (use: RotatedUse, tx: WriteTx, old: RegisterKeys, next: RegisterKeys, registerId: string) => Promise<void>

export interface Rotation {
  /** With `protected` goes `register`: the compartment lies in that file. */
  readonly purposes: readonly DataKeyPurpose[]
  /** The slot that goes. */
  readonly withoutSlot?: string | undefined
  readonly reseal: Reseal
  /** Until the key file names the new keys a lock ends the rotation, with the old ones in force. */
  readonly signal?: AbortSignal | undefined
}

export interface Rotated {
  /** What is open from now on; the one before is closed. */
  readonly open: OpenRegister
  /** False where the files could not be moved: everything is as it was, but for the slot that is gone. */
  readonly done: boolean
}

/** Of every purpose the key from now on, in copies of their own: a new one where it rotates. */
function nextKeys(old: RegisterKeys, purposes: readonly DataKeyPurpose[]): RegisterKeys {
  using made = newDataKeys()
  const keys = settledKeys(old, old.protected === undefined ? dataKeysOf({ ...made, protected: undefined }) : made, purposes)
  if (!opensRegister(keys)) throw new AppError('unexpected')
  return keys
}

/** One above every epoch there is, so that a rotation is one step whatever it renews. */
function nextEpochs(epochs: KeyEpochs, purposes: readonly DataKeyPurpose[]): KeyEpochs {
  const next = Math.max(...dataKeyPurposes.map((purpose) => epochs[purpose])) + 1
  const of = (purpose: DataKeyPurpose): number => (purposes.includes(purpose) ? next : epochs[purpose])
  return { register: of('register'), statistics: of('statistics'), protected: of('protected') }
}

/** The key file that names both epochs: each slot that stays holds, beside its old keys, the new ones of the same purposes. */
function bothEpochs(file: KeyFile, { purposes, withoutSlot }: Rotation, next: HeldKeys): UnsignedKeyFile {
  const rest = unsigned(file)
  const epochs = nextEpochs(file.epochs, purposes)
  const slots = rest.slots.filter(({ id }) => id !== withoutSlot)
  const seals = slots.map((slot) => {
    const all = sealDataKeys({ registerId: file.registerId, epochs }, slot, next)
    return [slot.id, Object.fromEntries(purposes.flatMap((purpose) => (slot.dataKeys[purpose] === undefined ? [] : [[purpose, all[purpose]]])))] as const
  })
  return { ...rest, revision: file.revision + 1, slots, rotation: { epochs, seals: Object.fromEntries(seals) } }
}

const copyOf = <K extends DataKeys>(keys: K): K => ({
  ...dataKeysOf({
    ...keys,
    register: keys.register && new SecretBytes(Uint8Array.from(keys.register.bytes)),
    statistics: new SecretBytes(Uint8Array.from(keys.statistics.bytes)),
    protected: keys.protected && new SecretBytes(Uint8Array.from(keys.protected.bytes)),
  }),
})

interface RotatedFile {
  readonly use: RotatedUse
  readonly connection: Connection
  readonly purpose: 'register' | 'statistics'
}

const rotatedFiles = (open: OpenRegister, purposes: readonly DataKeyPurpose[]): readonly RotatedFile[] => [
  ...(purposes.includes('register') ? [{ use: 'register.db' as const, connection: open.register, purpose: 'register' as const }] : []),
  ...(purposes.includes('statistics') ? [{ use: 'statistik.db' as const, connection: open.statistics, purpose: 'statistics' as const }] : []),
]

/** Writes every file that changes its key beside the old one. Nothing else has changed when this fails. */
async function prepare(open: OpenRegister, files: readonly RotatedFile[], old: RegisterKeys, next: RegisterKeys, reseal: Reseal, assertWanted: AssertWanted): Promise<void> {
  const folder = registerFolder(open.folder)
  for (const { use, connection, purpose } of files) {
    await removeNew(pathOf(folder, use))
    using nextKey = derivedKey(next[purpose], open.registerId, use)
    await copyUnderNewKey(connection, newNameOf(pathOf(folder, use)), nextKey.bytes, (tx) => reseal(use, tx, old, next, open.registerId), assertWanted)
  }
}

/**
 * What is written from now on would be missing in the copies, and the key file may name them already (its own copy did not
 * get onto the disk): they must go, or nothing more may be written.
 */
async function forgetCopies(open: OpenRegister, files: readonly RotatedFile[]): Promise<void> {
  try {
    for (const { use } of files) await removeNew(pathOf(registerFolder(open.folder), use))
  } catch {
    open.close()
  }
}

/** Windows moves no file that is open; elsewhere the old one stays locked until nobody can write to it any more. */
const closesBeforeMoving = process.platform === 'win32'

/**
 * New data keys for `purposes`, given to every slot that stays without anybody being present. Both files are written anew
 * under them beside the old and checked; then the key file names both epochs (the point of no return), the files take their
 * places, the key file names the new epoch only, and what the old keys open is removed. A crash anywhere leaves a register
 * that the next opening finishes or takes back. Errors: locked (`signal`), disk-full, busy, conflict (`keys-changed`); nothing has changed then.
 */
export async function rotateEpochs(open: OpenRegister, rotation: Rotation): Promise<Rotated> {
  const { keyring, folder } = open
  if (!opensRegister(keyring.keys)) throw new AppError('not-allowed')
  const files = registerFolder(folder)
  const rotated = rotatedFiles(open, rotation.purposes)
  const letGo: (() => void)[] = []
  using old = copyOf(keyring.keys)
  using next = nextKeys(old, rotation.purposes)
  let named: KeyFile
  try {
    for (const { connection } of rotated) letGo.push(holdFile(connection))
    const standing = await keyring.refresh()
    await prepare(open, rotated, old, next, rotation.reseal, wantedUntil(rotation.signal))
    named = signKeyFile(bothEpochs(standing, rotation, next), old)
    await writeKeyFile(files, named)
  } catch (error) {
    await forgetCopies(open, rotated)
    for (const release of letGo) release()
    throw error
  }
  const { session, idleMinutes, notices, computer } = open
  const reopened = (file: KeyFile, keys: DataKeys): OpenRegister => {
    if (!opensRegister(keys)) throw new AppError('unexpected')
    const reopenedFiles = openFiles(folder, file.registerId, keys, 'open')
    // The rows are sealed anew under the new key with the next entry. Only register.db's log goes on: statistik.db's knows the sessions of
    // managers alone, and an entry of a session that it does not know would break its chain.
    continueSession(reopenedFiles.register, { keys, signing: keyring.signing }, { file: 'register', registerId: file.registerId, epoch: file.epochs.register })
    return assembleRegister(folder, file, keys, keyring.signing, reopenedFiles, { session, idleMinutes, notices, computer })
  }
  let opened: OpenRegister | undefined
  try {
    if (closesBeforeMoving) open.close()
    for (const { use } of rotated) await swapIn(files, pathOf(files, use))
    const file = signKeyFile(settledKeyFile(named, rotation.purposes), next)
    opened = reopened(file, copyOf(next))
    await writeKeyFile(files, file)
    await removeWhatOldKeysOpen(files)
    open.close()
    return { open: opened, done: true }
  } catch {
    // What stands in the folder decides: the same that the next opening would do.
    opened?.close()
    open.close()
    const { file, keys } = await settleRotation(folder, named, old, next)
    return { open: reopened(file, keys), done: rotation.purposes.every((purpose) => file.epochs[purpose] !== named.epochs[purpose]) }
  }
}
