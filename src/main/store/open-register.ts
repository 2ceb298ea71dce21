import { AppError } from '#shared/contract/errors.ts'
import type { Session } from '#shared/contract/roles.ts'
import { parseRecoveryKey } from '#shared/domain/recovery-key.ts'
import { reconcilePublished } from '../exports/reconcile-published.ts'
import { appendAccessEntries } from '../register/audit-log/append-access-entries.ts'
import { readUnit } from '../register/unit/read-unit.ts'
import { readUser } from '../register/users/read-user.ts'
import { momentOf, type Clock } from './clock.ts'
import type { Connection } from './database/connection.ts'
import { runInReadSnapshot, runInWriteTransaction } from './database/transaction.ts'
import { registerFolder } from './files/register-folder.ts'
import { passphraseBytes } from './key-file/derive-key.ts'
import type { KeyFile, KeySlot, UserSlot } from './key-file/key-file-format.ts'
import { derivedKey, hasValidMac, openSlot, type DataKeys } from './key-file/key-slots.ts'
import { readKeyFile } from './key-file/read-key-file.ts'
import { SecretBytes } from './key-file/secret-bytes.ts'
import { openFiles, type OpenFiles } from './open-files.ts'

/** An unlocked register: the only thing in the program that can read it. */
export interface OpenRegister {
  readonly registerId: string
  readonly register: Connection
  readonly statistics: Connection
  readonly session: Session
  readonly idleMinutes: number
  /** Keys the hashes of searched names in the log. */
  readonly termKey: SecretBytes
  close(): void
}

const isUserSlot = (slot: KeySlot): slot is UserSlot => slot.kind === 'user'

/** Checks what no secret could vouch for before the data keys are known. */
function assertWhole(file: KeyFile, keys: DataKeys): void {
  if (!hasValidMac(file, keys)) throw new AppError('key-file-damaged')
}

/** Tries the passphrase on every user's slot. Errors: wrong-passphrase, key-file-damaged. */
export async function unlockWithPassphrase(file: KeyFile, passphrase: string): Promise<{ readonly slot: UserSlot; readonly keys: DataKeys }> {
  using secret = passphraseBytes(passphrase)
  for (const slot of file.slots.filter(isUserSlot)) {
    const keys = await openSlot(file, slot, secret.bytes)
    if (keys === undefined) continue
    assertWhole(file, keys)
    return { slot, keys }
  }
  throw new AppError('wrong-passphrase')
}

/** Errors: wrong-recovery-key (also for one that is not a recovery key at all), key-file-damaged. */
export async function unlockWithRecoveryKey(file: KeyFile, text: string): Promise<DataKeys> {
  const parsed = parseRecoveryKey(text)
  if ('error' in parsed) throw new AppError('wrong-recovery-key', { reason: parsed.error })
  using secret = new SecretBytes(parsed.key)
  for (const slot of file.slots.filter(({ kind }) => kind === 'recovery')) {
    const keys = await openSlot(file, slot, secret.bytes)
    if (keys === undefined) continue
    assertWhole(file, keys)
    return keys
  }
  throw new AppError('wrong-recovery-key')
}

async function startSession(files: OpenFiles, userId: string, event: 'unlocked' | 'recovered' | 'register-created', clock: Clock): Promise<{ readonly session: Session; readonly idleMinutes: number }> {
  const moment = momentOf(clock)
  return runInWriteTransaction(files.register, async (tx) => {
    const user = await readUser(tx, userId)
    const session: Session = { sessionId: moment.newId(), userId: user.id, userName: user.name, roles: user.roles }
    await appendAccessEntries(tx, [{ at: moment.now, userId, sessionId: session.sessionId, event, purpose: 'administration', route: 'vault' }])
    const { idleMinutes } = await readUnit(tx)
    return { session, idleMinutes }
  })
}

/** Opens both files with keys already in hand, and writes who did so to the log. */
export async function openWithKeys(folder: string, file: KeyFile, keys: DataKeys, userId: string, event: 'unlocked' | 'recovered' | 'register-created', clock: Clock): Promise<OpenRegister> {
  const files = openFiles(folder, file.registerId, keys, 'open')
  try {
    const { session, idleMinutes } = await startSession(files, userId, event, clock)
    await runInReadSnapshot(files.register, (db) => reconcilePublished(db, files.statistics))
    const termKey = derivedKey(keys.register, file.registerId, 'log terms')
    return {
      registerId: file.registerId,
      register: files.register,
      statistics: files.statistics,
      session,
      idleMinutes,
      termKey,
      close() {
        termKey[Symbol.dispose]()
        files.close()
      },
    }
  } catch (error) {
    files.close()
    throw error
  }
}

/** Errors: those of the key file, wrong-passphrase, and those of opening and migrating the files. */
export async function openRegister(folder: string, passphrase: string, clock: Clock): Promise<OpenRegister> {
  const file = await readKeyFile(registerFolder(folder).keys)
  const { slot, keys } = await unlockWithPassphrase(file, passphrase)
  using owned = keys
  return openWithKeys(folder, file, owned, slot.userId, 'unlocked', clock)
}
