import type { LogEvent, LogPurpose } from '#shared/contract/define.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import { entryHash, noEntry, type Covered, type StoredEntry, type StoredSession } from './chain/entry-hash.ts'
import { clockHasJumped, standingMarks } from './chain/clock-jump.ts'
import { driverOf, keepMarks, marksOf, writerOf, type LogWriter } from './chain/log-writer.ts'
import { sealChanges } from './seals/seal-changes.ts'
import { digestOfSeals, sealsOfEntries } from './seals/stored-seals.ts'

/** One line of the log before it has a number. */
export interface AccessEntry {
  readonly at: string
  readonly userId: string
  readonly sessionId: string
  readonly event: LogEvent
  readonly purpose: LogPurpose
  readonly route: string
  readonly objectId?: string | undefined
  readonly termHash?: string | undefined
  readonly hits?: number | undefined
}

/** What the first of some entries covers besides itself. */
export interface Beginning {
  readonly session?: StoredSession | undefined
  readonly older?: string | undefined
}

type NewEntry = Omit<StoredEntry, 'hash' | 'signature'>

const withNumber = (seq: number, entry: AccessEntry): NewEntry => ({
  seq, at: entry.at, user_id: entry.userId, session_id: entry.sessionId, event: entry.event, purpose: entry.purpose, route: entry.route,
  object_id: entry.objectId ?? null, term_hash: entry.termHash ?? null, hits: entry.hits ?? null,
})

const insertEntry = 'INSERT INTO main.access_log (seq, at, user_id, session_id, event, purpose, route, object_id, term_hash, hits, hash, signature) VALUES (@seq, @at, @user_id, @session_id, @event, @purpose, @route, @object_id, @term_hash, @hits, @hash, @signature)'

/** With an entry in front that tells of a clock that was moved, where it was: the order of entries is that of their numbers. */
function withClockJump(writer: LogWriter, last: Pick<StoredEntry, 'seq' | 'at'> | undefined, first: AccessEntry, asked: readonly AccessEntry[]): readonly AccessEntry[] {
  const now = { at: first.at, passedMs: writer.passedMs() }
  const marks = standingMarks(marksOf(writer), last?.seq ?? 0)
  const { at, userId, sessionId } = first
  const jump: readonly AccessEntry[] = clockHasJumped(last?.at, marks.at(-1), now) ? [{ at, userId, sessionId, event: 'clock-jumped', purpose: 'administration', route: 'vault' }] : []
  const entries = [...jump, ...asked]
  keepMarks(writer, [...marks, { ...now, seq: (last?.seq ?? 0) + entries.length }])
  return entries
}

/** As {@link appendAccessEntries}, for those who begin a session or the chain. */
export function appendWith(writer: LogWriter, asked: readonly AccessEntry[], beginning: Beginning): void {
  const [first] = asked
  if (first === undefined) return
  const { sqlite, signing, sealing } = writer
  const last = sqlite.prepare('SELECT seq, at, hash, signature FROM main.access_log ORDER BY seq DESC LIMIT 1').get() as Pick<StoredEntry, 'seq' | 'at' | 'hash' | 'signature'> | undefined
  const entries = withClockJump(writer, last, first, asked)
  const lastSeq = (last?.seq ?? 0) + entries.length
  if (sealing !== undefined) sealChanges(sealing, lastSeq)
  const seals = digestOfSeals(sealsOfEntries(sqlite, lastSeq, lastSeq))
  const insert = sqlite.prepare(insertEntry)
  let before = last?.hash ? { hash: last.hash, signature: last.signature } : noEntry
  for (const [index, each] of entries.entries()) {
    const entry = withNumber((last?.seq ?? 0) + 1 + index, each)
    const covered: Covered = { ...(index === 0 && beginning), ...(entry.seq === lastSeq && { seals }) }
    const hash = entryHash(before, entry, covered)
    // One signature covers the whole request: the last hash holds on to all before it.
    before = { hash, signature: entry.seq === lastSeq ? signing.sign(hash) : null }
    insert.run({ ...entry, ...before })
  }
}

/**
 * Appends to the access log in the caller's transaction: no change without its entry, no entry without its change. The numbers have no gaps; each
 * entry holds on to the one before, the last also to the seals of every row that was changed since, and is signed by the session's user.
 * Writing the log is this file's alone. Errors: unexpected where nobody has unlocked the file.
 */
export async function appendAccessEntries(tx: WriteTx, entries: readonly AccessEntry[]): Promise<void> {
  if (entries.length > 0) appendWith(writerOf(driverOf(tx)), entries, {})
}
