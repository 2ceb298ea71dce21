import { AppError } from '#shared/contract/errors.ts'
import type { BackupRoot, ComputerFiles } from '#shared/contract/store-messages.ts'
import type { BackupView } from '#shared/contract/vault.ts'
import { readSetting, writeSetting } from '../../register/settings/settings.ts'
import { backupSettings } from '../backup/backup-plan.ts'
import { copyBackup } from '../backup/copy-backup.ts'
import { secondProblemOf } from '../backup/back-up-locked.ts'
import { defaultBackupPolicy } from '../backup/choose-to-keep.ts'
import { listSetAside } from '../backup/restore/set-aside.ts'
import { rotateBackups } from '../backup/rotate-backups.ts'
import { backUpNow } from '../backup/tend-backups.ts'
import { fileKeysOf } from '../backup/verify/file-keys.ts'
import { verifyInBackground } from '../backup/verify/verify-in-background.ts'
import { countsOfBackup } from '../backup/verify/counts-of-backup.ts'
import { folderOfBackup, viewsOfBackups } from '../backup/views-of-backups.ts'
import type { Clock } from '../clock.ts'
import { runInReadSnapshot, runInWriteTransaction } from '../database/transaction.ts'
import type { UpkeepHandlersOf } from '../handler.ts'
import { opensRegister } from '../key-file/data-keys.ts'
import type { OpenRegister, OpenVault } from '../open-vault.ts'

/** Errors: refused (`no-backups-here`) for the practice register, which is nobody's. */
function atHome(open: OpenVault, computer: ComputerFiles | undefined): { readonly register: OpenRegister; readonly computer: ComputerFiles } {
  if (open.access !== 'register') throw new AppError('not-allowed')
  if (computer === undefined) throw new AppError('refused', { reason: 'no-backups-here' })
  return { register: open, computer }
}

const rootsOf = (computer: ComputerFiles, secondFolder: string | undefined): readonly BackupRoot[] => [
  { place: 'this-computer', folder: computer.backups },
  ...(secondFolder === undefined ? [] : [{ place: 'second' as const, folder: secondFolder }]),
]

/** To the second folder as well; what goes wrong there is remembered for the settings to tell. */
async function copyToSecond(open: OpenRegister, made: string, secondFolder: string | undefined, now: Date): Promise<void> {
  if (secondFolder === undefined) return
  const problem = secondProblemOf(await copyBackup(made, secondFolder, now))
  await runInWriteTransaction(open.register, (tx) => writeSetting(tx, 'second-backup-problem', problem))
}

async function check(open: OpenRegister, folder: string, clock: Clock): Promise<string> {
  const { keys } = open.keyring
  if (!opensRegister(keys)) throw new AppError('not-allowed')
  using fileKeys = fileKeysOf(open.keyring.file(), keys)
  const at = clock.now().toISOString()
  await verifyInBackground(folder, fileKeys, at)
  return at
}

export const backupsUpkeep: UpkeepHandlersOf<'backups.status' | 'backups.make' | 'backups.check'> = {
  'backups.status': async (open, _input, { computer }) => {
    if (open.access !== 'register') throw new AppError('not-allowed')
    const { secondFolder, maxAgeDays } = await backupSettings(open)
    const problem = await runInReadSnapshot(open.register, (db) => readSetting(db, 'second-backup-problem'))
    const backups = computer === undefined ? [] : await viewsOfBackups(rootsOf(computer, secondFolder), open.registerId)
    const newestVerifiedAt = backups.map(({ verifiedAt }) => verifiedAt).filter((at) => at !== undefined).toSorted().at(-1)
    return {
      backups: [...backups],
      folder: computer?.backups ?? '',
      ...(secondFolder !== undefined && { secondFolder }),
      ...(problem !== undefined && { secondProblem: problem as 'missing' | 'full' | 'read-only' | 'damaged' }),
      maxAgeDays,
      setAside: computer === undefined ? [] : (await listSetAside(open.folder).catch(() => [])).map(({ at }) => at),
      ...(newestVerifiedAt !== undefined && { newestVerifiedAt }),
    }
  },

  'backups.make': async (open, _input, { computer, clock, log, signal }) => {
    const here = atHome(open, computer)
    await log()
    const { secondFolder, maxAgeDays } = await backupSettings(open)
    const made = await backUpNow(here.register, here.computer, 'asked', clock, signal)
    await check(here.register, made, clock)
    await copyToSecond(here.register, made, secondFolder, clock.now())
    await rotateBackups(here.computer.backups, open.registerId, { ...defaultBackupPolicy, maxAgeDays }, clock.now())
    const backups = await viewsOfBackups([{ place: 'this-computer', folder: here.computer.backups }], open.registerId)
    const backup: BackupView | undefined = backups.find(({ id }) => made.endsWith(id))
    if (backup === undefined) throw new AppError('backup-missing')
    return { backup }
  },

  'backups.check': async (open, { backupId, place }, { computer, clock, log }) => {
    const here = atHome(open, computer)
    const { secondFolder } = await backupSettings(open)
    const root = rootsOf(here.computer, secondFolder).find((each) => each.place === place)
    if (root === undefined) throw new AppError('backup-missing')
    const folder = await folderOfBackup(root, backupId, open.registerId)
    const checkedAt = await check(here.register, folder, clock)
    const counts = countsOfBackup(folder, here.register)
    await log()
    return { checkedAt, ...counts }
  },
}
