import type { FileRequest, LogEvent, Topic } from './define.ts'
import type { Result } from './errors.ts'
import type { RouteName } from './index.ts'
import type { Session } from './roles.ts'
import type { Sealed } from './channel/sealed.ts'
import type { BackupView, VaultStatus } from './vault.ts'

/**
 * What the shell and the store process say to each other. What people write, read and unlock with passes the shell sealed (`sealed.ts`);
 * the store opens it and holds it against the contract.
 */
export type StoreRequest =
  /** A page's half of an agreement on a key. */
  | { readonly kind: 'connect'; readonly publicKey: string }
  | { readonly kind: 'open'; readonly folder: string; readonly asked: OpeningAsked; readonly computer?: ComputerFiles | undefined }
  | { readonly kind: 'create'; readonly folder: string; readonly asked: OpeningAsked; readonly computer?: ComputerFiles | undefined; readonly shared?: boolean }
  | { readonly kind: 'recover'; readonly folder: string; readonly asked: OpeningAsked; readonly computer?: ComputerFiles | undefined }
  /** The backups in these folders; needs no key. */
  | { readonly kind: 'list-backups'; readonly roots: readonly BackupRoot[] }
  /** Copies the locked register, byte for byte, and tidies old backups away; needs no key. */
  | { readonly kind: 'back-up'; readonly folder: string; readonly reason: 'locked' | 'closed'; readonly plan: BackupPlan }
  /** What kind of folder it is. Errors: folder-is-synced. Needs no key. */
  | { readonly kind: 'look-at-folder'; readonly folder: string }
  | { readonly kind: 'restore'; readonly folder: string; readonly root: BackupRoot; readonly asked: OpeningAsked; readonly computer?: ComputerFiles | undefined }
  /** Opens the practice register, made first where there is none. */
  | { readonly kind: 'practice'; readonly folder: string }
  /** Answered by {@link Called}. */
  | { readonly kind: 'call'; readonly route: string; readonly sealed: Sealed; readonly file?: string | undefined }
  /** For the log: what the gate has refused before it reached the store. */
  | { readonly kind: 'refused'; readonly refused: RefusedCall }
  | { readonly kind: 'close'; readonly reason: string }

/** The input of a route that opens: what the shell has read of it, and the secrets (`secret-members.ts`). */
export interface OpeningAsked {
  readonly clear: unknown
  readonly sealed: Sealed
}

/** A call that was not done: the role may not, the input is none of the contract's (or far too much of it), or nobody foresaw the error. */
export interface RefusedCall {
  readonly event: Extract<LogEvent, 'call-refused' | 'input-refused' | 'call-failed'>
  readonly route: RouteName | 'unknown'
}

/** The answer to `call`: sealed for the page, or what the shell must ask the user for and then call again. */
export type Called = { readonly answer: Sealed } | { readonly asksFor: FileRequest }

/** What is kept per computer, outside the register's folder. */
export interface ComputerFiles {
  readonly witness: string
  /** Ids of erased persons, applied again when a backup is restored. */
  readonly tombstones: string
  /** The folder that holds this computer's backups (*sakerhetskopior*). */
  readonly backups: string
}

export interface BackupRoot {
  readonly place: BackupView['place']
  readonly folder: string
}

/** What a copy made after the lock must know, written down while the register was open. */
export interface BackupPlan {
  readonly registerId: string
  readonly label: string
  /** The last entry of register.db's log and its hash (hexadecimal); unknown to a manager. */
  readonly logSeq?: number | undefined
  readonly logHead?: string | undefined
  readonly statisticsLogSeq?: number | undefined
  readonly statisticsLogHead?: string | undefined
  readonly keyFileRevision: number
  /** How many the register has erased, and a hash of who. */
  readonly erased?: { readonly count: number; readonly head: string } | undefined
  /** Where it is copied to first; the second folder gets a copy of the copy. */
  readonly root: string
  readonly secondRoot?: string | undefined
  readonly maxAgeDays: number
  readonly appVersion: string
}

/** What became of a keyless copy. */
export interface BackedUp {
  readonly made: boolean
  readonly secondProblem?: 'missing' | 'full' | 'read-only' | 'damaged' | undefined
}

/** Where a register that the user points out lies, and how it must be opened. */
export interface FolderSeen {
  readonly kind: 'local' | 'shared'
  readonly hasRegister: boolean
}

export interface Opened {
  readonly session: Session
  readonly idleMinutes: number
  readonly notices: VaultStatus['notices']
}

/** The answer to `close`: what the keyless copy needs; undefined where no backup is kept (practice). */
export interface Closed {
  readonly backup?: BackupPlan | undefined
}

export type ToStore = { readonly id: number; readonly request: StoreRequest }

export type FromStore =
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  /** A call has changed what the shell knows of the session. */
  | { readonly kind: 'session-changed'; readonly opened: Opened }
  /** On a share: somebody else has taken the register over. */
  | { readonly kind: 'lease-lost' }
  /** Somebody else has taken rights from her who is working, or her last day has passed: a new session must begin. */
  | { readonly kind: 'rights-changed' }
  /** A check in the background found damage: nothing more should be written to this file. */
  | { readonly kind: 'damaged' }
