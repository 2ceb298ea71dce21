import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import { appVersion } from '#shared/domain/app-version.ts'
import { opensRegister } from '../key-file/data-keys.ts'
import type { OpenRegister, OpenVault } from '../open-vault.ts'
import type { Clock } from '../clock.ts'
import { removePreMigrationCopies } from '../database/remove-pre-migration-copies.ts'
import { makeFolder } from '../files/make-folder.ts'
import { backUpOpenRegister } from './back-up-open-register.ts'
import { backupSettings } from './backup-plan.ts'
import { defaultBackupPolicy } from './choose-to-keep.ts'
import { copyBackup } from './copy-backup.ts'
import { listBackups } from './list-backups.ts'
import { removeOldSetAside } from './restore/set-aside.ts'
import { rotateBackups } from './rotate-backups.ts'
import { removeDamagedKeyFiles } from '../session/rotation/rotation-files.ts'
import { fileKeysOf } from './verify/file-keys.ts'
import { verifyInBackground } from './verify/verify-in-background.ts'

const dayMs = 86_400_000

/** Makes a backup of the open register with its keys. Answers its folder. Errors: locked (`signal`), as `backUpOpenRegister`. */
export async function backUpNow(open: OpenRegister, computer: ComputerFiles, reason: 'asked' | 'daily' | 'before-rotation', clock: Clock, signal?: AbortSignal): Promise<string> {
  const { label, revision } = open.keyring.file()
  await makeFolder(computer.backups, 0o700)
  return backUpOpenRegister(open, open.folder, computer.backups, { registerId: open.registerId, label, madeAt: clock.now().toISOString(), appVersion, reason, keyFileRevision: revision }, signal)
}

/** Reopens the newest backup that nobody has checked yet, in a thread of its own. */
async function verifyNewest(open: OpenRegister, root: string, clock: Clock, signal: AbortSignal): Promise<void> {
  const { backups } = await listBackups(root, open.registerId)
  const [newest] = backups
  const { keys } = open.keyring
  if (newest === undefined || newest.verifiedAt !== undefined || !opensRegister(keys)) return
  using fileKeys = fileKeysOf(open.keyring.file(), keys)
  // A damaged backup stays unmarked, which the settings show and the reminders count.
  await verifyInBackground(newest.folder, fileKeys, clock.now().toISOString(), signal).catch(() => undefined)
}

/** True when no backup is younger than a day: the app was killed, or nobody has locked for long. */
async function isOverdue(open: OpenRegister, root: string, now: Date): Promise<boolean> {
  const { backups } = await listBackups(root, open.registerId)
  const [newest] = backups
  return newest === undefined || now.getTime() - Date.parse(newest.manifest.madeAt) > dayMs
}

/**
 * What the opening of a register owes its backups, in quiet moments: the copy made after the last lock is reopened, one is made where the
 * newest is a day old, old ones and the migrator's copies go. `whenQuiet` runs work when nobody waits for an answer.
 * Nothing here fails the session: what is missing shows in *Säkerhetskopior* and as a reminder.
 */
export async function tendBackups(open: OpenVault, computer: ComputerFiles, clock: Clock, signal: AbortSignal, whenQuiet: (work: () => Promise<void>) => Promise<void>): Promise<void> {
  if (open.access === 'statistics') return
  const { maxAgeDays, secondFolder } = await backupSettings(open)
  const policy = { ...defaultBackupPolicy, maxAgeDays }
  await verifyNewest(open, computer.backups, clock, signal)
  if (await isOverdue(open, computer.backups, clock.now())) {
    await whenQuiet(async () => {
      const made = await backUpNow(open, computer, 'daily', clock, signal)
      if (secondFolder !== undefined) await copyBackup(made, secondFolder, clock.now())
    })
    await verifyNewest(open, computer.backups, clock, signal)
  }
  await rotateBackups(computer.backups, open.registerId, policy, clock.now())
  await removeOldSetAside(open.folder, clock.now(), maxAgeDays)
  await removeDamagedKeyFiles(open.folder, clock.now(), maxAgeDays)
  await removePreMigrationCopies(open.folder, clock.now(), maxAgeDays)
}
