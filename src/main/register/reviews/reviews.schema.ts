import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Signed reviews of the access log (*loggkontroll*, SoLPuL 10 §). Never changed after the signature. */
export const logReviews = sqliteTable('log_reviews', {
  id: text('id').primaryKey(),
  fromOn: text('from_on').notNull(),
  toOn: text('to_on').notNull(),
  seed: text('seed').notNull(),
  sampleSize: integer('sample_size').notNull(),
  checked: integer('checked').notNull(),
  deviations: integer('deviations').notNull(),
  toAsk: integer('to_ask').notNull(),
  measures: text('measures').notNull(),
  signedAt: text('signed_at').notNull(),
  signedBy: text('signed_by').notNull(),
  verifyKey: blob('verify_key', { mode: 'buffer' }).notNull(),
  logSeq: integer('log_seq').notNull(),
  logHead: text('log_head').notNull(),
  signature: blob('signature', { mode: 'buffer' }).notNull(),
}, (table) => [index('log_reviews_by_time').on(table.signedAt)])

export const logReviewItems = sqliteTable('log_review_items', {
  reviewId: text('review_id').notNull().references(() => logReviews.id, { onDelete: 'restrict' }),
  file: text('file').notNull(),
  seq: integer('seq').notNull(),
  /** JSON array of reasons. */
  reasons: text('reasons').notNull(),
  outcome: text('outcome').notNull(),
}, (table) => [primaryKey({ columns: [table.reviewId, table.file, table.seq] })])
