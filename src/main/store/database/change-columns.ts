import { integer, text } from 'drizzle-orm/sqlite-core'

/** Who made and last changed a row, when (UTC ISO 8601), and its version, which rises by one at every change. */
export const changeColumns = {
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
  version: integer('version').notNull(),
} as const
