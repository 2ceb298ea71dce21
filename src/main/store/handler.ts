import type { CommandName, OutputOf, ParsedInputOf, QueryName } from '#shared/contract/index.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Connection, ReadDb, WriteTx } from './database/connection.ts'

/** What a handler gets besides its input: values and a few doors, no global state. */
export interface HandlerContext {
  readonly session: Session
  /** The instant of this request, UTC ISO 8601. */
  readonly now: string
  /** The same instant as a day in Europe/Stockholm. */
  readonly today: CivilDate
  /** A fresh UUIDv7. */
  readonly newId: () => string
  readonly registerId: string
  /** statistik.db: released counts only. */
  readonly statistics: Connection
  /** Where the user chose to save; only for routes that ask for a file. */
  readonly file: string | undefined
  /** Runs after COMMIT, in order; for what must not happen unless the record stands. */
  readonly afterCommit: (work: () => Promise<void>) => void
  /** Runs when the transaction fails; for what was prepared outside the database. */
  readonly afterRollback: (work: () => Promise<void>) => void
}

export type QueryHandler<N extends QueryName> = (db: ReadDb, input: ParsedInputOf<N>, context: HandlerContext) => Promise<OutputOf<N>>
export type CommandHandler<N extends CommandName> = (tx: WriteTx, input: ParsedInputOf<N>, context: HandlerContext) => Promise<OutputOf<N>>

/** One handler per route: a missing or a surplus one does not compile. */
export type HandlersOf<N extends QueryName | CommandName> = {
  readonly [K in N]: K extends QueryName ? QueryHandler<K> : K extends CommandName ? CommandHandler<K> : never
}
