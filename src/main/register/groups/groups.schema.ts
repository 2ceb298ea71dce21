import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { TargetGroup } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import type { GroupForm } from '#shared/domain/code-lists/groups/group-forms.ts'
import type { GroupSupportType } from '#shared/domain/code-lists/groups/group-support-types.ts'
import type { MeetingStatus } from '#shared/domain/code-lists/groups/meeting-statuses.ts'
import type { Partner } from '#shared/domain/code-lists/groups/partners.ts'
import type { MeetingCancelReason } from '#shared/domain/code-lists/groups/reasons/meeting-cancel-reasons.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { carers } from '../carers/carers.schema.ts'
import { leaders, places } from './resources.schema.ts'
import { changeColumns } from '../../store/database/change-columns.ts'

/** Groups (*anhöriggrupper*, domain.md B.2 Grupp). */
export const groups = sqliteTable('groups', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  supportTypeCode: text('support_type_code').$type<GroupSupportType>().notNull(),
  targetGroupCode: text('target_group_code').$type<TargetGroup>(),
  formCode: text('form_code').$type<GroupForm>().notNull(),
  closesAfterMeeting: integer('closes_after_meeting'),
  minPlaces: integer('min_places'),
  maxPlaces: integer('max_places').notNull(),
  placeId: text('place_id').references(() => places.id, { onDelete: 'restrict' }),
  partnerCode: text('partner_code').$type<Partner>(),
  feeKr: integer('fee_kr'),
  /** What somebody decided; full and running follow from places and dates and are not stored. */
  statusCode: text('status_code').$type<'planned' | 'open-for-application' | 'ended' | 'cancelled'>().notNull(),
  endedOn: text('ended_on').$type<CivilDate>(),
  evaluationAnswers: integer('evaluation_answers'),
  evaluationSatisfied: integer('evaluation_satisfied'),
  copiedFromId: text('copied_from_id').references((): AnySQLiteColumn => groups.id, { onDelete: 'restrict' }),
  ...changeColumns,
}, (table) => [
  index('groups_by_status').on(table.statusCode, table.name),
  check('places_for_at_least_one', sql`${table.maxPlaces} >= 1`),
])

export const groupAreas = sqliteTable('group_areas', {
  groupId: text('group_id').notNull().references(() => groups.id, { onDelete: 'restrict' }),
  areaCode: text('area_code').$type<Area>().notNull(),
}, (table) => [primaryKey({ columns: [table.groupId, table.areaCode] })])

/** Who leads the group as a whole; each meeting has its own. */
export const groupLeaders = sqliteTable('group_leaders', {
  groupId: text('group_id').notNull().references(() => groups.id, { onDelete: 'restrict' }),
  leaderId: text('leader_id').notNull().references(() => leaders.id, { onDelete: 'restrict' }),
  position: integer('position').notNull(),
}, (table) => [primaryKey({ columns: [table.groupId, table.leaderId] })])

/** Meetings (*grupptillfällen*): one row each. A cancelled one stays and counts as none. */
export const meetings = sqliteTable('meetings', {
  id: text('id').primaryKey(),
  groupId: text('group_id').notNull().references(() => groups.id, { onDelete: 'restrict' }),
  /** Those planned together; a meeting added later has its own. */
  seriesId: text('series_id').notNull(),
  heldOn: text('held_on').$type<CivilDate>().notNull(),
  startsAt: text('starts_at').notNull(),
  minutes: integer('minutes').notNull(),
  placeId: text('place_id').references(() => places.id, { onDelete: 'restrict' }),
  theme: text('theme'),
  statusCode: text('status_code').$type<MeetingStatus>().notNull(),
  cancelReasonCode: text('cancel_reason_code').$type<MeetingCancelReason>(),
  cancelledAt: text('cancelled_at'),
  /** Those who came without saying who they are: a number, never a person. */
  anonymous: integer('anonymous').notNull(),
  /** Rises whenever a calendar that imported the meeting must be told (RFC 5545 SEQUENCE). */
  sequence: integer('sequence').notNull(),
  ...changeColumns,
}, (table) => [
  index('meetings_by_date').on(table.heldOn, table.statusCode, table.groupId, table.id),
  index('meetings_by_group').on(table.groupId, table.heldOn, table.startsAt),
  index('meetings_by_place').on(table.placeId, table.heldOn),
  check('meeting_length', sql`${table.minutes} BETWEEN 15 AND 720`),
])

export const meetingLeaders = sqliteTable('meeting_leaders', {
  meetingId: text('meeting_id').notNull().references(() => meetings.id, { onDelete: 'restrict' }),
  leaderId: text('leader_id').notNull().references(() => leaders.id, { onDelete: 'restrict' }),
  /** Copied from the meeting, so that a leader's day is one index range. */
  heldOn: text('held_on').$type<CivilDate>().notNull(),
}, (table) => [
  primaryKey({ columns: [table.meetingId, table.leaderId] }),
  index('meeting_leaders_by_leader').on(table.leaderId, table.heldOn, table.meetingId),
])

/** Who has been told that a meeting is cancelled. */
export const meetingCalls = sqliteTable('meeting_calls', {
  meetingId: text('meeting_id').notNull().references(() => meetings.id, { onDelete: 'restrict' }),
  carerId: text('carer_id').notNull().references(() => carers.id, { onDelete: 'restrict' }),
  calledAt: text('called_at').notNull(),
  calledBy: text('called_by').notNull(),
}, (table) => [primaryKey({ columns: [table.meetingId, table.carerId] })])
