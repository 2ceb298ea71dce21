import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Who did what with whom, for what purpose (SoLPuL 10 §). Append-only: triggers refuse changes.
 * Never content and never a searched name: `termHash` is keyed, `hits` a number.
 */
export const accessLog = sqliteTable('access_log', {
  seq: integer('seq').primaryKey(),
  at: text('at').notNull(),
  userId: text('user_id').notNull(),
  sessionId: text('session_id').notNull(),
  event: text('event').notNull(),
  purpose: text('purpose').notNull(),
  route: text('route').notNull(),
  objectId: text('object_id'),
  termHash: text('term_hash'),
  hits: integer('hits'),
  /** SHA-256 of the entry before and of this one; null only in entries older than the chain (its first entry covers them). */
  hash: blob('hash', { mode: 'buffer' }),
  /** Ed25519 by the session's user, on the last entry of each request: it covers all before it. */
  signature: blob('signature', { mode: 'buffer' }),
}, (table) => [
  index('access_log_by_object').on(table.objectId, table.seq),
  index('access_log_by_user').on(table.userId, table.seq),
])

/** An unlocked session: who, with which signing key, on which computer. Covered by the hash of its first entry. */
export const logSessions = sqliteTable('log_sessions', {
  sessionId: text('session_id').primaryKey(),
  userId: text('user_id').notNull(),
  userName: text('user_name').notNull(),
  slotId: text('slot_id').notNull(),
  /** Ed25519, raw, 32 bytes. */
  verifyKey: blob('verify_key', { mode: 'buffer' }).notNull(),
  openedAt: text('opened_at').notNull(),
  computer: text('computer').notNull(),
  appVersion: text('app_version').notNull(),
})

/**
 * What each change left in each row, under a key that only the open register knows: a row that is older than its
 * newest seal is a replayed page, which no cipher notices (security.md §0.5). Append-only; covered by the entry `seq`.
 */
export const rowSeals = sqliteTable('row_seals', {
  tableName: text('table_name').notNull(),
  rowId: text('row_id').notNull(),
  seq: integer('seq').notNull(),
  /** The person whose card shows the row. */
  ownerId: text('owner_id'),
  /** HMAC-SHA256 of the row as it stood, cut to 16 bytes; null when it was removed. */
  mac: blob('mac', { mode: 'buffer' }),
}, (table) => [
  primaryKey({ columns: [table.tableName, table.rowId, table.seq] }),
  index('row_seals_by_owner').on(table.ownerId, table.tableName, table.rowId, table.seq),
  index('row_seals_by_entry').on(table.seq),
])
