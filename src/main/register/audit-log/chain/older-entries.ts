import type Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { entryText, type StoredEntry } from './entry-hash.ts'

/** SHA-256 over all entries without a hash, hexadecimal: those from before there was a chain. Undefined when there are none. */
export function digestOfOlder(sqlite: Database.Database): string | undefined {
  const digest = createHash('sha256')
  let count = 0
  for (const entry of sqlite.prepare('SELECT * FROM main.access_log WHERE hash IS NULL ORDER BY seq').iterate() as IterableIterator<StoredEntry>) {
    digest.update(`${entryText(entry)}\n`)
    count += 1
  }
  return count === 0 ? undefined : digest.digest('hex')
}
