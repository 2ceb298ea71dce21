import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Settings of the register itself, one row each; the names and types stand in `settings.ts`. */
export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})
