import { AppError } from '#shared/contract/errors.ts'
import { parseRecoveryKey } from '#shared/domain/recovery-key.ts'
import { opensRegister, type RegisterKeys } from '../key-file/data-keys.ts'
import { passphraseBytes } from '../key-file/derive-key.ts'
import type { KeyFile, KeySlot, UserSlot } from '../key-file/key-file-format.ts'
import { openSlot, type OpenedSlot } from '../key-file/key-slots.ts'
import { SecretBytes } from '../key-file/secret-bytes.ts'
import { hasValidMac } from '../key-file/sign-key-file.ts'

/** Whose slot was opened, and what it held. */
export interface Unlocked extends OpenedSlot {
  readonly slot: UserSlot
}

export const isUserSlot = (slot: KeySlot): slot is UserSlot => slot.kind === 'user'

/** Checks what no secret could vouch for before the data keys are known. */
function assertWhole(file: KeyFile, { keys }: OpenedSlot): void {
  if (!hasValidMac(file, keys)) throw new AppError('key-file-damaged')
}

/** A slot whose checksum holds and whose keys are no keys (a point of small order, a salt too short) was made by no program of ours. */
async function tryToOpen(file: KeyFile, slot: KeySlot, secret: Buffer): Promise<OpenedSlot | undefined> {
  try {
    return await openSlot(file, slot, secret)
  } catch (error) {
    throw new AppError('key-file-damaged', { cause: error })
  }
}

/** Opens the user's slot; without a user every slot is tried. Errors: wrong-passphrase (also for somebody without a slot), key-file-damaged. */
export async function unlockWithPassphrase(file: KeyFile, passphrase: string, userId?: string): Promise<Unlocked> {
  using secret = passphraseBytes(passphrase)
  for (const slot of file.slots.filter(isUserSlot).filter((each) => userId === undefined || each.userId === userId)) {
    const opened = await tryToOpen(file, slot, secret.bytes)
    if (opened === undefined) continue
    assertWhole(file, opened)
    return { slot, ...opened }
  }
  throw new AppError('wrong-passphrase')
}

/** As {@link unlockWithPassphrase}, for what needs the register itself. Errors: not-allowed for a manager's slot. */
export async function unlockRegister(file: KeyFile, passphrase: string, userId?: string): Promise<Unlocked & { readonly keys: RegisterKeys }> {
  const unlocked = await unlockWithPassphrase(file, passphrase, userId)
  const { keys } = unlocked
  if (!opensRegister(keys)) throw new AppError('not-allowed')
  return { ...unlocked, keys }
}

/** Errors: wrong-recovery-key (also for one that is not a recovery key at all), key-file-damaged. */
export async function unlockWithRecoveryKey(file: KeyFile, text: string): Promise<OpenedSlot> {
  const parsed = parseRecoveryKey(text)
  if ('error' in parsed) throw new AppError('wrong-recovery-key', { reason: parsed.error })
  using secret = new SecretBytes(parsed.key)
  for (const slot of file.slots.filter(({ kind }) => kind === 'recovery')) {
    const opened = await tryToOpen(file, slot, secret.bytes)
    if (opened === undefined) continue
    assertWhole(file, opened)
    return opened
  }
  throw new AppError('wrong-recovery-key')
}
