import type { RouteName } from '#shared/contract/index.ts'
import type { Standing } from '../../support/valid-calls.ts'
import { promisedLogEntries } from './promised-log-entries.ts'
import { promisedPlanningEntries } from './promised-planning-entries.ts'

/** An entry as it must stand, written down apart from the contract so that a slip there is noticed here. */
export interface Promised {
  readonly event: string
  readonly purpose: 'casework' | 'statistics' | 'administration' | 'log-review'
  /** The records named, one entry each; none: one entry that names nobody. */
  readonly objects?: (standing: Standing, output: never) => readonly string[]
  readonly hits?: (output: never) => number
  readonly isSearch?: true
  /** What follows, about the same, when work outside the register is done. */
  readonly done?: string
}

type Output = { readonly id: string; readonly userId: string; readonly caredForId: string; readonly rows: readonly unknown[]; readonly candidates: readonly unknown[]; readonly followUps: readonly unknown[]; readonly recordedToday: readonly unknown[] }
const made = (_standing: Standing, output: Output): readonly string[] => [output.id]
const rows = ({ rows }: Output): number => rows.length

/** SoLPuL 10 §: who looked at whom, who changed what, who took out numbers. Everything else leaves none. */
export const promisedEntries: Partial<Record<RouteName, Promised>> = {
  'carers.list': { event: 'listed', purpose: 'casework', hits: rows },
  'carers.search': { event: 'searched', purpose: 'casework', hits: rows, isSearch: true },
  'carers.similar': { event: 'searched', purpose: 'casework', hits: ({ candidates }: Output) => candidates.length, isSearch: true },
  'carers.create': { event: 'created', purpose: 'casework', objects: made },
  'carers.update': { event: 'changed', purpose: 'casework', objects: ({ otherCarerId }) => [otherCarerId] },
  'carers.open': { event: 'opened', purpose: 'casework', objects: ({ carerId }) => [carerId] },
  'carers.revealPersonalNumber': { event: 'revealed', purpose: 'casework', objects: ({ carerId }) => [carerId] },
  'carers.timeline': { event: 'opened', purpose: 'casework', objects: ({ carerId }) => [carerId] },
  'caredFor.add': { event: 'created', purpose: 'casework', objects: ({ carerId }, output: Output) => [carerId, output.caredForId] },
  'caredFor.link': { event: 'changed', purpose: 'casework', objects: ({ otherCarerId, caredForId }) => [otherCarerId, caredForId] },
  'caredFor.update': { event: 'changed', purpose: 'casework', objects: ({ relationId }) => [relationId] },
  'contacts.register': { event: 'created', purpose: 'casework', objects: ({ carerId, otherCarerId }, output: Output) => [output.id, carerId, otherCarerId] },
  'contacts.registerAnonymous': { event: 'created', purpose: 'casework', objects: made },
  'contacts.proposedArea': { event: 'opened', purpose: 'casework', objects: ({ carerId }) => [carerId] },
  'contacts.remove': { event: 'removed', purpose: 'casework', objects: ({ contactId }) => [contactId] },
  'contacts.restore': { event: 'changed', purpose: 'casework', objects: ({ contactId }) => [contactId] },
  'contacts.followedUp': { event: 'changed', purpose: 'casework', objects: ({ contactId }) => [contactId] },
  'contacts.today': { event: 'listed', purpose: 'casework', hits: ({ followUps, recordedToday }: Output) => followUps.length + recordedToday.length },
  ...promisedPlanningEntries,
  ...promisedLogEntries,
  'statistics.released': { event: 'counted', purpose: 'statistics', objects: ({ releaseId }) => [releaseId] },
  'unit.setIdleMinutes': { event: 'settings-changed', purpose: 'administration' },
  'users.add': { event: 'user-added', purpose: 'administration', done: 'passphrase-given', objects: (_standing, output: Output) => [output.userId] },
  'users.change': { event: 'user-changed', purpose: 'administration', objects: ({ colleagueId }) => [colleagueId] },
  'users.givePassphrase': { event: 'passphrase-giving', purpose: 'administration', done: 'passphrase-given', objects: ({ colleagueId }) => [colleagueId] },
  'keys.changePassphrase': { event: 'passphrase-changing', purpose: 'administration', done: 'passphrase-changed' },
  'keys.testRecovery': { event: 'recovery-tested', purpose: 'administration' },
  'keys.replaceRecovery': { event: 'recovery-key-changing', purpose: 'administration', done: 'recovery-key-changed' },
  'backups.setSecondFolder': { event: 'settings-changed', purpose: 'administration' },
  'backups.setMaxAge': { event: 'settings-changed', purpose: 'administration' },
  'statistics.preview': { event: 'counted', purpose: 'statistics' },
  'statistics.release': { event: 'released', purpose: 'statistics', objects: made },
  'exports.releaseFile': { event: 'exported', purpose: 'statistics', objects: ({ releaseId }) => [releaseId] },
}

