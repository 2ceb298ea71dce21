import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Sex } from '#shared/domain/code-lists/carers/sexes.ts'
import type { CapOverrideReason } from '#shared/domain/code-lists/respite/cap-override-reasons.ts'
import type { CapPeriod } from '#shared/domain/code-lists/respite/cap-periods.ts'
import type { OverCapReason } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import type { RelieverSkill } from '#shared/domain/code-lists/respite/reliever-skills.ts'
import type { RespiteCanceller } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import type { RespiteCondition } from '#shared/domain/code-lists/respite/respite-conditions.ts'
import type { RespiteForm } from '#shared/domain/code-lists/respite/respite-forms.ts'
import type { RespitePlace } from '#shared/domain/code-lists/respite/respite-places.ts'
import type { RespiteProvider } from '#shared/domain/code-lists/respite/respite-providers.ts'
import type { RespiteStatus } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import type { RespiteSupportType } from '#shared/domain/code-lists/respite/respite-support-types.ts'
import { caredFor } from '../cared-for/cared-for.schema.ts'
import { carers } from '../carers/carers.schema.ts'
import { relievers } from './relievers.schema.ts'
import { changeColumns } from '../../store/database/change-columns.ts'

/** The municipality's rules for respite: at most one row; without it the defaults hold. */
export const respiteRules = sqliteTable('respite_rules', {
  id: integer('id').primaryKey(),
  lateCancellationHours: integer('late_cancellation_hours').notNull(),
  lateCancellationCounts: integer('late_cancellation_counts', { mode: 'boolean' }).notNull(),
  standardCapMinutes: integer('standard_cap_minutes'),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
  version: integer('version').notNull(),
})

/** A right to respite (*avlösningsrätt*, domain.md B.2): minutes per period, for one carer and one cared-for person. */
export const respiteGrants = sqliteTable('respite_grants', {
  id: text('id').primaryKey(),
  carerId: text('carer_id').notNull().references(() => carers.id, { onDelete: 'restrict' }),
  caredForId: text('cared_for_id').notNull().references(() => caredFor.id, { onDelete: 'restrict' }),
  supportTypeCode: text('support_type_code').$type<RespiteSupportType>().notNull(),
  formCode: text('form_code').$type<RespiteForm>().notNull(),
  decisionReference: text('decision_reference'),
  decidedOn: text('decided_on').$type<CivilDate>(),
  capMinutes: integer('cap_minutes').notNull(),
  capPeriodCode: text('cap_period_code').$type<CapPeriod>().notNull(),
  carriesOver: integer('carries_over', { mode: 'boolean' }).notNull(),
  mostCarriedMinutes: integer('most_carried_minutes'),
  isFree: integer('is_free', { mode: 'boolean' }).notNull(),
  feePerHourKr: integer('fee_per_hour_kr'),
  validFrom: text('valid_from').$type<CivilDate>().notNull(),
  validTo: text('valid_to').$type<CivilDate>(),
  providerCode: text('provider_code').$type<RespiteProvider>(),
  hasCarePlan: integer('has_care_plan', { mode: 'boolean' }).notNull(),
  wishedSexCode: text('wished_sex_code').$type<Sex>(),
  wishedRelieverId: text('wished_reliever_id').references(() => relievers.id, { onDelete: 'restrict' }),
  ...changeColumns,
}, (table) => [
  index('respite_grants_by_carer').on(table.carerId, table.validFrom),
  index('respite_grants_by_cared_for').on(table.caredForId),
])

export const respiteGrantConditions = sqliteTable('respite_grant_conditions', {
  grantId: text('grant_id').notNull().references(() => respiteGrants.id, { onDelete: 'restrict' }),
  conditionCode: text('condition_code').$type<RespiteCondition>().notNull(),
}, (table) => [primaryKey({ columns: [table.grantId, table.conditionCode] })])

export const respiteGrantWishes = sqliteTable('respite_grant_wishes', {
  grantId: text('grant_id').notNull().references(() => respiteGrants.id, { onDelete: 'restrict' }),
  skillCode: text('skill_code').$type<RelieverSkill>().notNull(),
}, (table) => [primaryKey({ columns: [table.grantId, table.skillCode] })])

/**
 * A booking of respite (*avlösningsbokning*). Local days and times as they were agreed, and beside them the
 * instants they mean (UTC ISO 8601), which overlap and length are computed from: a night in October has 25 hours.
 */
export const respiteBookings = sqliteTable('respite_bookings', {
  id: text('id').primaryKey(),
  grantId: text('grant_id').notNull().references(() => respiteGrants.id, { onDelete: 'restrict' }),
  /** Copied from the right: what double booking is looked for by, and what is counted. */
  carerId: text('carer_id').notNull().references(() => carers.id, { onDelete: 'restrict' }),
  caredForId: text('cared_for_id').notNull().references(() => caredFor.id, { onDelete: 'restrict' }),
  /** Those booked together; null for a single one. */
  seriesId: text('series_id'),
  startsOn: text('starts_on').$type<CivilDate>().notNull(),
  startsAt: text('starts_at').notNull(),
  endsOn: text('ends_on').$type<CivilDate>().notNull(),
  endsAt: text('ends_at').notNull(),
  startInstant: text('start_instant').notNull(),
  endInstant: text('end_instant').notNull(),
  plannedMinutes: integer('planned_minutes').notNull(),
  performedMinutes: integer('performed_minutes'),
  placeCode: text('place_code').$type<RespitePlace>().notNull(),
  providerCode: text('provider_code').$type<RespiteProvider>().notNull(),
  relieverId: text('reliever_id').references(() => relievers.id, { onDelete: 'restrict' }),
  statusCode: text('status_code').$type<RespiteStatus>().notNull(),
  cancelledByCode: text('cancelled_by_code').$type<RespiteCanceller>(),
  cancelledAt: text('cancelled_at'),
  isLateCancellation: integer('is_late_cancellation', { mode: 'boolean' }).notNull(),
  /** As the rules were on the day it was decided: rules changed later do not change the past. */
  countsAgainstCap: integer('counts_against_cap', { mode: 'boolean' }).notNull(),
  overrideReasonCode: text('override_reason_code').$type<CapOverrideReason>(),
  overCapReasonCode: text('over_cap_reason_code').$type<OverCapReason>(),
  confirmedOn: text('confirmed_on').$type<CivilDate>(),
  feeKr: integer('fee_kr'),
  ...changeColumns,
}, (table) => [
  index('respite_bookings_by_start').on(table.startsOn, table.statusCode, table.id),
  index('respite_bookings_by_cared_for').on(table.caredForId, table.startInstant),
  index('respite_bookings_by_reliever').on(table.relieverId, table.startInstant),
  index('respite_bookings_by_grant').on(table.grantId, table.startsOn),
  index('respite_bookings_by_carer').on(table.carerId, table.startsOn),
  index('respite_bookings_by_series').on(table.seriesId, table.startsOn),
  // A month at most: the look-up of what touches a day needs to look back no further.
  check('booking_length', sql`${table.plannedMinutes} BETWEEN 1 AND 44640`),
])
