import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { users } from '../users/users.schema.ts'

/**
 * Carers (*anhöriga*): the persons the register is about. A coded carer has no name, number, phone or
 * address (domain.md D.3); the check below holds even for a bug above it.
 */
export const carers = sqliteTable('carers', {
  id: text('id').primaryKey(),
  /** `A-2026-00001`: the case number, one of the four things a person may be searched by (SoLPuF 15 §). */
  carerNumber: text('carer_number').notNull(),
  registrationForm: text('registration_form').notNull(),
  firstName: text('first_name'),
  lastName: text('last_name'),
  /** Twelve digits, no hyphen. */
  personalNumber: text('personal_number'),
  personalNumberReason: text('personal_number_reason'),
  birthYear: integer('birth_year'),
  /** Fine age group, only where the birth year is not known. */
  ageGroupCode: text('age_group_code'),
  sexCode: text('sex_code').notNull(),
  phone: text('phone'),
  email: text('email'),
  address: text('address'),
  mayLeaveMessageCode: text('may_leave_message_code'),
  protectedIdentityCode: text('protected_identity_code').notNull(),
  howContactCode: text('how_contact_code').notNull(),
  employmentCode: text('employment_code'),
  firstContactOn: text('first_contact_on').notNull(),
  responsibleUserId: text('responsible_user_id').notNull().references(() => users.id, { onDelete: 'restrict' }),
  statusCode: text('status_code').notNull(),
  informationGivenOn: text('information_given_on'),
  informationGivenCode: text('information_given_code'),
  /** Made in code: SQLite sorts and folds å, ä and ö wrongly and has no Swedish collation. */
  sortName: text('sort_name').notNull(),
  phoneKey: text('phone_key'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
  version: integer('version').notNull(),
}, (table) => [
  uniqueIndex('carers_by_number').on(table.carerNumber),
  uniqueIndex('carers_by_personal_number').on(table.personalNumber),
  index('carers_by_name').on(table.sortName, table.carerNumber),
  index('carers_by_birth_year').on(table.birthYear, table.sortName),
  index('carers_by_phone').on(table.phoneKey),
  check('code_carer_has_no_identity', sql`${table.registrationForm} <> 'code' OR (${table.firstName} IS NULL AND ${table.lastName} IS NULL AND ${table.personalNumber} IS NULL AND ${table.phone} IS NULL AND ${table.email} IS NULL AND ${table.address} IS NULL)`),
])
