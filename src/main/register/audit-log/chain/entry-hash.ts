import { hash } from 'node:crypto'

/** A stored entry, as it is read from the file. */
export interface StoredEntry {
  readonly seq: number
  readonly at: string
  readonly user_id: string
  readonly session_id: string
  readonly event: string
  readonly purpose: string
  readonly route: string
  readonly object_id: string | null
  readonly term_hash: string | null
  readonly hits: number | null
  readonly hash: Buffer | null
  readonly signature: Buffer | null
}

/** The row of `log_sessions` that the first entry of a session covers. */
export interface StoredSession {
  readonly session_id: string
  readonly user_id: string
  readonly user_name: string
  readonly slot_id: string
  readonly verify_key: Buffer
  readonly opened_at: string
  readonly computer: string
  readonly app_version: string
}

/** What an entry covers besides itself; digests are hexadecimal. */
export interface Covered {
  /** Of the seals of the rows that were changed with it. */
  readonly seals?: string | undefined
  /** The session that it is the first entry of. */
  readonly session?: StoredSession | undefined
  /** Of all entries from before there was a chain; only in the one that begins it. */
  readonly older?: string | undefined
}

/** Where the chain begins. */
export const noEntry: Link = { hash: Buffer.alloc(32), signature: null }

/** What the next entry holds on to. */
export interface Link {
  readonly hash: Buffer
  readonly signature: Buffer | null
}

const sessionText = (s: StoredSession) => [s.session_id, s.user_id, s.user_name, s.slot_id, s.verify_key.toString('hex'), s.opened_at, s.computer, s.app_version]

/** Values of an entry as JSON text, always the same for the same values. */
export const entryText = (e: Omit<StoredEntry, 'hash' | 'signature'>, covered: Covered = {}): string =>
  JSON.stringify([e.seq, e.at, e.user_id, e.session_id, e.event, e.purpose, e.route, e.object_id, e.term_hash, e.hits, covered.seals ?? null, covered.session === undefined ? null : sessionText(covered.session), covered.older ?? null])

/**
 * SHA-256 of the entry before (its hash and its signature: none of them can be taken away unnoticed) and of this one with all that it
 * covers (security.md §5.3).
 */
export const entryHash = (before: Link, entry: Omit<StoredEntry, 'hash' | 'signature'>, covered: Covered): Buffer =>
  hash('sha256', Buffer.concat([before.hash, before.signature ?? Buffer.alloc(0), Buffer.from(entryText(entry, covered))]), 'buffer')
