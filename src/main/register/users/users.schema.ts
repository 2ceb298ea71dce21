import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const users = sqliteTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  titleCode: text('title_code').notNull(),
  activeFrom: text('active_from').notNull(),
  activeTo: text('active_to'),
  createdAt: text('created_at').notNull(),
  /** May see protected identities (*får se skyddade*); her slot then holds the key of their compartment. */
  seesProtected: integer('sees_protected').notNull().default(0),
  /** A key that she no longer needs was not rotated since. */
  shouldRotate: integer('should_rotate').notNull().default(0),
  version: integer('version').notNull().default(1),
})

/** The areas whose persons a user may see (story R5). */
export const userAreas = sqliteTable('user_areas', {
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'restrict' }),
  areaCode: text('area_code').notNull(),
}, (table) => [primaryKey({ columns: [table.userId, table.areaCode] })])

export const userRoles = sqliteTable('user_roles', {
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'restrict' }),
  role: text('role').notNull(),
}, (table) => [primaryKey({ columns: [table.userId, table.role] })])

/** What a form was last filled in with, per user, so that the next one starts there. JSON of codes only. */
export const userDefaults = sqliteTable('user_defaults', {
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'restrict' }),
  form: text('form').notNull(),
  values: text('values').notNull(),
}, (table) => [primaryKey({ columns: [table.userId, table.form] })])
