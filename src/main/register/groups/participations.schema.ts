import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Attendance } from '#shared/domain/code-lists/groups/attendances.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import type { LateJoinReason } from '#shared/domain/code-lists/groups/reasons/late-join-reasons.ts'
import type { SameCaredForReason } from '#shared/domain/code-lists/groups/reasons/same-cared-for-reasons.ts'
import type { GroupDropOutReason } from '#shared/domain/code-lists/support/group-drop-out-reasons.ts'
import { carers } from '../carers/carers.schema.ts'
import { groups, meetings } from './groups.schema.ts'
import { changeColumns } from '../../store/database/change-columns.ts'

/** A carer in a group (*gruppdeltagande*). Only `enrolled` and `offered` take a place. */
export const participations = sqliteTable('participations', {
  id: text('id').primaryKey(),
  groupId: text('group_id').notNull().references(() => groups.id, { onDelete: 'restrict' }),
  carerId: text('carer_id').notNull().references(() => carers.id, { onDelete: 'restrict' }),
  statusCode: text('status_code').$type<ParticipationStatus>().notNull(),
  appliedOn: text('applied_on').$type<CivilDate>().notNull(),
  /** The place in the queue, 1 first, without gaps; null outside the queue. */
  queuePlace: integer('queue_place'),
  offeredOn: text('offered_on').$type<CivilDate>(),
  answerBy: text('answer_by').$type<CivilDate>(),
  enrolledOn: text('enrolled_on').$type<CivilDate>(),
  endedOn: text('ended_on').$type<CivilDate>(),
  dropOutReasonCode: text('drop_out_reason_code').$type<GroupDropOutReason>(),
  sameCaredForReasonCode: text('same_cared_for_reason_code').$type<SameCaredForReason>(),
  lateJoinReasonCode: text('late_join_reason_code').$type<LateJoinReason>(),
  /** Added by mistake and taken back: kept, shown nowhere, never counted. */
  removedAt: text('removed_at'),
  removedBy: text('removed_by'),
  ...changeColumns,
}, (table) => [
  uniqueIndex('participations_once').on(table.groupId, table.carerId).where(sql`${table.removedAt} IS NULL`),
  index('participations_by_carer').on(table.carerId, table.groupId),
])

/** What happened with a participation: every status and every move in the queue, with when and by whom. */
export const participationEvents = sqliteTable('participation_events', {
  id: text('id').primaryKey(),
  participationId: text('participation_id').notNull().references(() => participations.id, { onDelete: 'restrict' }),
  at: text('at').notNull(),
  by: text('by').notNull(),
  statusCode: text('status_code').$type<ParticipationStatus>().notNull(),
  queuePlace: integer('queue_place'),
  reasonCode: text('reason_code'),
}, (table) => [index('participation_events_by_participation').on(table.participationId, table.at)])

/** Attendance. No row is *Ej registrerat*, which is not an absence. A carer without a participation is a guest. */
export const attendanceMarks = sqliteTable('attendance', {
  meetingId: text('meeting_id').notNull().references(() => meetings.id, { onDelete: 'restrict' }),
  carerId: text('carer_id').notNull().references(() => carers.id, { onDelete: 'restrict' }),
  attendanceCode: text('attendance_code').$type<Exclude<Attendance, 'not-registered'>>().notNull(),
  /** Copied from the meeting, so that a carer's timeline is one index range. */
  heldOn: text('held_on').$type<CivilDate>().notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
}, (table) => [
  primaryKey({ columns: [table.meetingId, table.carerId] }),
  index('attendance_by_carer').on(table.carerId, table.heldOn, table.meetingId),
])
