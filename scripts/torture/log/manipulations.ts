import { generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Sealing } from '../../../src/main/register/audit-log/seals/sealing.ts'
import { rowTextSql } from '../../../src/main/register/audit-log/seals/sealed-tables.ts'
import { rebuildChain } from './rebuild-chain.ts'

/** What a manipulation works with: the opened copy, chance, and entries that none of the app's rules protect any more. */
export interface Tampering {
  readonly sqlite: Database.Database
  readonly sealing: Sealing
  readonly random: () => number
}

const lastSeq = (sqlite: Database.Database): number => sqlite.prepare('SELECT max(seq) FROM access_log').pluck().get() as number
const between = (random: () => number, from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
const anyEntry = ({ sqlite, random }: Tampering): number => between(random, 1, lastSeq(sqlite))

const columns = ['at', 'user_id', 'session_id', 'event', 'purpose', 'route', 'object_id', 'term_hash', 'hits', 'hash', 'signature'] as const

function editEntry(t: Tampering, seq = anyEntry(t)): void {
  const column = columns[Math.floor(t.random() * columns.length)] ?? 'at'
  const isBlob = column === 'hash' || column === 'signature'
  const value = t.random() < 0.2 && !['at', 'user_id', 'session_id', 'event', 'purpose', 'route'].includes(column) ? null : isBlob ? Buffer.alloc(column === 'hash' ? 32 : 64, seq) : column === 'hits' ? 990 + seq : `manipulerad ${seq}`
  const before = t.sqlite.prepare(`SELECT ${column} FROM access_log WHERE seq = ?`).pluck().get(seq)
  // Nothing is what most entries have there.
  t.sqlite.prepare(`UPDATE access_log SET ${column} = ? WHERE seq = ?`).run(value === null && before === null ? (isBlob ? Buffer.alloc(64, 1) : 'manipulerad') : value, seq)
}

/** Numbers close up or make room, as if nothing had been. */
function shift(sqlite: Database.Database, from: number, by: 1 | -1): void {
  for (const table of ['access_log', 'row_seals']) {
    sqlite.prepare(`UPDATE ${table} SET seq = -(seq + ?) WHERE seq ${by === 1 ? '>=' : '>'} ?`).run(by, from)
    sqlite.prepare(`UPDATE ${table} SET seq = -seq WHERE seq < 0`).run()
  }
}

function deleteEntry(t: Tampering): void {
  // Not the last: that is a cut, which only an anchor tells.
  const seq = between(t.random, 1, lastSeq(t.sqlite) - 1)
  t.sqlite.prepare('DELETE FROM access_log WHERE seq = ?').run(seq)
  if (t.random() < 0.5) {
    t.sqlite.prepare('DELETE FROM row_seals WHERE seq = ?').run(seq)
    shift(t.sqlite, seq, -1)
  }
}

function reorder(t: Tampering): void {
  const seq = between(t.random, 1, lastSeq(t.sqlite) - 1)
  const other = between(t.random, seq + 1, lastSeq(t.sqlite))
  const move = t.sqlite.prepare('UPDATE access_log SET seq = ? WHERE seq = ?')
  for (const [from, to] of [[seq, -1], [other, seq], [-1, other]] as const) move.run(to, from)
}

function insertEntry(t: Tampering): void {
  const seq = between(t.random, 2, lastSeq(t.sqlite))
  shift(t.sqlite, seq, 1)
  t.sqlite.prepare('INSERT INTO access_log SELECT ?, at, user_id, session_id, event, purpose, route, object_id, term_hash, hits, hash, signature FROM access_log WHERE seq = ?').run(seq, seq - 1)
}

function swapSignatures(t: Tampering): void {
  const signed = t.sqlite.prepare('SELECT seq FROM access_log WHERE signature IS NOT NULL ORDER BY seq').pluck().all() as number[]
  const at = between(t.random, 0, signed.length - 2)
  const [one, two] = [signed[at] ?? 1, signed[between(t.random, at + 1, signed.length - 1)] ?? 2]
  const read = t.sqlite.prepare('SELECT signature FROM access_log WHERE seq = ?').pluck()
  const [a, b] = [read.get(one), read.get(two)]
  const write = t.sqlite.prepare('UPDATE access_log SET signature = ? WHERE seq = ?')
  write.run(b, one)
  write.run(a, two)
}

function deleteSeal(t: Tampering): void {
  const seals = t.sqlite.prepare('SELECT table_name, row_id, seq FROM row_seals').raw().all() as [string, string, number][]
  t.sqlite.prepare('DELETE FROM row_seals WHERE table_name = ? AND row_id = ? AND seq = ?').run(...seals[Math.floor(t.random() * seals.length)] ?? ['', '', 0])
}

function deleteSession(t: Tampering): void {
  const ids = t.sqlite.prepare('SELECT session_id FROM log_sessions').pluck().all() as string[]
  t.sqlite.prepare('DELETE FROM log_sessions WHERE session_id = ?').run(ids[Math.floor(t.random() * ids.length)])
}

/** A row of content as it might have been before: changed without a seal. */
function olderRow(t: Tampering): string {
  const ids = t.sqlite.prepare('SELECT id FROM contacts').pluck().all() as string[]
  const id = ids[Math.floor(t.random() * ids.length)] ?? ''
  t.sqlite.prepare('UPDATE contacts SET minutes = minutes + 1 WHERE id = ?').run(id)
  return id
}

/** The same, and its seal is made anew with the key. */
function olderRowSealed(t: Tampering): void {
  const id = olderRow(t)
  const table = t.sealing.tables.find(({ name }) => name === 'contacts')
  if (table === undefined) throw new Error('no contacts')
  const text = t.sqlite.prepare(`SELECT ${rowTextSql(table, 't')} FROM contacts t WHERE id = ?`).pluck().get(id) as string
  const { inner, outer } = t.sealing.rowMac
  t.sqlite.prepare("UPDATE row_seals SET mac = ? WHERE table_name = 'contacts' AND row_id = ? AND seq = (SELECT max(seq) FROM row_seals WHERE table_name = 'contacts' AND row_id = ?)").run(outer(inner('contacts', text)), id, id)
}

/** Everything is signed with a key of the intruder's own, which the sessions are said to have had. */
function signedAnew(t: Tampering): void {
  const { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  t.sqlite.prepare('UPDATE log_sessions SET verify_key = ?').run(Buffer.from(x, 'base64url'))
  rebuildChain(t.sqlite, (hash) => signBytes(null, hash, privateKey))
}

const quietEdit = (t: Tampering): void => void t.sqlite.prepare("UPDATE access_log SET object_id = '019aa000-0000-7000-8000-0000000000ff' WHERE seq = ?").run(anyEntry(t))

/** Cuts what came after the last change, so that every row fits its seal: only reading is made undone. */
function cutTail({ sqlite }: Tampering): void {
  sqlite.prepare('DELETE FROM access_log WHERE seq > (SELECT max(seq) FROM row_seals)').run()
  const kept = sqlite.prepare('SELECT session_id FROM access_log').pluck().all() as string[]
  sqlite.prepare(`DELETE FROM log_sessions WHERE session_id NOT IN (${kept.map(() => '?').join(', ')})`).run(...kept)
}

/** Every way of tampering by somebody who holds the register's key. Those that fit in themselves are told only by what is remembered outside. */
export const manipulations: Readonly<Record<string, { readonly run: (t: Tampering) => void; readonly needsAnchor?: true }>> = {
  'edit an entry': { run: (t) => editEntry(t) },
  'delete an entry': { run: deleteEntry },
  'reorder entries': { run: reorder },
  'insert an entry': { run: insertEntry },
  'swap signatures': { run: swapSignatures },
  'take all hashes away': { run: ({ sqlite }) => void sqlite.exec('UPDATE access_log SET hash = NULL, signature = NULL') },
  'delete a seal': { run: deleteSeal },
  'delete all seals': { run: ({ sqlite }) => void sqlite.exec('DELETE FROM row_seals') },
  'delete a session': { run: deleteSession },
  'put an older row back': { run: (t) => void olderRow(t) },
  'put an older row back and seal it': { run: olderRowSealed },
  'edit and rebuild the chain': { run: (t) => { quietEdit(t); rebuildChain(t.sqlite, undefined) } },
  'seal an older row and rebuild the chain': { run: (t) => { olderRowSealed(t); rebuildChain(t.sqlite, undefined) } },
  'cut the tail': { run: cutTail, needsAnchor: true },
  'edit, rebuild and sign all anew': { run: (t) => { quietEdit(t); signedAnew(t) }, needsAnchor: true },
  'seal an older row, rebuild and sign all anew': { run: (t) => { olderRowSealed(t); signedAnew(t) }, needsAnchor: true },
}
