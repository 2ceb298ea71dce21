import type Database from 'better-sqlite3'
import { signatureHolds } from '../../../store/key-file/signing-key.ts'
import { digestOfSeals, sealsOfEntries, type SealRow } from '../seals/stored-seals.ts'
import { entryHash, noEntry, type StoredEntry, type StoredSession } from './entry-hash.ts'
import { digestOfOlder } from './older-entries.ts'

/** An entry that somebody outside the file remembers. */
export interface Anchor {
  readonly seq: number
  /** SHA-256 of the entry, hexadecimal. */
  readonly head: string
}

export interface Break {
  readonly brokenAt: number
  readonly broken: 'chain' | 'signature' | 'anchor' | 'row'
}

const entriesAtOnce = 5000

interface LastOfSession {
  readonly seq: number
  readonly hash: Buffer
  readonly signature: Buffer | null
}

const sessionsById = (sqlite: Database.Database): Map<string, StoredSession> =>
  new Map((sqlite.prepare('SELECT * FROM main.log_sessions').all() as StoredSession[]).map((session) => [session.session_id, session]))

/** Seals of each entry, in one pass beside the entries. */
function sealsByEntry(sqlite: Database.Database, from: number, to: number): ReadonlyMap<number, readonly SealRow[]> {
  const found = new Map<number, SealRow[]>()
  for (const seal of sealsOfEntries(sqlite, from, to)) {
    const seals = found.get(seal.seq) ?? []
    seals.push(seal)
    found.set(seal.seq, seals)
  }
  return found
}

/**
 * The last signature of each session: the hash of an entry holds on to the signature of the one before, so that none but the last of a
 * chain could be exchanged without breaking it; and whoever makes a new chain must sign as each of its users.
 */
function firstUnsigned(lasts: ReadonlyMap<string, LastOfSession>, sessions: ReadonlyMap<string, StoredSession>): Break | undefined {
  for (const [sessionId, { seq, hash, signature }] of lasts) {
    const session = sessions.get(sessionId)
    if (session === undefined || signature === null || !signatureHolds(session.verify_key, hash, signature)) return { brokenAt: seq, broken: 'signature' }
  }
  return undefined
}

/**
 * Walks the log from its first entry: numbers without a gap, hashes, seals and sessions that the entries cover, one signature of every session,
 * and the entries that are remembered outside. Yields now and then. What it cannot see without an anchor: that the newest entries were cut off, and that
 * somebody who holds the key made all of it anew in her own name (security.md §5.3).
 */
export function* verifyChain(sqlite: Database.Database, anchors: readonly Anchor[]): Generator<void, Break | undefined> {
  const sessions = sessionsById(sqlite)
  const covered = new Set<string>()
  const lasts = new Map<string, LastOfSession>()
  const remembered = new Map<number, readonly string[]>()
  for (const { seq, head } of anchors) remembered.set(seq, [...remembered.get(seq) ?? [], head])
  const page = sqlite.prepare('SELECT * FROM main.access_log WHERE seq > ? ORDER BY seq LIMIT ?')
  let before = noEntry
  let last = 0
  let older = digestOfOlder(sqlite)
  for (;;) {
    const entries = page.all(last, entriesAtOnce) as StoredEntry[]
    if (entries.length === 0) break
    const seals = sealsByEntry(sqlite, last + 1, last + entries.length)
    for (const entry of entries) {
      if (entry.seq !== last + 1) return { brokenAt: last + 1, broken: 'chain' }
      last = entry.seq
      // Older than the chain: only before its first entry, and without seals.
      const isOlder = entry.hash === null && lasts.size === 0 && covered.size === 0
      if (isOlder && entry.signature === null && !seals.has(entry.seq)) {
        if (remembered.has(entry.seq)) return { brokenAt: entry.seq, broken: 'anchor' }
        continue
      }
      const isFirst = !covered.has(entry.session_id)
      const session = isFirst ? sessions.get(entry.session_id) : undefined
      if (isFirst && (session === undefined || session.user_id !== entry.user_id)) return { brokenAt: entry.seq, broken: 'signature' }
      covered.add(entry.session_id)
      const hash = entryHash(before, entry, { session, older, seals: digestOfSeals(seals.get(entry.seq) ?? []) })
      older = undefined
      if (entry.hash?.equals(hash) !== true) return { brokenAt: entry.seq, broken: 'chain' }
      const known = remembered.get(entry.seq)
      if (known?.some((head) => head !== hash.toString('hex')) === true) return { brokenAt: entry.seq, broken: 'anchor' }
      before = { hash, signature: entry.signature }
      lasts.set(entry.session_id, { seq: entry.seq, ...before })
    }
    yield
  }
  const cutOff = anchors.find(({ seq }) => seq > last)
  if (cutOff !== undefined) return { brokenAt: last + 1, broken: 'anchor' }
  const stray = sqlite.prepare('SELECT min(seq) FROM main.row_seals WHERE seq > ? OR seq < 1').pluck().get(last) as number | null
  if (stray !== null) return { brokenAt: stray, broken: 'row' }
  if ([...sessions.keys()].some((id) => !covered.has(id))) return { brokenAt: last, broken: 'signature' }
  return firstUnsigned(lasts, sessions)
}
