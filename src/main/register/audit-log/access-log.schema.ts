import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

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
}, (table) => [
  index('access_log_by_object').on(table.objectId, table.seq),
  index('access_log_by_user').on(table.userId, table.seq),
])
