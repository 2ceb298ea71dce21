import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * The release ledger: every number that ever left the register, and the proof that it was safe.
 * Append-only for ever; triggers refuse changes. The certificate (witness tables) stays in this file:
 * together they show which cells were small, so they never go to statistik.db or into an export.
 */
export const releaseLedger = sqliteTable('release_ledger', {
  id: text('id').primaryKey(),
  seq: integer('seq').notNull(),
  pack: text('pack').notNull(),
  definitionVersion: integer('definition_version').notNull(),
  period: text('period').notNull(),
  threshold: integer('threshold').notNull(),
  /** The released tables as JSON, without the hidden values. */
  released: text('released').notNull(),
  certificate: text('certificate').notNull(),
  sha256: text('sha256').notNull(),
  releasedAt: text('released_at').notNull(),
  releasedBy: text('released_by').notNull(),
}, (table) => [
  uniqueIndex('release_ledger_by_seq').on(table.seq),
  uniqueIndex('release_ledger_by_period').on(table.pack, table.definitionVersion, table.period),
  index('release_ledger_by_time').on(table.releasedAt),
])
