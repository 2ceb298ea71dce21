import type Database from 'better-sqlite3'
import { entryHash, noEntry, type StoredEntry, type StoredSession } from '../../../src/main/register/audit-log/chain/entry-hash.ts'
import { digestOfSeals, sealsOfEntries } from '../../../src/main/register/audit-log/seals/stored-seals.ts'

/** Signs in the place of whoever signed; undefined keeps the old signature. */
export type ForgedSignature = ((hash: Buffer) => Buffer) | undefined

/** Makes every hash anew so that the chain fits what stands there now: what somebody would do who knows how it is made. */
export function rebuildChain(sqlite: Database.Database, sign: ForgedSignature): void {
  const sessions = new Map((sqlite.prepare('SELECT * FROM log_sessions').all() as StoredSession[]).map((session) => [session.session_id, session]))
  const update = sqlite.prepare('UPDATE access_log SET hash = ?, signature = ? WHERE seq = ?')
  const seen = new Set<string>()
  let before = noEntry
  for (const entry of sqlite.prepare('SELECT * FROM access_log ORDER BY seq').all() as StoredEntry[]) {
    const session = seen.has(entry.session_id) ? undefined : sessions.get(entry.session_id)
    seen.add(entry.session_id)
    const hash = entryHash(before, entry, { session, seals: digestOfSeals(sealsOfEntries(sqlite, entry.seq, entry.seq)) })
    const signature = entry.signature === null || sign === undefined ? entry.signature : sign(hash)
    update.run(hash, signature, entry.seq)
    before = { hash, signature }
  }
}
