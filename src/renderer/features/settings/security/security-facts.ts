import type { OutputOf } from '#shared/contract/index.ts'
import { formatDayOf } from '../../../components/dates/format-moment.ts'
import type { Enforcement } from './enforcement.ts'
import { promiseText as text } from './security.text.ts'

export interface SecurityPromise {
  readonly says: string
  /** What is so at this moment, as the register tells it. */
  readonly today?: string
}

export interface SecurityFacts {
  readonly keys: OutputOf<'keys.status'>
  readonly unit: OutputOf<'unit.read'>
  /** Undefined for whoever may not ask about backups. */
  readonly backups: OutputOf<'backups.status'> | undefined
}

/** Every promise of the page under its label, with today's facts (security.md §1, §2.4, §6.3; decisions 0001–0008). */
export function promisesOf({ keys, unit, backups }: SecurityFacts): Readonly<Record<Enforcement, readonly SecurityPromise[]>> {
  const { userSlots, admins, holdersOfProtected, recovery, kdf, opensRegister } = keys
  return {
    cryptography: [
      { says: text.encrypted, today: text.encryptedToday(userSlots, kdf.memoryMib, kdf.passes) },
      { says: text.manager, today: opensRegister ? text.opensRegister : text.opensCounts },
      { says: text.protected, today: text.protectedToday(holdersOfProtected, userSlots) },
      { says: text.changed },
      { says: text.log },
      { says: text.removed },
    ],
    app: [
      { says: text.roles },
      { says: text.logged },
      { says: text.logReaders },
      { says: text.idle, today: text.idleToday(unit.idleMinutes) },
      { says: text.lastDay },
      { says: text.guessing },
      { says: text.rollback },
      { says: text.oneAtATime },
      { says: text.smallCounts(unit.smallestCell) },
      { says: text.noNetwork },
    ],
    routine: [
      { says: text.recovery, today: recovery.exists ? text.recoveryToday(recovery.testedAt === undefined ? undefined : formatDayOf(recovery.testedAt)) : text.recoveryNone },
      { says: text.severalUsers, today: text.severalToday(userSlots, admins) },
      { says: text.backups, ...(backups !== undefined && { today: text.backupsToday(backups.newestVerifiedAt === undefined ? undefined : formatDayOf(backups.newestVerifiedAt), backups.secondFolder !== undefined) }) },
      ...(backups === undefined ? [] : [{ says: text.erased(backups.maxAgeDays) }]),
      { says: text.bitlocker },
      { says: text.accounts },
      { says: text.review },
      { says: text.paper },
    ],
  }
}
