import { AppError } from '#shared/contract/errors.ts'
import { normalisePassphrase } from '#shared/domain/passphrase/judge-passphrase.ts'
import { passphraseBytes } from '../key-file/derive-key.ts'
import type { KeyFile, UserSlot } from '../key-file/key-file-format.ts'
import { rewrapSlot } from '../key-file/key-slots.ts'
import { slotOfUser } from './unlock-slots.ts'
import { kdfLike } from './user-slots.ts'

/**
 * One's own slot under another passphrase; writing it is the caller's. Neither file of the register is touched, and nobody
 * else's key is needed. Errors: wrong-passphrase, refused (`same-passphrase`).
 */
export async function rewrappedOwnSlot(file: KeyFile, userId: string, current: string, next: string): Promise<UserSlot> {
  const own = slotOfUser(file, userId)
  if (own === undefined) throw new AppError('user-ended')
  using old = passphraseBytes(current)
  using chosen = passphraseBytes(next)
  const slot = await rewrapSlot(file.registerId, own, old.bytes, chosen.bytes, await kdfLike(own))
  if (slot === undefined) throw new AppError('wrong-passphrase')
  if (normalisePassphrase(current) === normalisePassphrase(next)) throw new AppError('refused', { reason: 'same-passphrase' })
  return slot
}
