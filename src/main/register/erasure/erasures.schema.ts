import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The protocol of an erasure: what kind and how many, by which rule, by whom. No name and no id of a person. */
export const erasures = sqliteTable('erasures', {
  id: text('id').primaryKey(),
  rule: text('rule').notNull(),
  /** JSON: rows per table that are gone, and how often their content had left the app (exports, prints). */
  counts: text('counts').notNull(),
  doneAt: text('done_at').notNull(),
  doneBy: text('done_by').notNull(),
  approvedBy: text('approved_by').notNull(),
})
