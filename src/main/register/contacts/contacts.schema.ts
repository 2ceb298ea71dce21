import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { TargetGroup } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import type { FineAgeGroup } from '#shared/domain/code-lists/carers/age-groups.ts'
import type { HowContact } from '#shared/domain/code-lists/carers/how-contacts.ts'
import type { Sex } from '#shared/domain/code-lists/carers/sexes.ts'
import type { ContactForm } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import type { ContactStatus } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import type { ConversationType } from '#shared/domain/code-lists/contacts/conversation-types.ts'
import type { Initiative } from '#shared/domain/code-lists/contacts/initiatives.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { SupportType } from '#shared/domain/code-lists/support/support-types.ts'
import { carers } from '../carers/carers.schema.ts'
import { changeColumns } from '../../store/database/change-columns.ts'

/** Contacts (*kontakttillfällen*): one row per event, however many carers were in the room. */
export const contacts = sqliteTable('contacts', {
  id: text('id').primaryKey(),
  heldOn: text('held_on').$type<CivilDate>().notNull(),
  startsAt: text('starts_at'),
  minutes: integer('minutes').notNull(),
  supportTypeCode: text('support_type_code').$type<SupportType>().notNull(),
  contactFormCode: text('contact_form_code').$type<ContactForm>().notNull(),
  conversationTypeCode: text('conversation_type_code').$type<ConversationType>().notNull(),
  areaCode: text('area_code').$type<Area>().notNull(),
  initiativeCode: text('initiative_code').$type<Initiative>(),
  statusCode: text('status_code').$type<ContactStatus>().notNull(),
  followUpOn: text('follow_up_on').$type<CivilDate>(),
  followedUpAt: text('followed_up_at'),
  /** Taken back by the one who recorded it: kept, shown as removed, never counted. */
  removedAt: text('removed_at'),
  removedBy: text('removed_by'),
  ...changeColumns,
}, (table) => [
  // Covering for the counts of a period: date, outcome and what they are broken down by.
  index('contacts_by_date').on(table.heldOn, table.statusCode, table.supportTypeCode, table.areaCode, table.contactFormCode, table.removedAt, table.id),
  index('contacts_to_follow_up').on(table.createdBy, table.followUpOn).where(sql`${table.followUpOn} IS NOT NULL AND ${table.followedUpAt} IS NULL`),
  // What one has recorded today, without a scan of every contact.
  index('contacts_by_recorder').on(table.createdBy, table.createdAt),
  check('minutes_in_a_day', sql`${table.minutes} BETWEEN 0 AND 1440`),
])

export const contactCarers = sqliteTable('contact_carers', {
  contactId: text('contact_id').notNull().references(() => contacts.id, { onDelete: 'restrict' }),
  carerId: text('carer_id').notNull().references(() => carers.id, { onDelete: 'restrict' }),
  /** Copied from the contact, so that a carer's timeline is one index range. */
  heldOn: text('held_on').$type<CivilDate>().notNull(),
  /** Copied from the contact, so that who sees a carer is one step in an index. */
  areaCode: text('area_code').$type<Area>().notNull(),
}, (table) => [
  primaryKey({ columns: [table.contactId, table.carerId] }),
  // One for the timeline and for who sees her: a second that begins with the carer might be read where the seals were checked by the first.
  index('contact_carers_by_carer').on(table.carerId, table.heldOn, table.contactId, table.areaCode),
])

export const contactStaff = sqliteTable('contact_staff', {
  contactId: text('contact_id').notNull().references(() => contacts.id, { onDelete: 'restrict' }),
  userId: text('user_id').notNull(),
}, (table) => [primaryKey({ columns: [table.contactId, table.userId] })])

/** The note of a contact. A correction is a further version; earlier ones stay readable. */
export const notes = sqliteTable('notes', {
  id: text('id').primaryKey(),
  contactId: text('contact_id').notNull().references(() => contacts.id, { onDelete: 'restrict' }),
  version: integer('version').notNull(),
  text: text('text').notNull(),
  writtenAt: text('written_at').notNull(),
  writtenBy: text('written_by').notNull(),
}, (table) => [index('notes_by_contact').on(table.contactId, table.version)])

/** A contact with somebody who stays unknown: no name, no note, and no key to any carer exists here. */
export const anonymousContacts = sqliteTable('anonymous_contacts', {
  id: text('id').primaryKey(),
  heldOn: text('held_on').$type<CivilDate>().notNull(),
  minutes: integer('minutes').notNull(),
  contactFormCode: text('contact_form_code').$type<ContactForm>().notNull(),
  conversationTypeCode: text('conversation_type_code').$type<ConversationType>().notNull(),
  areaCode: text('area_code').$type<Area>().notNull(),
  sexCode: text('sex_code').$type<Sex>(),
  ageGroupCode: text('age_group_code').$type<FineAgeGroup>(),
  targetGroupCode: text('target_group_code').$type<TargetGroup>(),
  howContactCode: text('how_contact_code').$type<HowContact>(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
}, (table) => [index('anonymous_contacts_by_date').on(table.heldOn, table.areaCode)])
