import type { z } from 'zod'
import type { Role } from './roles.ts'

/** What can change in the register; a window re-reads the topics that a command changed. */
export const topics = ['vault', 'unit', 'carers', 'contacts', 'drafts', 'releases', 'groups', 'respite', 'calendar', 'users', 'keys', 'log', 'backups'] as const
export type Topic = (typeof topics)[number]

/** Events of the access log (domain.md B.2 *Åtkomstlogg*). */
export const logEvents = [
  'unlocked', 'unlock-failed', 'locked', 'recovered', 'register-created',
  'searched', 'listed', 'opened', 'revealed', 'created', 'changed', 'removed', 'printed',
  'counted', 'released', 'exported',
  'user-added', 'user-changed', 'user-removed', 'passphrase-changing', 'passphrase-changed', 'passphrase-giving', 'passphrase-given',
  'recovery-key-changing', 'recovery-key-changed', 'recovery-tested', 'keys-rotating', 'keys-rotated',
  'backup-made', 'backup-checked', 'restored', 'rollback-accepted', 'lease-taken-over', 'settings-changed',
  'call-refused', 'input-refused', 'call-failed',
  'log-read', 'log-checked', 'log-reviewed', 'chain-started', 'version-changed', 'clock-jumped', 'erased', 'exported-everything',
] as const
export type LogEvent = (typeof logEvents)[number]

/** The purpose that the law asks for (SoLPuF 12 §): case work, follow-up/statistics, administration, review of the log. */
export const logPurposes = ['casework', 'statistics', 'administration', 'log-review'] as const
export type LogPurpose = (typeof logPurposes)[number]

/**
 * How a call is written to the access log, in the same transaction as what it does.
 * `objects` names the records by id. `term` is stored as a keyed hash only, `hits` as a number:
 * neither content nor a searched name ever stands in the log.
 */
export interface LogRule<I, O> {
  readonly event: LogEvent
  readonly purpose: LogPurpose
  // Methods, not function properties: a map of routes needs them bivariant.
  objects?(input: I, output: O): readonly string[]
  term?(input: I): string
  hits?(output: O): number
}

/** Kinds of records that lie in an area (*verksamhetsområde*): somebody limited to other areas meets none of them (story R5). */
export const scopedKinds = ['carer', 'cared-for', 'relation', 'contact', 'group', 'meeting', 'participation', 'grant', 'booking'] as const
export type ScopedKind = (typeof scopedKinds)[number]

export interface ScopedId {
  readonly kind: ScopedKind
  readonly id: string
}

/** The ids of one kind that an input names; what is left out names none. */
export const scoped = (kind: ScopedKind, ...ids: readonly (string | undefined)[]): readonly ScopedId[] =>
  ids.flatMap((id) => (id === undefined ? [] : [{ kind, id }]))

/** A route that leaves no trace must say why. */
export interface NotLogged {
  readonly because: string
}

/** What the dialog of the shell asks for: where to save a file, or which folder. */
export type FileRequest =
  | { readonly kind: 'xlsx' | 'csv' | 'ics'; readonly suggestedName: string }
  | { readonly kind: 'folder'; readonly purpose: 'register' | 'backup' | 'find-backup' | 'export' }

/**
 * - `query` reads in a snapshot, `command` writes in one transaction; both run in the store process.
 * - `upkeep` works on whole files in the store process, outside one transaction: rotation, backup, export.
 *   Its handler writes the entry that `log` declares at the moment that is right for it, and fails if it did not.
 * - `vault` is answered by the vault controller beside the lock and works without an open register.
 */
export type RouteKind = 'query' | 'command' | 'upkeep' | 'vault'

/** Which file must be open: a manager's key slot opens the statistics only. */
export type NeededFile = 'register' | 'statistics'

export interface Route<K extends RouteKind = RouteKind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: K
  readonly input: I
  readonly output: O
  /** Who may call it. `anyone` only where it must work before anybody is known. */
  readonly roles: readonly Role[] | 'anyone'
  readonly reads: readonly Topic[]
  readonly changes: readonly Topic[]
  readonly log: LogRule<WithoutPassphrase<z.output<I>>, z.output<O>> | NotLogged
  /**
   * The records that the input names by id. One outside the caller's areas is answered as one that does not exist, before the
   * handler is asked. A route of case work that takes such an id without saying so fails a test.
   */
  scope?(input: WithoutPassphrase<z.output<I>>): readonly ScopedId[]
  /** `register` unless said otherwise. What needs the statistics only must not touch `db` but through `context.statistics`. */
  readonly needs?: NeededFile
  /** May be called while the passphrase is the one that a colleague gave out. */
  readonly worksWithGivenPassphrase?: true
  /**
   * Whoever sits at an unlocked screen must be the one who unlocked it: the input carries `ownPassphrase`, every time, and the store
   * checks it before the handler is asked. Errors: wrong-passphrase (field `ownPassphrase`), refused (`wait-after-wrong`).
   */
  readonly asksForPassphrase?: true
  /** The shell asks the user for a file or folder before the store is called; the window never sends a path. */
  asksForFile?(input: z.output<I>): FileRequest | undefined
  /** Upper bound of the input as JSON, in bytes; the gate's default is 1 MiB. */
  readonly maxBytes?: number
}

/** What is left for a handler when the store has checked the caller's passphrase. */
export type WithoutPassphrase<T> = T extends { readonly ownPassphrase: string } ? Omit<T, 'ownPassphrase'> : T

/** An input with the passphrase and a route that asks for it go together: one without the other does not compile. */
type Asks<I extends z.ZodType> = z.output<I> extends { readonly ownPassphrase: string } ? { readonly asksForPassphrase: true } : { readonly asksForPassphrase?: never }

type Definition<K extends RouteKind, I extends z.ZodType, O extends z.ZodType> = Omit<Route<K, I, O>, 'kind' | 'reads' | 'changes' | 'asksForPassphrase'>

export const defineQuery = <I extends z.ZodType, O extends z.ZodType>(
  route: Definition<'query', I, O> & { readonly reads: readonly Topic[] },
): Route<'query', I, O> => ({ ...route, kind: 'query', changes: [] })

export const defineCommand = <I extends z.ZodType, O extends z.ZodType>(
  route: Definition<'command', I, O> & Asks<I> & { readonly changes: readonly Topic[] },
): Route<'command', I, O> => ({ ...route, kind: 'command', reads: [] })

export const defineUpkeep = <I extends z.ZodType, O extends z.ZodType>(
  route: Definition<'upkeep', I, O> & Asks<I> & { readonly reads?: readonly Topic[]; readonly changes?: readonly Topic[] },
): Route<'upkeep', I, O> => ({ reads: [], changes: [], ...route, kind: 'upkeep' })

export const defineVault = <I extends z.ZodType, O extends z.ZodType>(
  route: Definition<'vault', I, O> & { readonly reads?: readonly Topic[]; readonly changes?: readonly Topic[] },
): Route<'vault', I, O> => ({ reads: [], changes: [], ...route, kind: 'vault' })
