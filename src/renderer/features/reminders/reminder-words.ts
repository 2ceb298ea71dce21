import type { LogEvent } from '#shared/contract/define.ts'
import type { OutputOf, RouteName } from '#shared/contract/index.ts'
import { formatMoment } from '../../components/dates/format-moment.ts'
import { logPath, settingsPath } from '../../components/screen/paths.ts'
import { remindersText as text } from './reminders.text.ts'

export type Reminder = OutputOf<'reminders.list'>['reminders'][number]

/** A reminder as it is read: one sentence, and where it is mended. */
export interface ReminderWords {
  readonly sentence: string
  readonly link?: { readonly to: string; readonly label: string }
  /** `alert` is said aloud at once. */
  readonly tone: 'quiet' | 'alert'
  /** May be put away until the next time somebody unlocks. What breaks the law or could lock everybody out may not. */
  readonly canHide: boolean
}

/** `can` tells whether the one who reads it may call a route: a link that leads to a closed door is none. */
export function reminderWords(reminder: Reminder, can: (route: RouteName) => boolean): ReminderWords {
  const link = (route: RouteName, to: string, label: string) => (can(route) ? { link: { to, label } } : {})
  const quiet = { tone: 'quiet', canHide: false } as const
  const byOther = (sentence: string, event: LogEvent): ReminderWords => ({ ...quiet, canHide: true, sentence, ...link('log.list', logPath('handelser', { event }), text.toEvents) })
  switch (reminder.kind) {
    case 'passphrase-given':
      return byOther((reminder.isDone ? text.passphraseGiven : text.passphraseGiving)(reminder.byName, formatMoment(reminder.at)), reminder.isDone ? 'passphrase-given' : 'passphrase-giving')
    case 'rights-changed':
      return byOther(text.rightsChanged(reminder.byName, formatMoment(reminder.at)), 'user-changed')
    case 'recovery-replaced':
      return byOther((reminder.isDone ? text.recoveryReplaced : text.recoveryReplacing)(reminder.byName, formatMoment(reminder.at)), reminder.isDone ? 'recovery-key-changed' : 'recovery-key-changing')
    case 'recovered-as-you':
      return byOther(text.recoveredAsYou(formatMoment(reminder.at)), 'recovered')
    case 'log-broken':
      return { sentence: can('log.list') ? text.logBroken : text.logBrokenTell, ...link('log.list', logPath('handelser'), text.toLog), tone: 'alert', canHide: false }
    case 'review-overdue':
      return { ...quiet, sentence: text.reviewOverdue(reminder.days), ...link('reviews.plan', logPath('kontroll'), text.toReview) }
    case 'no-reviewer':
      return { ...quiet, canHide: true, sentence: text.noReviewer, ...link('users.list', settingsPath('anvandare'), text.toUsers) }
    case 'no-recovery':
      return { ...quiet, sentence: text.noRecovery, ...link('keys.status', settingsPath('nycklar'), text.toRecovery) }
    case 'backup-old':
      return { ...quiet, sentence: reminder.isAny ? text.backupOld(reminder.days) : text.backupNone(reminder.days), ...link('backups.status', settingsPath('sakerhetskopior'), text.toBackups) }
    case 'recovery-untested':
      return { ...quiet, canHide: true, sentence: text.recoveryUntested, ...link('keys.status', settingsPath('nycklar'), text.toRecoveryTest) }
    case 'account-ends':
      return { ...quiet, canHide: true, sentence: can('users.list') ? text.accountEnds(reminder.on) : text.accountEndsAsk(reminder.on), ...link('users.list', settingsPath('anvandare'), text.toUsers) }
    case 'failed-unlocks':
      return { ...quiet, canHide: true, sentence: text.failedUnlocks(reminder.times), ...link('log.list', logPath('handelser', { event: 'unlock-failed' }), text.toEvents) }
  }
}

const order: readonly Reminder['kind'][] = ['log-broken', 'recovered-as-you', 'passphrase-given', 'rights-changed', 'recovery-replaced', 'no-recovery', 'review-overdue', 'no-reviewer', 'backup-old', 'failed-unlocks', 'recovery-untested', 'account-ends']

/** What weighs most first. */
export function byWeight(reminders: readonly Reminder[]): readonly Reminder[] {
  return reminders.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
