import { localToday } from '#shared/domain/local-today.ts'

export interface BackupPolicy {
  /** Days (that have a backup) of which one is kept. */
  readonly daily: number
  /** Weeks (that have a backup) of which one is kept. */
  readonly weekly: number
  /** What is older is removed: the register's promise of when the erased is gone everywhere. */
  readonly maxAgeDays: number
}

export const defaultBackupPolicy: BackupPolicy = { daily: 7, weekly: 5, maxAgeDays: 90 }

export interface DatedBackup {
  /** UTC ISO 8601. */
  readonly madeAt: string
  /** Undefined for one that nobody has reopened. */
  readonly verifiedAt: string | undefined
}

const dayMs = 86_400_000
const epochMonday = Date.parse('1970-01-05')

const dayOf = ({ madeAt }: DatedBackup): string => localToday(new Date(madeAt))
/** Monday to Sunday, as in the calendar here. */
const weekOf = (backup: DatedBackup): string => String(Math.floor((Date.parse(dayOf(backup)) - epochMonday) / (7 * dayMs)))

const isVerified = ({ verifiedAt }: DatedBackup): boolean => verifiedAt !== undefined

/** Of each of the `count` newest periods one: the newest that is known to be whole, or else the newest. */
function oneOfEach<B extends DatedBackup>(newestFirst: readonly B[], periodOf: (backup: B) => string, count: number): readonly B[] {
  const periods = [...Map.groupBy(newestFirst, periodOf).values()].slice(0, count)
  return periods.flatMap((ofPeriod) => (ofPeriod.find(isVerified) ?? ofPeriod[0]) as B)
}

/**
 * Which backups stay. Kept are, among those not older than `maxAgeDays`: one of each of the last 7 days
 * and 5 weeks that have any (policy), the newest, and the newest verified. Everything older goes, verified or not,
 * with one exception: if nothing younger is left (the register was not opened for that long), the single
 * newest backup stays until a newer one exists. It then holds nobody whom the register itself does not
 * hold, for every change of the register is followed by a backup. A backup from the future (a clock that
 * was wrong) counts as new. `now` must be a time that the caller trusts: a clock that has run ahead would
 * take everything. Days and weeks are those of Europe/Stockholm. Source: security.md §4.4, §6.3.
 */
export function chooseToKeep<B extends DatedBackup>(backups: readonly B[], now: Date, policy: BackupPolicy): { readonly keep: readonly B[]; readonly remove: readonly B[] } {
  const newestFirst = backups.toSorted((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt))
  const oldest = now.getTime() - policy.maxAgeDays * dayMs
  const young = newestFirst.filter(({ madeAt }) => Date.parse(madeAt) >= oldest)
  const kept = new Set<B | undefined>(young.length === 0 ? [newestFirst[0]] : [
    young[0],
    young.find(isVerified),
    ...oneOfEach(young, dayOf, policy.daily),
    ...oneOfEach(young, weekOf, policy.weekly),
  ])
  return { keep: newestFirst.filter((each) => kept.has(each)), remove: newestFirst.filter((each) => !kept.has(each)) }
}
