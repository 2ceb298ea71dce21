import { AppError } from '#shared/contract/errors.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { reconcilePublished } from '../exports/reconcile-published.ts'
import { readPublishedUnit } from '../register/releases/published-unit.ts'
import { readUnit } from '../register/unit/read-unit.ts'
import { readUser } from '../register/users/read-user.ts'
import { momentOf, type Clock } from './clock.ts'
import type { Connection } from './database/connection.ts'
import type { OpenOptions } from './database/open-connection.ts'
import { runInReadSnapshot, runInWriteTransaction } from './database/transaction.ts'
import { registerFolder } from './files/register-folder.ts'
import { derivedKey, opensRegister } from './key-file/data-keys.ts'
import { findKeyFile, type FoundKeyFile } from './key-file/read-key-file.ts'
import type { SecretBytes } from './key-file/secret-bytes.ts'
import { openFiles, openStatisticsFile } from './open-files.ts'
import { createKeyring, type Keyring } from './session/keyring.ts'
import { bringPublishedUnitUpToDate } from './session/publish-unit.ts'
import { startSession, type OpeningEvent } from './session/start-session.ts'
import { unlockWithPassphrase, type Unlocked } from './session/unlock-slots.ts'

interface OpenBase {
  readonly registerId: string
  readonly folder: string
  readonly statistics: Connection
  readonly session: Session
  readonly idleMinutes: number
  readonly notices: VaultStatus['notices']
  readonly keyring: Keyring
  /** Keys the hashes of searched names in the log. */
  readonly termKey: SecretBytes
  /** The file whose log this session writes. */
  readonly logged: Connection
  /** Closes the files and zeroes the keys. */
  close(): void
}

/** An unlocked register: the only thing in the program that can read it. */
export interface OpenRegister extends OpenBase {
  readonly access: 'register'
  readonly register: Connection
}

/** What a manager's key opens: released counts, and nothing else. */
export interface OpenStatistics extends OpenBase {
  readonly access: 'statistics'
  readonly register: undefined
}

export type OpenVault = OpenRegister | OpenStatistics

/** What must hold between opening the files and beginning the session. */
export interface OpeningGuards {
  /** How the files are held: on a share exclusively, under a lease. */
  readonly files?: OpenOptions
  /** Throws where the register is not the one that this computer knows. */
  readonly beforeSession?: (logged: Connection, access: 'register' | 'statistics') => Promise<void>
}

async function openRegisterFiles(folder: string, { file, copyUsed }: FoundKeyFile, unlocked: Unlocked, event: OpeningEvent, clock: Clock, guards: OpeningGuards): Promise<OpenRegister> {
  const { keys, signing } = unlocked
  if (!opensRegister(keys)) throw new AppError('not-allowed')
  const files = openFiles(folder, file.registerId, keys, 'open', guards.files)
  try {
    await guards.beforeSession?.(files.register, 'register')
    const opened = await runInWriteTransaction(files.register, async (tx) => {
      const user = await readUser(tx, unlocked.slot.userId)
      const session = await startSession(tx, { ...user, seesProtected: user.seesProtected && keys.protected !== undefined }, unlocked, event, momentOf(clock))
      return { session, idleMinutes: (await readUnit(tx)).idleMinutes }
    })
    await runInReadSnapshot(files.register, (db) => reconcilePublished(db, files.statistics))
    await bringPublishedUnitUpToDate(files.register, files.statistics)
    const termKey = derivedKey(keys.register, file.registerId, 'log terms')
    return {
      ...opened,
      ...files,
      access: 'register',
      registerId: file.registerId,
      folder,
      notices: copyUsed ? ['key-file-copy-used'] : [],
      keyring: createKeyring(folder, file, keys, signing),
      termKey,
      logged: files.register,
      close() {
        termKey[Symbol.dispose]()
        keys[Symbol.dispose]()
        files.close()
      },
    }
  } catch (error) {
    files.close()
    throw error
  }
}

async function openStatisticsAlone(folder: string, { file, copyUsed }: FoundKeyFile, unlocked: Unlocked, event: OpeningEvent, clock: Clock, guards: OpeningGuards): Promise<OpenStatistics> {
  const { keys, signing, slot } = unlocked
  const statistics = openStatisticsFile(folder, file.registerId, keys, 'open', guards.files)
  try {
    await guards.beforeSession?.(statistics, 'statistics')
    const { unit, activeTo } = await runInReadSnapshot(statistics, (db) => readPublishedUnit(db, slot.userId))
    // The MAC over the slots vouches for name and roles: this key cannot read the register's own list of users.
    const user = { userId: slot.userId, userName: slot.name, roles: slot.roles, areas: unit.areaCodes, seesProtected: false, activeTo }
    const session = await runInWriteTransaction(statistics, (tx) => startSession(tx, user, unlocked, event, momentOf(clock)))
    const termKey = derivedKey(keys.statistics, file.registerId, 'log terms')
    return {
      access: 'statistics',
      register: undefined,
      statistics,
      session,
      idleMinutes: unit.idleMinutes,
      registerId: file.registerId,
      folder,
      notices: copyUsed ? ['key-file-copy-used'] : [],
      keyring: createKeyring(folder, file, keys, signing),
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

/** Opens what the unlocked slot's keys open, and writes who did so to the log. The keys belong to what is returned. */
export const openWithKeys = (folder: string, found: FoundKeyFile, unlocked: Unlocked, event: OpeningEvent, clock: Clock, guards: OpeningGuards = {}): Promise<OpenVault> =>
  opensRegister(unlocked.keys) ? openRegisterFiles(folder, found, unlocked, event, clock, guards) : openStatisticsAlone(folder, found, unlocked, event, clock, guards)

/** Errors: those of the key file, wrong-passphrase, user-ended, and those of opening and migrating the files. */
export async function openVault(folder: string, secret: { readonly passphrase: string; readonly userId?: string | undefined }, clock: Clock): Promise<OpenVault> {
  const found = await findKeyFile(registerFolder(folder))
  const unlocked = await unlockWithPassphrase(found.file, secret.passphrase, secret.userId)
  try {
    return await openWithKeys(folder, found, unlocked, 'unlocked', clock)
  } catch (error) {
    unlocked.keys[Symbol.dispose]()
    throw error
  }
}

export function asOpenRegister(open: OpenVault): OpenRegister {
  if (open.access === 'register') return open
  open.close()
  throw new AppError('not-allowed')
}

/** As {@link openVault}, for whoever opens the register itself. Errors: not-allowed for a manager's slot. */
export const openRegister = async (folder: string, passphrase: string, clock: Clock): Promise<OpenRegister> =>
  asOpenRegister(await openVault(folder, { passphrase }, clock))

