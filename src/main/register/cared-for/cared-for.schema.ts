import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { carers } from '../carers/carers.schema.ts'

/**
 * Persons cared for (*närstående*): third persons who have not contacted us, so an alias is enough
 * and a personal number is never kept (domain.md B.2).
 */
export const caredFor = sqliteTable('cared_for', {
  id: text('id').primaryKey(),
  alias: text('alias').notNull(),
  birthYear: integer('birth_year'),
  ageGroupCode: text('age_group_code'),
  sexCode: text('sex_code').notNull(),
  targetGroupCode: text('target_group_code').notNull(),
  secondTargetGroupCode: text('second_target_group_code'),
  areaCode: text('area_code').notNull(),
  housingCode: text('housing_code'),
  deceasedOn: text('deceased_on'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
  version: integer('version').notNull(),
})

/** The carer **is** the cared-for person's … (never the other way round). */
export const relations = sqliteTable('relations', {
  id: text('id').primaryKey(),
  carerId: text('carer_id').notNull().references(() => carers.id, { onDelete: 'restrict' }),
  caredForId: text('cared_for_id').notNull().references(() => caredFor.id, { onDelete: 'restrict' }),
  relationCode: text('relation_code').notNull(),
  livingTogetherCode: text('living_together_code').notNull(),
  careFrequencyCode: text('care_frequency_code'),
  careSinceYear: integer('care_since_year'),
  startedOn: text('started_on').notNull(),
  endedOn: text('ended_on'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
  version: integer('version').notNull(),
}, (table) => [
  index('relations_by_carer').on(table.carerId, table.caredForId),
  index('relations_by_cared_for').on(table.caredForId, table.carerId),
])
