import type { CommandName, HandledInputOf, OutputOf, QueryName, UpkeepName } from '#shared/contract/index.ts'
import type { LogEvent } from '#shared/contract/define.ts'
import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { AreaScope } from '../register/scope/area-scope.ts'
import type { Clock } from './clock.ts'
import type { Connection, ReadDb, WriteTx } from './database/connection.ts'
import type { SecretBytes } from './key-file/secret-bytes.ts'
import type { OpenVault } from './open-vault.ts'
import type { Keyring } from './session/keyring.ts'

/** What an entry that something is done says besides that. */
export interface DoneAbout {
  readonly objectId?: string | undefined
  /** What the register itself has to remember of it, in the same transaction. */
  readonly also?: (tx: WriteTx) => Promise<void>
}

/** One more entry, in a transaction of its own: that work outside the database, which the first entry could only announce, is done. */
export type LogDone = (event: LogEvent, about?: DoneAbout) => Promise<void>

/** What a handler gets besides its input: values and a few doors, no global state. */
export interface HandlerContext {
  readonly session: Session
  /** The areas that she is limited to; undefined where she sees every person. The conditions are in register/scope. */
  readonly scope: AreaScope | undefined
  /** The instant of this request, UTC ISO 8601. */
  readonly now: string
  /** The same instant as a day in Europe/Stockholm. */
  readonly today: CivilDate
  /** A fresh UUIDv7. */
  readonly newId: () => string
  readonly registerId: string
  readonly computer: ComputerFiles | undefined
  /** Where the register lies; its files are named by `registerFolder`. */
  readonly folder: string
  /** `statistics` in a manager's session: `db` is then statistik.db, and only routes that need no more are called. */
  readonly access: 'register' | 'statistics'
  /** statistik.db: released counts only. */
  readonly statistics: Connection
  /** For what changes who can open the register. */
  readonly keyring: Keyring
  /** The key of the compartment of protected identities; undefined for whoever may not see them. */
  readonly protectedKey: SecretBytes | undefined
  /** The file or folder that the user chose; only for routes that ask for a file. */
  readonly file: string | undefined
  /** Runs after COMMIT, in order; for what must not happen unless the record stands. */
  readonly afterCommit: (work: () => Promise<void>) => void
  readonly logDone: LogDone
  /** Runs when the transaction fails; for what was prepared outside the database. */
  readonly afterRollback: (work: () => Promise<void>) => void
}

export type QueryHandler<N extends QueryName> = (db: ReadDb, input: HandledInputOf<N>, context: HandlerContext) => Promise<OutputOf<N>>
export type CommandHandler<N extends CommandName> = (tx: WriteTx, input: HandledInputOf<N>, context: HandlerContext) => Promise<OutputOf<N>>

/** One handler per route: a missing or a surplus one does not compile. */
export type HandlersOf<N extends QueryName | CommandName> = {
  readonly [K in N]: K extends QueryName ? QueryHandler<K> : K extends CommandName ? CommandHandler<K> : never
}

/** What work on whole files gets besides its input. */
export interface UpkeepContext {
  readonly clock: Clock
  /** What is kept on this computer outside the register; undefined for the practice register and in tools. */
  readonly computer: ComputerFiles | undefined
  /** The file or folder that the user chose; only for routes that ask for one. */
  readonly file: string | undefined
  /**
   * Writes the entry that the contract declares for this route, in a transaction of its own: before what must not happen
   * without a trace, after what is worth a trace only when done. Must be called once, unless the handler throws. `also` changes the register in the
   * same transaction.
   */
  readonly log: (about?: { readonly objects?: readonly string[]; readonly hits?: number; readonly also?: (tx: WriteTx) => Promise<void> }) => Promise<void>
  readonly logDone: LogDone
  /** Aborted as soon as the register is to be locked: what takes long stops and cleans up within a second. */
  readonly signal?: AbortSignal | undefined
  /** From now on the store serves this one; the old one has been closed by the handler. */
  readonly replaceOpen: (next: OpenVault) => void
}

export type UpkeepHandler<N extends UpkeepName> = (open: OpenVault, input: HandledInputOf<N>, context: UpkeepContext) => Promise<OutputOf<N>>

export type UpkeepHandlersOf<N extends UpkeepName> = { readonly [K in N]: UpkeepHandler<K> }
