import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CareFrequency } from '#shared/domain/code-lists/cared-for/care-frequencies.ts'
import type { HousingForm } from '#shared/domain/code-lists/cared-for/housing-forms.ts'
import type { RelationCode } from '#shared/domain/code-lists/cared-for/relations.ts'
import type { TargetGroup } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import type { FineAgeGroup } from '#shared/domain/code-lists/carers/age-groups.ts'
import type { Sex } from '#shared/domain/code-lists/carers/sexes.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { carers } from '../carers/carers.schema.ts'
import { changeColumns } from '../../store/database/change-columns.ts'

/**
 * Persons cared for (*närstående*): third persons who have not contacted us, so an alias is enough
 * and a personal number is never kept (domain.md B.2).
 */
export const caredFor = sqliteTable('cared_for', {
  id: text('id').primaryKey(),
  alias: text('alias').notNull(),
  birthYear: integer('birth_year'),
  ageGroupCode: text('age_group_code').$type<FineAgeGroup>(),
  sexCode: text('sex_code').$type<Sex>().notNull(),
  targetGroupCode: text('target_group_code').$type<TargetGroup>().notNull(),
  secondTargetGroupCode: text('second_target_group_code').$type<TargetGroup>(),
  areaCode: text('area_code').$type<Area>().notNull(),
  housingCode: text('housing_code').$type<HousingForm>(),
  deceasedOn: text('deceased_on').$type<CivilDate>(),
  ...changeColumns,
})

/** The carer **is** the cared-for person's … (never the other way round). */
export const relations = sqliteTable('relations', {
  id: text('id').primaryKey(),
  carerId: text('carer_id').notNull().references(() => carers.id, { onDelete: 'restrict' }),
  caredForId: text('cared_for_id').notNull().references(() => caredFor.id, { onDelete: 'restrict' }),
  relationCode: text('relation_code').$type<RelationCode>().notNull(),
  livingTogetherCode: text('living_together_code').$type<'yes' | 'no' | 'unknown'>().notNull(),
  careFrequencyCode: text('care_frequency_code').$type<CareFrequency>(),
  careSinceYear: integer('care_since_year'),
  startedOn: text('started_on').$type<CivilDate>().notNull(),
  endedOn: text('ended_on').$type<CivilDate>(),
  ...changeColumns,
}, (table) => [
  index('relations_by_carer').on(table.carerId, table.caredForId),
  index('relations_by_cared_for').on(table.caredForId, table.carerId),
])
