import type { Connection } from '../../database/connection.ts'
import { asAppError } from '../../database/sqlite-error.ts'

/**
 * Locks a file for this connection alone, between transactions too, so that it can be copied and replaced without another
 * window writing to it meanwhile. Returns what lets go. Errors: busy when somebody is in it now.
 */
export function holdFile({ sqlite }: Connection): () => void {
  const before = sqlite.pragma('locking_mode', { simple: true }) as string
  const letGo = (): void => {
    if (!sqlite.open) return
    sqlite.pragma(`locking_mode=${before}`)
    // The lock goes with the next access.
    sqlite.prepare('SELECT count(*) FROM sqlite_master').get()
  }
  sqlite.pragma('locking_mode=EXCLUSIVE')
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    // Only a written page takes the lock that keeps readers out as well; the number stays what it is.
    sqlite.pragma(`user_version=${sqlite.pragma('user_version', { simple: true }) as number}`)
    sqlite.exec('COMMIT')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    letGo()
    throw asAppError(error)
  }
  return letGo
}
