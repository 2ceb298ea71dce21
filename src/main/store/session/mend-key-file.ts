import { rename } from 'node:fs/promises'
import type { SlotHolder } from '../../register/users/slot-holder.ts'
import { registerFolder } from '../files/register-folder.ts'
import { dataKeysOf, newDataKeys, purposesFor, type DataKeys, type RegisterKeys } from '../key-file/data-keys.ts'
import type { KeyFile, KeySlot, UserSlot } from '../key-file/key-file-format.ts'
import { sealDataKeys } from '../key-file/key-slots.ts'
import type { FoundKeyFile } from '../key-file/read-key-file.ts'
import { signKeyFile, unsigned } from '../key-file/sign-key-file.ts'
import { writeKeyFile } from '../key-file/write-key-file.ts'
import { heldPurposes, regrantedSlot } from './user-slots.ts'
import type { Unlocked } from './unlock-slots.ts'

/**
 * The keys of a register whose key file knew no compartment (version 1), with one for it. Nothing is written yet: the key
 * is worth something only when {@link mendRoster} has sealed it.
 */
export function withCompartment(found: FoundKeyFile, keys: DataKeys): DataKeys {
  if (found.file.versionOne === undefined || keys.protected !== undefined) return keys
  const { register: _register, statistics: _statistics, protected: made } = newDataKeys()
  return dataKeysOf({ register: keys.register, statistics: keys.statistics, protected: made })
}

/** Version 1 sealed two keys to every slot: each that holds the register's gets the compartment's too. */
function upgradedSlots(file: KeyFile, { slot: own, rewrapped }: Unlocked, keys: RegisterKeys): readonly KeySlot[] {
  return file.slots.map((slot) => ({
    ...slot,
    ...(slot.id === own.id && rewrapped !== undefined && { privateKeys: rewrapped }),
    dataKeys: { ...slot.dataKeys, ...(slot.dataKeys.register !== undefined && { protected: sealDataKeys(file, slot, keys).protected }) },
  }))
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each) => b.includes(each))

/** The slot as the register wants it; itself when it already is so, or when the register knows no such user. */
function agreeing(file: KeyFile, slot: UserSlot, holders: readonly SlotHolder[], keys: RegisterKeys): UserSlot {
  const holder = holders.find(({ userId }) => userId === slot.userId)
  if (holder === undefined) return slot
  // A key that nobody here can give is given by somebody who can.
  const seesProtected = holder.seesProtected && (slot.dataKeys.protected !== undefined || keys.protected !== undefined)
  const needed = purposesFor(holder.roles, seesProtected)
  if (slot.name === holder.name && isSame(slot.roles, holder.roles) && isSame(heldPurposes(slot), needed)) return slot
  return regrantedSlot(file, slot, { ...holder, seesProtected }, keys)
}

/**
 * Brings the key file in line with the register, where a crash came between the two, and from version 1. Returns it as it
 * now stands on the disk. Errors: those of writing.
 */
export async function mendRoster(folder: string, found: FoundKeyFile, unlocked: Unlocked, keys: RegisterKeys, holders: readonly SlotHolder[]): Promise<KeyFile> {
  const before = found.file.versionOne === undefined ? found.file.slots : upgradedSlots(found.file, unlocked, keys)
  const slots = before.map((slot) => (slot.kind === 'user' ? agreeing(found.file, slot, holders, keys) : slot))
  if (slots.every((slot, index) => slot === found.file.slots[index])) {
    await mendCopies(folder, found)
    return found.file
  }
  const mended = signKeyFile({ ...unsigned(found.file), revision: found.file.revision + 1, slots }, keys)
  if (found.copyUsed) await setAside(folder)
  await writeKeyFile(registerFolder(folder), mended)
  return mended
}

/** What is damaged is kept: it may be asked for. */
async function setAside(folder: string): Promise<void> {
  const { keys } = registerFolder(folder)
  // Gone altogether: there is nothing to keep.
  await rename(keys, `${keys}.skadad-${new Date().toISOString().replaceAll(/[:.]/g, '')}`).catch(() => undefined)
}

/** Writes the file or its copy anew where one of them is damaged or gone. Never fails: the next opening tries again. */
export async function mendCopies(folder: string, { file, copyUsed, copyIsStale }: FoundKeyFile): Promise<void> {
  if (!copyUsed && copyIsStale !== true) return
  try {
    if (copyUsed) await setAside(folder)
    await writeKeyFile(registerFolder(folder), file)
  } catch {
    // An opening is not refused because a spare could not be written.
  }
}
