import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Sex } from '#shared/domain/code-lists/carers/sexes.ts'
import type { RelieverSkill } from '#shared/domain/code-lists/respite/reliever-skills.ts'
import type { RespiteProvider } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { changeColumns } from '../../store/database/change-columns.ts'

/** Who relieves (*avlösare*): staff or volunteers, no carers. */
export const relievers = sqliteTable('relievers', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  sortName: text('sort_name').notNull(),
  providerCode: text('provider_code').$type<RespiteProvider>().notNull(),
  phone: text('phone'),
  sexCode: text('sex_code').$type<Sex>(),
  languages: text('languages'),
  hasDrivingLicence: integer('has_driving_licence', { mode: 'boolean' }).notNull(),
  mostMinutesPerWeek: integer('most_minutes_per_week'),
  leavesOn: text('leaves_on').$type<CivilDate>(),
  ...changeColumns,
}, (table) => [index('relievers_by_name').on(table.sortName, table.id)])

export const relieverSkillRows = sqliteTable('reliever_skills', {
  relieverId: text('reliever_id').notNull().references(() => relievers.id, { onDelete: 'restrict' }),
  skillCode: text('skill_code').$type<RelieverSkill>().notNull(),
}, (table) => [primaryKey({ columns: [table.relieverId, table.skillCode] })])

/** When a reliever can as a rule; local time, ISO weekday. */
export const relieverAvailability = sqliteTable('reliever_availability', {
  relieverId: text('reliever_id').notNull().references(() => relievers.id, { onDelete: 'restrict' }),
  weekday: integer('weekday').notNull(),
  startsAt: text('starts_at').notNull(),
  endsAt: text('ends_at').notNull(),
}, (table) => [primaryKey({ columns: [table.relieverId, table.weekday, table.startsAt] })])

export const relieverAbsences = sqliteTable('reliever_absences', {
  id: text('id').primaryKey(),
  relieverId: text('reliever_id').notNull().references(() => relievers.id, { onDelete: 'restrict' }),
  fromOn: text('from_on').$type<CivilDate>().notNull(),
  toOn: text('to_on').$type<CivilDate>().notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
}, (table) => [index('reliever_absences_by_reliever').on(table.relieverId, table.toOn)])
