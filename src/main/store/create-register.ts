import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { Role } from '#shared/contract/roles.ts'
import type { UnitSetup } from '#shared/contract/unit.ts'
import type { Title } from '#shared/domain/code-lists/organisation/titles.ts'
import { writeSetting } from '../register/settings/settings.ts'
import { createUnit } from '../register/unit/create-unit.ts'
import { createUser } from '../register/users/create-user.ts'
import { momentOf, type Clock, type Moment } from './clock.ts'
import { asAppError } from './database/sqlite-error.ts'
import { runInWriteTransaction } from './database/transaction.ts'
import { makeFolder } from './files/make-folder.ts'
import { registerFolder } from './files/register-folder.ts'
import { syncFolder } from './files/write-file-atomically.ts'
import { calibratedParams, floorParams, passphraseBytes } from './key-file/derive-key.ts'
import type { KeyFile, KeySlot } from './key-file/key-file-format.ts'
import { newDataKeys, type RegisterKeys } from './key-file/data-keys.ts'
import { makeRecoverySlot, makeUserSlot, type SlotOwner } from './key-file/key-slots.ts'
import { signKeyFile } from './key-file/sign-key-file.ts'
import { writeKeyFile } from './key-file/write-key-file.ts'
import { openFiles } from './open-files.ts'
import { asOpenRegister, openWithKeys } from './open-register.ts'
import type { OpenRegister } from './open-vault.ts'
import { assertNotNames } from './session/assert-not-names.ts'
import { recoverySecret, unlockWithPassphrase, unlockWithRecoveryKey, type TypedRecoveryKey } from './session/unlock-slots.ts'

export interface RegisterSetup {
  readonly unit: UnitSetup
  readonly user: { readonly name: string; readonly titleCode: Title }
  readonly passphrase: string
  /** What its first user may do; `firstUserRoles` where nothing is said. */
  readonly roles?: readonly Role[] | undefined
  /** Undefined only for the practice register, which guards nobody. */
  readonly recoveryKey: string | undefined
  /** Where the key was split: the half from the other envelope. */
  readonly otherHalf?: string | undefined
  /** `floor` where the passphrase is public (practice, synthetic registers); `calibrated` for people. */
  readonly kdf: 'calibrated' | 'floor'
  /** `one-at-a-time` where the folder is a share. */
  readonly sharing?: KeyFile['sharing'] | undefined
}

/** The first user plans, records, exports and administers; further users and roles come later. */
export const firstUserRoles: readonly Role[] = ['consultant', 'manager', 'system-admin']

const typedKey = ({ recoveryKey, otherHalf }: RegisterSetup): TypedRecoveryKey | undefined => (recoveryKey === undefined ? undefined : { recoveryKey, otherHalf })

async function recoverySlot(owner: SlotOwner, slotId: string, typed: TypedRecoveryKey, keys: RegisterKeys): Promise<KeySlot> {
  using secret = recoverySecret(typed)
  return makeRecoverySlot(owner, slotId, secret.bytes, keys)
}

async function makeKeyFile(setup: RegisterSetup, registerId: string, userId: string, keys: RegisterKeys, moment: Moment): Promise<KeyFile> {
  const owner = { registerId, epochs: { register: 1, statistics: 1, protected: 1 } }
  const { roles = firstUserRoles } = setup
  using passphrase = passphraseBytes(setup.passphrase)
  const kdf = setup.kdf === 'floor' ? floorParams() : await calibratedParams()
  const slots = [await makeUserSlot(owner, { slotId: moment.newId(), userId, name: setup.user.name, roles, given: false, kdf }, passphrase.bytes, keys)]
  const typed = typedKey(setup)
  const recovery = typed === undefined ? [] : [await recoverySlot(owner, moment.newId(), typed, keys)]
  return signKeyFile({
    format: 'anhorigparmen-keys', version: 2, ...owner, label: setup.unit.municipalityName.slice(0, 200), createdAt: moment.now,
    revision: 1, sharing: setup.sharing ?? 'this-computer', slots: [...slots, ...recovery],
  }, keys)
}

async function fill(folder: string, setup: RegisterSetup, registerId: string, userId: string, keys: RegisterKeys, moment: Moment): Promise<void> {
  const files = openFiles(folder, registerId, keys, 'create')
  try {
    await runInWriteTransaction(files.register, async (tx) => {
      await createUser(tx, { id: userId, name: setup.user.name, titleCode: setup.user.titleCode, roles: setup.roles ?? firstUserRoles, areaCodes: setup.unit.areaCodes, seesProtected: true, activeFrom: moment.today, activeTo: undefined, at: moment.now })
      await createUnit(tx, setup.unit, { id: moment.newId(), registerId, at: moment.now })
      // It was typed back from the paper, and the register is not handed over before it has opened it once.
      if (setup.recoveryKey !== undefined) await writeSetting(tx, 'recovery-tested-at', moment.now)
    })
  } finally {
    files.close()
  }
}

/** Opened as it will be tomorrow: by the passphrase and the file on the disk, so that a slot that cannot be opened is found now. */
async function openAsFirst(folder: string, file: KeyFile, setup: RegisterSetup, clock: Clock): Promise<OpenRegister> {
  const unlocked = await unlockWithPassphrase(file, setup.passphrase)
  const typed = typedKey(setup)
  if (typed !== undefined) (await unlockWithRecoveryKey(file, typed)).keys[Symbol.dispose]()
  return asOpenRegister(await openWithKeys(folder, { file, copyUsed: false }, unlocked, 'register-created', clock))
}

async function assertFree(folder: string): Promise<void> {
  const standing = await readdir(folder).catch((error: unknown) => {
    if (asAppError(error).code === 'folder-missing') return []
    throw error
  })
  if (standing.length > 0) throw new AppError('register-exists')
}

/**
 * Makes a register in `folder` and opens it. It is built beside and moved into place whole, so that a
 * crash half-way leaves no register rather than half of one. `folder` must not exist or be empty.
 * Errors: register-exists, invalid-input (`names` in the passphrase), wrong-recovery-key, folder-read-only, disk-full.
 */
export async function createRegister(folder: string, setup: RegisterSetup, clock: Clock): Promise<OpenRegister> {
  const moment = momentOf(clock)
  const registerId = moment.newId()
  const userId = moment.newId()
  using keys = newDataKeys()
  const building = `${folder}.skapas-${randomBytes(4).toString('hex')}`
  try {
    await assertFree(folder)
    assertNotNames('passphrase', setup.passphrase, [setup.unit.municipalityName, setup.unit.board, setup.user.name])
    await makeFolder(dirname(folder))
    await mkdir(building, { mode: 0o700 })
    try {
      await fill(building, setup, registerId, userId, keys, moment)
      const file = await makeKeyFile(setup, registerId, userId, keys, moment)
      await writeKeyFile(registerFolder(building), file)
      await rmdir(folder).catch((error: unknown) => {
        if (asAppError(error).code !== 'folder-missing') throw error
      })
      await rename(building, folder)
      await syncFolder(dirname(folder))
      return await openAsFirst(folder, file, setup, clock)
    } catch (error) {
      await rm(building, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw asAppError(error)
  }
}
