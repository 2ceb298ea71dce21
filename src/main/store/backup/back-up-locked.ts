import type { BackedUp, BackupPlan } from '#shared/contract/store-messages.ts'
import type { AppErrorCode } from '#shared/contract/errors.ts'
import { makeFolder } from '../files/make-folder.ts'
import { defaultBackupPolicy } from './choose-to-keep.ts'
import { copyBackup, type CopyOutcome } from './copy-backup.ts'
import { copyRegister } from './copy-register.ts'
import { rotateBackups } from './rotate-backups.ts'

const known = { 'folder-missing': 'missing', 'disk-full': 'full', 'folder-read-only': 'read-only', 'backup-damaged': 'damaged' } as const satisfies Partial<Record<AppErrorCode, BackedUp['secondProblem']>>

/** Why the second folder has no copy, in the words of the settings; undefined when it has. */
export function secondProblemOf(outcome: CopyOutcome): BackedUp['secondProblem'] {
  if (outcome.kind !== 'failed') return undefined
  return Object.hasOwn(known, outcome.code) ? known[outcome.code as keyof typeof known] : 'missing'
}

const definedOnly = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never

/**
 * Copies the locked register, tidies old backups away on both places, and copies the copy to the second one. Needs no key and no
 * lock: it is made after the lock. Errors: those of `copyRegister`.
 */
export async function backUpLocked(folder: string, reason: 'locked' | 'closed', plan: BackupPlan, now: Date): Promise<BackedUp> {
  const { root, secondRoot, maxAgeDays, ...facts } = plan
  const policy = { ...defaultBackupPolicy, maxAgeDays }
  // This computer's own place is ours to make; the second folder may be a disk that is not plugged in.
  await makeFolder(root, 0o700)
  const made = await copyRegister(folder, root, { ...definedOnly(facts), madeAt: now.toISOString(), reason })
  await rotateBackups(root, plan.registerId, policy, now)
  if (secondRoot === undefined) return { made: true }
  const second = await copyBackup(made, secondRoot, now)
  if (second.kind !== 'failed') await rotateBackups(secondRoot, plan.registerId, policy, now)
  return { made: true, secondProblem: secondProblemOf(second) }
}
