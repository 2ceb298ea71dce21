import type { OutputOf } from '#shared/contract/index.ts'
import type { Role } from '#shared/contract/roles.ts'
import { daysBetween, type CivilDate } from '#shared/domain/civil-date.ts'
import { daysBetweenReviews } from '../list-reviews.ts'
import type { ChangedByOther } from './changed-by-others.ts'

export type Reminder = OutputOf<'reminders.list'>['reminders'][number]

/** What reminders are made of. */
export interface ReminderFacts {
  readonly today: CivilDate
  readonly roles: readonly Role[]
  readonly lastReviewedOn: CivilDate
  readonly hasReviewer: boolean
  readonly isLogBroken: boolean
  readonly failedUnlocks: number
  /** The caller's last day. */
  readonly activeTo: CivilDate | undefined
  readonly recovery: 'none' | 'untested' | 'tested'
  /** The day of the newest backup that was reopened and found whole; undefined where there is none. */
  readonly newestBackupOn: CivilDate | undefined
  readonly registerMadeOn: CivilDate
  readonly changedByOthers: readonly ChangedByOther[]
}

const daysOfBackup = 7
const daysBeforeEnd = 30

/** What a colleague should be told today; each only to those whose roles can mend it; what others did to one's own way in, to everybody. */
export function remindersDue(facts: ReminderFacts): readonly Reminder[] {
  const { today, roles } = facts
  const isAdmin = roles.includes('system-admin')
  const looksAfterLog = isAdmin || roles.includes('log-reviewer')
  const sinceReview = daysBetween(facts.lastReviewedOn, today)
  const sinceBackup = daysBetween(facts.newestBackupOn ?? facts.registerMadeOn, today)
  return [
    ...facts.changedByOthers,
    ...(looksAfterLog && facts.isLogBroken ? [{ kind: 'log-broken' } as const] : []),
    ...(looksAfterLog && sinceReview > daysBetweenReviews ? [{ kind: 'review-overdue', days: sinceReview } as const] : []),
    ...(isAdmin && !facts.hasReviewer ? [{ kind: 'no-reviewer' } as const] : []),
    ...(isAdmin && sinceBackup > daysOfBackup ? [{ kind: 'backup-old', days: sinceBackup, isAny: facts.newestBackupOn !== undefined } as const] : []),
    ...(isAdmin && facts.recovery === 'none' ? [{ kind: 'no-recovery' } as const] : []),
    ...(isAdmin && facts.recovery === 'untested' ? [{ kind: 'recovery-untested' } as const] : []),
    ...(looksAfterLog && facts.failedUnlocks > 0 ? [{ kind: 'failed-unlocks', times: facts.failedUnlocks } as const] : []),
    ...(facts.activeTo !== undefined && daysBetween(today, facts.activeTo) <= daysBeforeEnd ? [{ kind: 'account-ends', on: facts.activeTo } as const] : []),
  ]
}
