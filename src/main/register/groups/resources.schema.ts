import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { GroupLeaderKind } from '#shared/domain/code-lists/groups/group-leader-kinds.ts'
import { users } from '../users/users.schema.ts'
import { changeColumns } from '../../store/database/change-columns.ts'

/** Rooms and other places where groups meet. In an exclusive one only one meeting can be at a time. */
export const places = sqliteTable('places', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** The name folded, so that "Röda rummet" and "röda rummet" are one. */
  nameKey: text('name_key').notNull(),
  isExclusive: integer('is_exclusive', { mode: 'boolean' }).notNull(),
  ...changeColumns,
}, (table) => [uniqueIndex('places_by_name').on(table.nameKey)])

/** Who leads groups: a user of the register or somebody from outside. One row is one person, so that she cannot be in two rooms unseen. */
export const leaders = sqliteTable('leaders', {
  id: text('id').primaryKey(),
  kindCode: text('kind_code').$type<GroupLeaderKind>().notNull(),
  userId: text('user_id').references(() => users.id, { onDelete: 'restrict' }),
  /** Only of somebody who is no user: a user's name stands in `users`. */
  name: text('name'),
  leavesOn: text('leaves_on').$type<CivilDate>(),
  ...changeColumns,
}, (table) => [
  uniqueIndex('leaders_by_user').on(table.userId).where(sql`${table.userId} IS NOT NULL`),
  index('leaders_by_name').on(table.name),
])
