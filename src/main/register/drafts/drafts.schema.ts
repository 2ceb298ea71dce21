import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Half-written forms, kept in the register so that locking never has to wait for anybody. */
export const drafts = sqliteTable('drafts', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull(),
  form: text('form').notNull(),
  values: text('values').notNull(),
  changedAt: text('changed_at').notNull(),
}, (table) => [index('drafts_by_user').on(table.userId, table.form)])
