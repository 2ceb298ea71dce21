import type { Connection, ReadDb, WriteTx } from './connection.ts'
import { asAppError } from './sqlite-error.ts'

async function between<T>({ sqlite }: Connection, begin: string, work: () => Promise<T>, beforeCommit?: () => void): Promise<T> {
  try {
    sqlite.exec(begin)
    try {
      const value = await work()
      // Nothing may run between the answer and the COMMIT: both are synchronous.
      beforeCommit?.()
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
 * Errors: disk-full, busy, folder-read-only, write-failed, register-damaged, lease-lost
 * (share mode), or what `work` throws.
 */
export const runInWriteTransaction = <T>(connection: Connection, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
  between(connection, 'BEGIN IMMEDIATE', () => work(connection.drizzle as unknown as WriteTx), connection.beforeCommit)

/** Runs `work` on one unchanging view of the data. */
export const runInReadSnapshot = <T>(connection: Connection, work: (db: ReadDb) => Promise<T>): Promise<T> =>
  between(connection, 'BEGIN', () => work(connection.drizzle))
