import { AppError } from '#shared/contract/errors.ts'
import { readRecoveryPapers } from '#shared/domain/split-recovery-key.ts'
import { opensRegister, type RegisterKeys } from '../key-file/data-keys.ts'
import { passphraseBytes, slotWrappingKey } from '../key-file/derive-key.ts'
import type { KeyFile, KeySlot, UserSlot } from '../key-file/key-file-format.ts'
import { openSlot, type OpenedSlot } from '../key-file/key-slots.ts'
import { SecretBytes } from '../key-file/secret-bytes.ts'
import { isAuthentic } from '../key-file/sign-key-file.ts'
import type { ReadKeyFile } from '../key-file/version-one.ts'

/** Whose slot was opened, and what it held. */
export interface Unlocked extends OpenedSlot {
  readonly slot: UserSlot
}

/** The printed key as typed: whole, or the two halves of a split one. */
export interface TypedRecoveryKey {
  readonly recoveryKey: string
  readonly otherHalf?: string | undefined
}

export const isUserSlot = (slot: KeySlot): slot is UserSlot => slot.kind === 'user'

export const slotOfUser = (file: Pick<KeyFile, 'slots'>, userId: string): UserSlot | undefined => file.slots.filter(isUserSlot).find((slot) => slot.userId === userId)

export const usersWithSlot = (file: Pick<KeyFile, 'slots'>): ReadonlySet<string> => new Set(file.slots.filter(isUserSlot).map(({ userId }) => userId))

/** Checks what no secret could vouch for before the data keys are known. */
function assertWhole(file: ReadKeyFile, { keys }: OpenedSlot): void {
  if (!isAuthentic(file, keys)) throw new AppError('key-file-damaged')
}

/** A slot whose checksum holds and whose keys are no keys (a point of small order, a salt too short) was made by no program of ours. */
async function tryToOpen(file: ReadKeyFile, slot: KeySlot, secret: Buffer): Promise<OpenedSlot | undefined> {
  try {
    return await openSlot(file, slot, secret)
  } catch (error) {
    throw new AppError('key-file-damaged', { cause: error })
  }
}

/** Opens the user's slot; without a user every slot is tried. Errors: wrong-passphrase (also for somebody without a slot), key-file-damaged. */
export async function unlockWithPassphrase(file: ReadKeyFile, passphrase: string, userId?: string): Promise<Unlocked> {
  using secret = passphraseBytes(passphrase)
  const slots = file.slots.filter(isUserSlot)
  const tried = slots.filter((each) => userId === undefined || each.userId === userId)
  for (const slot of tried) {
    const opened = await tryToOpen(file, slot, secret.bytes)
    if (opened === undefined) continue
    assertWhole(file, opened)
    return { slot, ...opened }
  }
  const [other] = slots
  // Whoever has no slot is told so no sooner than somebody whose passphrase is wrong.
  if (tried.length === 0 && other !== undefined) (await slotWrappingKey(other.kdf, secret.bytes))[Symbol.dispose]()
  throw new AppError('wrong-passphrase')
}

/** As {@link unlockWithPassphrase}, for what needs the register itself. Errors: not-allowed for a manager's slot. */
export async function unlockRegister(file: ReadKeyFile, passphrase: string, userId?: string): Promise<Unlocked & { readonly keys: RegisterKeys }> {
  const unlocked = await unlockWithPassphrase(file, passphrase, userId)
  const { keys } = unlocked
  if (!opensRegister(keys)) throw new AppError('not-allowed')
  return { ...unlocked, keys }
}

/** The 16 bytes behind what was typed. Errors: wrong-recovery-key with what is wrong with the papers. */
export function recoverySecret({ recoveryKey, otherHalf }: TypedRecoveryKey): SecretBytes {
  const read = readRecoveryPapers(recoveryKey, otherHalf)
  if ('error' in read) throw new AppError('wrong-recovery-key', { reason: read.error })
  return new SecretBytes(read.key)
}

/** Errors: wrong-recovery-key (also for one that is not a recovery key at all; `no-slot` where the register has none), key-file-damaged. */
export async function unlockWithRecoveryKey(file: ReadKeyFile, typed: string | TypedRecoveryKey): Promise<OpenedSlot> {
  using secret = recoverySecret(typeof typed === 'string' ? { recoveryKey: typed } : typed)
  const slots = file.slots.filter(({ kind }) => kind === 'recovery')
  for (const slot of slots) {
    const opened = await tryToOpen(file, slot, secret.bytes)
    if (opened === undefined) continue
    assertWhole(file, opened)
    return opened
  }
  throw new AppError('wrong-recovery-key', slots.length === 0 ? { reason: 'no-slot' } : {})
}
