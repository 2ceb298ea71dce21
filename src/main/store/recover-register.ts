import { AppError } from '#shared/contract/errors.ts'
import type { Clock } from './clock.ts'
import { registerFolder } from './files/register-folder.ts'
import type { UserSlot } from './key-file/key-file-format.ts'
import { findKeyFile } from './key-file/read-key-file.ts'
import type { OpenVault } from './open-vault.ts'
import { assertNotNames } from './session/assert-not-names.ts'
import { noGuards, openGuarded, type Guards } from './session/open-guarded.ts'
import { isUserSlot, unlockWithRecoveryKey, type TypedRecoveryKey } from './session/unlock-slots.ts'
import { kdfLike, newUserSlot } from './session/user-slots.ts'

export interface Recovery extends TypedRecoveryKey {
  readonly newPassphrase: string
  /** Whose passphrase is set; the first system administrator who has not ended when not said. */
  readonly userId?: string | undefined
}

const isEnded = (error: unknown): boolean => error instanceof AppError && error.code === 'user-ended'

const openFor = (slot: UserSlot, folder: string, typed: TypedRecoveryKey, guards: Guards, clock: Clock): Promise<OpenVault> =>
  openGuarded(folder, { event: 'recovered', unlock: async (file) => ({ slot, ...await unlockWithRecoveryKey(file, typed) }) }, guards, clock)

/** Opens for the first of `slots` whose user may still work; the recovery key costs no derivation, so trying is cheap. */
async function openForFirst(slots: readonly UserSlot[], folder: string, typed: TypedRecoveryKey, guards: Guards, clock: Clock): Promise<readonly [OpenVault, UserSlot]> {
  const [slot, ...rest] = slots
  if (slot === undefined) throw new AppError('not-found')
  try {
    return [await openFor(slot, folder, typed, guards, clock), slot]
  } catch (error) {
    if (!isEnded(error) || rest.length === 0) throw error
    return openForFirst(rest, folder, typed, guards, clock)
  }
}

/**
 * Opens the register with the printed recovery key and gives one user a new passphrase. The register
 * itself is not rewritten; the key file is replaced whole. The files are opened before the key file is
 * touched, so that a damaged register cannot cost the old passphrase. Errors: wrong-recovery-key, invalid-input (`names`), not-found
 * (no such user), user-ended, and those of opening.
 */
export async function recoverRegister(folder: string, { newPassphrase, userId, ...typed }: Recovery, clock: Clock, guards: Guards = noGuards): Promise<OpenVault> {
  const { file } = await findKeyFile(registerFolder(folder))
  ;(await unlockWithRecoveryKey(file, typed)).keys[Symbol.dispose]()
  const users = file.slots.filter(isUserSlot)
  const admins = users.filter(({ roles }) => roles.includes('system-admin'))
  const wanted = userId === undefined ? (admins.length > 0 ? admins : users) : users.filter((slot) => slot.userId === userId)
  // Before anything is opened: a passphrase that is refused must leave no recovery in the log.
  assertNotNames('newPassphrase', newPassphrase, [file.label, ...wanted.map(({ name }) => name)])
  const [open, old] = await openForFirst(wanted, folder, typed, guards, clock)
  try {
    const { name, roles, dataKeys, kdf } = open.keyring.file().slots.filter(isUserSlot).find(({ id }) => id === old.id) ?? old
    const holder = { userId: old.userId, name, roles, seesProtected: dataKeys.protected !== undefined }
    const slot = await newUserSlot(open.keyring.file(), holder, { passphrase: newPassphrase, given: false, kdf: await kdfLike({ ...old, kdf }) }, open.keyring.keys)
    await open.keyring.replace((standing) => ({ ...standing, slots: standing.slots.map((each) => (each.id === old.id ? slot : each)) }))
    return open
  } catch (error) {
    open.close()
    throw error
  }
}
