import type { BackupPlan, ComputerFiles } from '#shared/contract/store-messages.ts'
import { appVersion } from '#shared/domain/app-version.ts'
import { erasedAnchor } from '../../register/erasure/erased-ids.ts'
import { readSetting } from '../../register/settings/settings.ts'
import { runInReadSnapshot } from '../database/transaction.ts'
import type { OpenVault } from '../open-vault.ts'
import { defaultBackupPolicy } from './choose-to-keep.ts'
import { readLogHead } from './read-content.ts'

export interface BackupSettings {
  readonly secondFolder: string | undefined
  readonly maxAgeDays: number
}

/** Where backups go beside this computer, and how old they may become. A manager's key cannot read it: the defaults hold. */
export async function backupSettings(open: OpenVault): Promise<BackupSettings> {
  if (open.access === 'statistics') return { secondFolder: undefined, maxAgeDays: defaultBackupPolicy.maxAgeDays }
  return runInReadSnapshot(open.register, async (db) => ({
    secondFolder: await readSetting(db, 'second-backup-folder'),
    maxAgeDays: Number(await readSetting(db, 'backup-max-age-days') ?? defaultBackupPolicy.maxAgeDays),
  }))
}

/** Everything that the keyless copy after the lock must be told, written down while the register is open. */
export async function backupPlan(open: OpenVault, computer: ComputerFiles): Promise<BackupPlan> {
  const { secondFolder, maxAgeDays } = await backupSettings(open)
  const log = open.access === 'register' ? readLogHead(open.register) : undefined
  const statisticsLog = readLogHead(open.statistics)
  const erased = open.access === 'register' ? await runInReadSnapshot(open.register, erasedAnchor) : undefined
  const { label, revision } = open.keyring.file()
  return {
    registerId: open.registerId,
    label,
    ...(log && { logSeq: log.seq, logHead: log.head }),
    ...(statisticsLog && { statisticsLogSeq: statisticsLog.seq, statisticsLogHead: statisticsLog.head }),
    keyFileRevision: revision,
    erased,
    root: computer.backups,
    secondRoot: secondFolder,
    maxAgeDays,
    appVersion,
  }
}
