import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Tables of statistik.db: released counts and the files made of them. Nothing here is a person. */
export const releases = sqliteTable('releases', {
  id: text('id').primaryKey(),
  pack: text('pack').notNull(),
  definitionVersion: integer('definition_version').notNull(),
  period: text('period').notNull(),
  released: text('released').notNull(),
  sha256: text('sha256').notNull(),
  releasedAt: text('released_at').notNull(),
}, (table) => [index('releases_by_period').on(table.period)])

/** The exported bytes themselves: asking again gives the same file, never a new computation. */
export const releaseFiles = sqliteTable('release_files', {
  releaseId: text('release_id').notNull().references(() => releases.id, { onDelete: 'restrict' }),
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
}, (table) => [primaryKey({ columns: [table.releaseId, table.kind] })])

/** What a manager's window must know about the organisation; a copy, written by whoever opens the register. One row. */
export const publishedUnit = sqliteTable('published_unit', {
  id: text('id').primaryKey(),
  /** JSON of the contract's `unitView`. */
  view: text('view').notNull(),
})

/** Managers by name, so that their sessions and log entries have one. A copy. */
export const publishedUsers = sqliteTable('published_users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  activeTo: text('active_to'),
})
