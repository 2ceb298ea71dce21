import { AppError } from '#shared/contract/errors.ts'
import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { removeLeftExport } from '../exports/everything/left-export.ts'
import { reconcilePublished } from '../exports/reconcile-published.ts'
import { dropWriter } from '../register/audit-log/chain/log-writer.ts'
import { readPublishedUnit } from '../register/releases/published-unit.ts'
import { readUnit } from '../register/unit/read-unit.ts'
import { readUser } from '../register/users/read-user.ts'
import { reinstateLastAdmin } from '../register/users/reinstate-last-admin.ts'
import { slotHolder } from '../register/users/slot-holder.ts'
import { storedUsers } from '../register/users/stored-users.ts'
import { keepTombstoneKey } from './backup/restore/tombstone-keys.ts'
import { momentOf, type Clock } from './clock.ts'
import type { Connection } from './database/connection.ts'
import type { OpenOptions } from './database/open-connection.ts'
import { runInReadSnapshot, runInWriteTransaction } from './database/transaction.ts'
import { registerFolder } from './files/register-folder.ts'
import { derivedKey, opensRegister, type RegisterKeys } from './key-file/data-keys.ts'
import type { KeyFile } from './key-file/key-file-format.ts'
import { findKeyFile, type FoundKeyFile } from './key-file/read-key-file.ts'
import type { SecretBytes } from './key-file/secret-bytes.ts'
import type { SigningKey } from './key-file/signing-key.ts'
import type { OpenRegister, OpenStatistics, OpenVault } from './open-vault.ts'
import { openFiles, openStatisticsFile, type OpenFiles } from './open-files.ts'
import { createKeyring } from './session/keyring.ts'
import { mendCopies, mendRoster, withCompartment } from './session/mend-key-file.ts'
import { bringPublishedUnitUpToDate } from './session/publish-unit.ts'
import { removeLeftovers, removeUnfinishedKeyFiles } from './session/rotation/rotation-files.ts'
import { settleRotation } from './session/rotation/settle-rotation.ts'
import { assertNothingSealed, sealWhatLiesInClear } from './session/seal-what-lies-in-clear.ts'
import { startSession, type OpeningEvent } from './session/start-session.ts'
import { unlockWithPassphrase, usersWithSlot, type Unlocked } from './session/unlock-slots.ts'
import { createWrongTries } from './session/wrong-tries.ts'

/** What must hold between opening the files and beginning the session. */
export interface OpeningGuards {
  readonly computer?: ComputerFiles | undefined
  /** How the files are held: on a share exclusively, under a lease. */
  readonly files?: OpenOptions
  /** Throws where the register is not the one that this computer knows. */
  readonly beforeSession?: (logged: Connection, access: 'register' | 'statistics', registerKey?: SecretBytes) => Promise<void>
}

type Opening = Pick<OpenRegister, 'session' | 'idleMinutes' | 'notices' | 'computer'>

/** Everything that an open register is made of. The keys and the files belong to what is returned. */
export function assembleRegister(folder: string, file: KeyFile, keys: RegisterKeys, signing: SigningKey, files: OpenFiles, opening: Opening): OpenRegister {
  const termKey = derivedKey(keys.register, file.registerId, 'log terms')
  const { register, statistics } = files
  return {
    ...opening,
    access: 'register',
    register,
    statistics,
    registerId: file.registerId,
    folder,
    keyring: createKeyring(folder, file, keys, signing),
    wrongTries: createWrongTries(),
    termKey,
    logged: register,
    close() {
      dropWriter(files.register.sqlite)
      termKey[Symbol.dispose]()
      keys[Symbol.dispose]()
      files.close()
    },
  }
}

async function openRegisterFiles(folder: string, found: FoundKeyFile, unlocked: Unlocked, event: OpeningEvent, clock: Clock, guards: OpeningGuards): Promise<OpenRegister> {
  const keys = withCompartment(found, unlocked.keys)
  if (!opensRegister(keys)) throw new AppError('not-allowed')
  const files = openFiles(folder, found.file.registerId, keys, 'open', guards.files)
  try {
    if (found.file.versionOne !== undefined) assertNothingSealed(files.register)
    await guards.beforeSession?.(files.register, 'register', keys.register)
    const { holders, ...opened } = await runInWriteTransaction(files.register, async (tx) => {
      const moment = momentOf(clock)
      if (event === 'recovered') await reinstateLastAdmin(tx, unlocked.slot.userId, usersWithSlot(found.file), moment.today)
      const user = await readUser(tx, unlocked.slot.userId)
      const session = await startSession(tx, { ...user, seesProtected: user.seesProtected && keys.protected !== undefined }, unlocked, { file: 'register', registerId: found.file.registerId, epoch: found.file.epochs.register }, event, moment)
      await keepTombstoneKey(tx, { registerId: found.file.registerId, epoch: found.file.epochs.register, key: keys.register })
      return { session, idleMinutes: (await readUnit(tx)).idleMinutes, holders: (await storedUsers(tx)).map(slotHolder) }
    })
    const file = await mendRoster(folder, found, unlocked, keys, holders)
    const { session } = opened
    const protectedKey = session.seesProtected ? keys.protected : undefined
    // Only now: a key made in this opening is worth something once the key file has it.
    if (protectedKey !== undefined) await runInWriteTransaction(files.register, (tx) => sealWhatLiesInClear(tx, protectedKey, file.registerId, session, momentOf(clock).now))
    // What cannot be taken away now is by the next opening.
    await removeLeftovers(registerFolder(folder)).catch(() => undefined)
    await runInReadSnapshot(files.register, (db) => reconcilePublished(db, files.statistics))
    await bringPublishedUnitUpToDate(files.register, files.statistics)
    const notices = [...noticesOf(found), ...await removeLeftExport(files.register)]
    return assembleRegister(folder, file, keys, unlocked.signing, files, { ...opened, notices, computer: guards.computer })
  } catch (error) {
    files.close()
    throw error
  }
}

const noticesOf = ({ copyUsed }: FoundKeyFile): VaultStatus['notices'] => (copyUsed ? ['key-file-copy-used'] : [])

async function openStatisticsAlone(folder: string, found: FoundKeyFile, unlocked: Unlocked, event: OpeningEvent, clock: Clock, guards: OpeningGuards): Promise<OpenStatistics> {
  const { file } = found
  const { keys, signing, slot } = unlocked
  const statistics = openStatisticsFile(folder, file.registerId, keys, 'open', guards.files)
  try {
    await guards.beforeSession?.(statistics, 'statistics')
    const { unit, activeTo } = await runInReadSnapshot(statistics, (db) => readPublishedUnit(db, slot.userId))
    // The MAC over the slots vouches for name and roles: this key cannot read the register's own list of users.
    const user = { userId: slot.userId, userName: slot.name, roles: slot.roles, areas: unit.areaCodes, seesProtected: false, activeTo }
    const session = await runInWriteTransaction(statistics, (tx) => startSession(tx, user, unlocked, { file: 'statistics', registerId: file.registerId, epoch: file.epochs.statistics }, event, momentOf(clock)))
    await mendCopies(folder, found)
    await removeUnfinishedKeyFiles(registerFolder(folder)).catch(() => undefined)
    const termKey = derivedKey(keys.statistics, file.registerId, 'log terms')
    return {
      access: 'statistics',
      register: undefined,
      statistics,
      session,
      idleMinutes: unit.idleMinutes,
      registerId: file.registerId,
      folder,
      notices: noticesOf(found),
      computer: guards.computer,
      keyring: createKeyring(folder, file, keys, signing),
      wrongTries: createWrongTries(),
      termKey,
      logged: statistics,
      close() {
        termKey[Symbol.dispose]()
        keys[Symbol.dispose]()
        statistics.sqlite.close()
      },
    }
  } catch (error) {
    statistics.sqlite.close()
    throw error
  }
}

/** What a crash cut short is finished or taken back first: from then on there is one key for each file. */
async function settled(folder: string, found: FoundKeyFile, unlocked: Unlocked): Promise<readonly [FoundKeyFile, Unlocked]> {
  if (unlocked.next === undefined) return [found, unlocked]
  using old = unlocked.keys
  using next = unlocked.next
  const { file, keys } = await settleRotation(folder, found.file, old, next)
  return [{ file, copyUsed: false }, { ...unlocked, keys, next: undefined }]
}

/** Opens what the unlocked slot's keys open, and writes who did so to the log. The keys belong to what is returned. */
export async function openWithKeys(folder: string, standing: FoundKeyFile, opened: Unlocked, event: OpeningEvent, clock: Clock, guards: OpeningGuards = {}): Promise<OpenVault> {
  const [found, unlocked] = await settled(folder, standing, opened)
  try {
    return opensRegister(unlocked.keys) ? await openRegisterFiles(folder, found, unlocked, event, clock, guards) : await openStatisticsAlone(folder, found, unlocked, event, clock, guards)
  } catch (error) {
    unlocked.keys[Symbol.dispose]()
    throw error
  }
}

/** Errors: those of the key file, wrong-passphrase, user-ended, and those of opening and migrating the files. */
export async function openVault(folder: string, secret: { readonly passphrase: string; readonly userId?: string | undefined }, clock: Clock): Promise<OpenVault> {
  const found = await findKeyFile(registerFolder(folder))
  return openWithKeys(folder, found, await unlockWithPassphrase(found.file, secret.passphrase, secret.userId), 'unlocked', clock)
}

export function asOpenRegister(open: OpenVault): OpenRegister {
  if (open.access === 'register') return open
  open.close()
  throw new AppError('not-allowed')
}

/** As {@link openVault}, for whoever opens the register itself. Errors: not-allowed for a manager's slot. */
export const openRegister = async (folder: string, passphrase: string, clock: Clock): Promise<OpenRegister> =>
  asOpenRegister(await openVault(folder, { passphrase }, clock))

