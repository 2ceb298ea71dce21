import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/contract/errors.ts'
import type { SlotHolder } from '../../register/users/slot-holder.ts'
import { keysForRoles, purposesFor, type HeldKeys } from '../key-file/data-keys.ts'
import { calibratedParams, floorParams, passphraseBytes } from '../key-file/derive-key.ts'
import { dataKeyPurposes, kdfFloor, type Argon2Params, type DataKeyPurpose, type KeyFile, type UserSlot } from '../key-file/key-file-format.ts'
import { makeUserSlot, sealDataKeys, type SlotOwner } from '../key-file/key-slots.ts'
import { slotOfUser } from './unlock-slots.ts'

export const heldPurposes = ({ dataKeys }: Pick<UserSlot, 'dataKeys'>): readonly DataKeyPurpose[] => dataKeyPurposes.filter((purpose) => dataKeys[purpose] !== undefined)

/** As strong as this computer bears, or at the floor where the register was made so: practice and synthetic ones guard nobody. */
export const kdfLike = (slot: UserSlot): Promise<Argon2Params> => (slot.kdf.memoryKib > kdfFloor.memoryKib ? calibratedParams() : Promise.resolve(floorParams()))

/** As {@link kdfLike}, for whoever is working. */
export function ownKdf(file: Pick<KeyFile, 'slots'>, userId: string): Promise<Argon2Params> {
  const own = slotOfUser(file, userId)
  return own === undefined ? calibratedParams() : kdfLike(own)
}

/** Errors: refused (`cannot-give-protected`): a key is passed on only by whoever holds it. */
function assertCanGive(needed: readonly DataKeyPurpose[], held: HeldKeys): void {
  if (needed.some((purpose) => held[purpose] === undefined)) throw new AppError('refused', { reason: 'cannot-give-protected' })
}

/** A new slot with a new key pair. Errors: refused (`cannot-give-protected`). */
export async function newUserSlot(owner: SlotOwner, holder: SlotHolder, secret: { readonly passphrase: string; readonly given: boolean; readonly kdf: Argon2Params }, held: HeldKeys): Promise<UserSlot> {
  assertCanGive(purposesFor(holder.roles, holder.seesProtected), held)
  using passphrase = passphraseBytes(secret.passphrase)
  const { userId, name, roles } = holder
  return makeUserSlot(owner, { slotId: randomUUID(), userId, name, roles, given: secret.given, kdf: secret.kdf }, passphrase.bytes, keysForRoles(held, roles, holder.seesProtected))
}

/**
 * The same slot as its user's roles now want it: what she holds and needs stays, what she lacks is sealed to her,
 * what she no longer needs goes. Nobody need be present. Errors: refused (`cannot-give-protected`).
 */
export function regrantedSlot(owner: SlotOwner, slot: UserSlot, holder: SlotHolder, held: HeldKeys): UserSlot {
  const needed = purposesFor(holder.roles, holder.seesProtected)
  const lacking = needed.filter((purpose) => slot.dataKeys[purpose] === undefined)
  assertCanGive(lacking, held)
  const added = sealDataKeys(owner, slot, held)
  const dataKeys = Object.fromEntries(needed.map((purpose) => [purpose, slot.dataKeys[purpose] ?? added[purpose]]))
  return { ...slot, name: holder.name, roles: [...holder.roles], dataKeys }
}
