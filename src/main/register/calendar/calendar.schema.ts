import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { AbsenceKind } from '#shared/domain/code-lists/calendar/absence-kinds.ts'
import type { LocalDayKind } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import type { OutreachStatus } from '#shared/domain/code-lists/calendar/outreach-statuses.ts'
import type { OutreachType } from '#shared/domain/code-lists/groups/outreach-types.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { users } from '../users/users.schema.ts'
import { changeColumns } from '../../store/database/change-columns.ts'

/** School holidays and closed days: each municipality sets its own. */
export const localDays = sqliteTable('local_days', {
  id: text('id').primaryKey(),
  kindCode: text('kind_code').$type<LocalDayKind>().notNull(),
  name: text('name').notNull(),
  fromOn: text('from_on').$type<CivilDate>().notNull(),
  toOn: text('to_on').$type<CivilDate>().notNull(),
  ...changeColumns,
}, (table) => [index('local_days_by_end').on(table.toOn)])

/** Time when a user is not there. Without times it is for whole days. */
export const absences = sqliteTable('absences', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'restrict' }),
  kindCode: text('kind_code').$type<AbsenceKind>().notNull(),
  fromOn: text('from_on').$type<CivilDate>().notNull(),
  toOn: text('to_on').$type<CivilDate>().notNull(),
  startsAt: text('starts_at'),
  endsAt: text('ends_at'),
  ...changeColumns,
}, (table) => [index('absences_by_end').on(table.toOn), index('absences_by_user').on(table.userId, table.toOn)])

/** Outreach (*utåtriktat arbete*): hours and how many were reached, never a person. */
export const outreach = sqliteTable('outreach', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'restrict' }),
  heldOn: text('held_on').$type<CivilDate>().notNull(),
  startsAt: text('starts_at'),
  minutes: integer('minutes').notNull(),
  typeCode: text('type_code').$type<OutreachType>().notNull(),
  areaCode: text('area_code').$type<Area>().notNull(),
  title: text('title'),
  participants: integer('participants'),
  statusCode: text('status_code').$type<OutreachStatus>().notNull(),
  ...changeColumns,
}, (table) => [index('outreach_by_date').on(table.heldOn, table.statusCode), index('outreach_by_user').on(table.userId, table.heldOn)])
