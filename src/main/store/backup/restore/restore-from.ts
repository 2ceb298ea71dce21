import { dirname } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import { appendAccessEntries } from '../../../register/audit-log/append-access-entries.ts'
import { heldCompartment } from '../../../register/carers/compartment/compartment.ts'
import { coversSeen, type ErasedAnchor } from '../../../register/erasure/erased-anchor.ts'
import { eraseCarers } from '../../../register/erasure/erase-carers.ts'
import { readUser } from '../../../register/users/read-user.ts'
import { momentOf, type Clock } from '../../clock.ts'
import { runInWriteTransaction } from '../../database/transaction.ts'
import { opensRegister, type RegisterKeys } from '../../key-file/data-keys.ts'
import type { KeyFile } from '../../key-file/key-file-format.ts'
import type { OpenFiles } from '../../open-files.ts'
import type { OpenedFile } from '../../session/log-writer-for.ts'
import { startSession } from '../../session/start-session.ts'
import { isUserSlot, unlockWithPassphrase, unlockWithRecoveryKey, type Unlocked } from '../../session/unlock-slots.ts'
import { readWitness } from '../../witness/witness.ts'
import { countingWrong } from '../../witness/count-wrong-secret.ts'
import { listBackups } from '../list-backups.ts'
import { knownErased } from './known-erased.ts'
import { restoreBackup } from './restore-backup.ts'
import { tombstoneKeysOf } from './tombstone-keys.ts'
import { addTombstones, tombstonesBeside, tombstonesIn } from './tombstones.ts'

type RestoreSecret = ParsedInputOf<'vault.restore'>['secret']

/** Who restores, by the backup's own key file: with the printed key, its first administrator. Errors: wrong-passphrase, wrong-recovery-key. */
async function unlockBackup(file: KeyFile, secret: RestoreSecret): Promise<Unlocked> {
  if (secret.kind === 'passphrase') return unlockWithPassphrase(file, secret.passphrase, secret.userId)
  const opened = await unlockWithRecoveryKey(file, secret)
  const users = file.slots.filter(isUserSlot)
  const slot = users.find(({ roles }) => roles.includes('system-admin')) ?? users[0]
  if (slot === undefined) throw new AppError('key-file-damaged')
  return { ...opened, slot }
}

/** Errors: not-allowed for a manager, whose key opens half of it. */
function registerKeysOf({ keys }: Unlocked): RegisterKeys {
  if (opensRegister(keys)) return keys
  keys[Symbol.dispose]()
  throw new AppError('not-allowed')
}

/**
 * The most that is remembered outside the register and its lists of how many had been erased: by this computer, and by the manifests of all
 * backups in the same places.
 */
async function seenErased(registerId: string, roots: readonly string[], computer: ComputerFiles | undefined): Promise<readonly ErasedAnchor[]> {
  const memory = computer === undefined ? undefined : await readWitness(computer.witness)
  const entry = memory?.kind === 'read' && Object.hasOwn(memory.value.registers, registerId) ? memory.value.registers[registerId] : undefined
  const lists = await Promise.all(roots.map((root) => listBackups(root, registerId).catch(() => ({ backups: [] }))))
  const all = [entry?.erased, ...lists.flatMap(({ backups }) => backups.map(({ manifest }) => manifest.erased))]
  return all.filter((each) => each !== undefined)
}

interface ErasedBefore {
  readonly paths: readonly string[]
  readonly seen: readonly ErasedAnchor[]
}

/**
 * Erases again whom the backup still knows, and writes the restore to the log, before the register takes its place. The lists of the erased are made
 * whole from what the backup's own log knows. Errors: refused (`erased-list-damaged`) where a list is damaged or this register's key does not vouch for it,
 * and (`erased-list-older`) where more had been erased than the lists and the backup know: a restore must not bring somebody back unnoticed.
 */
async function renew(files: OpenFiles, opened: OpenedFile, unlocked: Unlocked, { paths, seen }: ErasedBefore, clock: Clock): Promise<void> {
  const key = unlocked.keys.register
  if (key === undefined) throw new AppError('not-allowed')
  const moment = momentOf(clock)
  await runInWriteTransaction(files.register, async (tx) => {
    const register = { registerId: opened.registerId, epoch: opened.epoch, key }
    const { all, anchor, behind, reading: { damaged, newer } } = await knownErased(tx, paths, register, { log: true })
    if (damaged.length > 0 || newer.length > 0) throw new AppError('refused', { reason: 'erased-list-damaged' })
    if (!seen.every((each) => coversSeen(anchor, each))) throw new AppError('refused', { reason: 'erased-list-older' })
    const { userId, sessionId } = await startSession(tx, await readUser(tx, unlocked.slot.userId), unlocked, opened, 'restored', moment)
    if (all.length === 0) return
    using keys = await tombstoneKeysOf(tx, register)
    // A place that cannot be written now is written by the unlock that follows.
    if (behind.length > 0) await addTombstones(behind, all, moment.now, keys).catch(() => undefined)
    using compartment = heldCompartment({ protectedKey: unlocked.keys.protected, registerId: opened.registerId })
    await eraseCarers(tx, all.map(({ id }) => id), { id: moment.newId(), rule: 'restore', at: moment.now, by: userId, approvedBy: userId, route: 'vault.restore', sessionId }, compartment)
    // The last entry seals what the erasure took away.
    await appendAccessEntries(tx, [{ at: moment.now, userId, sessionId, event: 'erased', purpose: 'administration', route: 'vault.restore', hits: all.length }])
  })
}

/** Puts a backup folder in the register's place, as `restoreBackup` promises. `backup` is `…/sakerhetskopior/<register>/<backup>`. */
export async function restoreFrom(backup: string, folder: string, secret: RestoreSecret, computer: ComputerFiles | undefined, clock: Clock): Promise<void> {
  const root = dirname(dirname(dirname(backup)))
  const tombstonePaths = new Set([tombstonesBeside(folder), tombstonesIn(root), ...(computer === undefined ? [] : [computer.tombstones, tombstonesIn(computer.backups)])])
  const roots = [root, ...(computer === undefined ? [] : [computer.backups])]
  const restoring: { by?: Unlocked; opened?: OpenedFile } = {}
  await restoreBackup(backup, folder, {
    now: clock.now(),
    async unlock(file) {
      restoring.by = await countingWrong(() => unlockBackup(file, secret), file.registerId, computer, clock)
      restoring.opened = { file: 'register', registerId: file.registerId, epoch: file.epochs.register }
      return registerKeysOf(restoring.by)
    },
    applyTombstones: async (files) => {
      if (restoring.by === undefined || restoring.opened === undefined) throw new AppError('unexpected')
      await renew(files, restoring.opened, restoring.by, { paths: [...tombstonePaths], seen: await seenErased(restoring.opened.registerId, roots, computer) }, clock)
    },
  })
}
