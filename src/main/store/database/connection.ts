import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'

type Drizzle = ReturnType<typeof openDrizzle>
declare const writable: unique symbol

/** A view of the database that can only read. Queries take this. */
export type ReadDb = Pick<Drizzle, 'select' | 'selectDistinct' | 'with' | 'all' | 'get' | 'values' | '$count'>

/** A view that can write; only `runInWriteTransaction` makes one, so no write escapes a transaction. */
export type WriteTx = ReadDb & Pick<Drizzle, 'insert' | 'update' | 'delete' | 'run'> & { readonly [writable]: true }

/** One open, keyed and checked file. */
export interface Connection {
  readonly sqlite: Database.Database
  readonly drizzle: Drizzle
  /** Asked just before every COMMIT of a write; what it throws rolls the transaction back. Share mode: is the lease still ours? */
  readonly beforeCommit?: () => void
}

export const openDrizzle = (sqlite: Database.Database) => drizzle({ client: sqlite })
