import type Database from 'better-sqlite3'
import { rowMac, type RowMac } from './row-mac.ts'
import { sealedTables, type SealedTable } from './sealed-tables.ts'

/** What it takes to seal the rows of one open file, and to check them. */
export interface Sealing {
  readonly sqlite: Database.Database
  readonly tables: readonly SealedTable[]
  readonly rowMac: RowMac
  /** The epoch of the data key that the key of the seals comes from, and the version of the file's shape: a seal holds within both. */
  readonly madeWith: string
  /** A statement, prepared once. */
  readonly prepare: (sql: string) => Database.Statement
  /** Zeroes the key. */
  readonly close: () => void
}

/** `key` is 32 bytes, derived from the register's data key; it is copied. */
export function openSealing(sqlite: Database.Database, key: Buffer, epoch: number): Sealing {
  const mac = rowMac(key)
  const statements = new Map<string, Database.Statement>()
  return {
    sqlite,
    tables: sealedTables(sqlite),
    rowMac: mac,
    madeWith: `${epoch}.${sqlite.pragma('user_version', { simple: true }) as number}`,
    prepare(sql) {
      const known = statements.get(sql) ?? sqlite.prepare(sql)
      statements.set(sql, known)
      return known
    },
    close: mac.clear,
  }
}
