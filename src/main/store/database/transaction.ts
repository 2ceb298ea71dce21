import type { Connection, ReadDb, WriteTx } from './connection.ts'
import { asAppError } from './sqlite-error.ts'

async function between<T>(connection: Connection, begin: string, work: () => Promise<T>): Promise<T> {
  const { sqlite } = connection
  try {
    sqlite.exec(begin)
    try {
      const value = await work()
      sqlite.exec('COMMIT')
      return value
    } finally {
      // After a failed COMMIT (disk full) SQLite may or may not have rolled back by itself.
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    }
  } catch (error) {
    throw asAppError(error)
  }
}

/**
 * Runs `work` in one transaction that either commits whole or leaves nothing. IMMEDIATE: the write
 * lock is taken before anything is read, so what a rule checked still holds when it writes.
 * Drizzle's own `transaction` refuses async callbacks on this driver, hence ours.
 * Errors: disk-full, busy, folder-read-only, write-failed, register-damaged, or what `work` throws.
 */
export const runInWriteTransaction = <T>(connection: Connection, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
  between(connection, 'BEGIN IMMEDIATE', () => work(connection.drizzle as unknown as WriteTx))

/** Runs `work` on one unchanging view of the data. */
export const runInReadSnapshot = <T>(connection: Connection, work: (db: ReadDb) => Promise<T>): Promise<T> =>
  between(connection, 'BEGIN', () => work(connection.drizzle))
