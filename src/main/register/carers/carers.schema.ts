import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { FineAgeGroup } from '#shared/domain/code-lists/carers/age-groups.ts'
import type { CarerStatus } from '#shared/domain/code-lists/carers/carer-statuses.ts'
import type { Employment } from '#shared/domain/code-lists/carers/employments.ts'
import type { HowContact } from '#shared/domain/code-lists/carers/how-contacts.ts'
import type { InformationWay } from '#shared/domain/code-lists/carers/information-ways.ts'
import type { MayLeaveMessage } from '#shared/domain/code-lists/carers/may-leave-messages.ts'
import type { ProtectedIdentity } from '#shared/domain/code-lists/carers/protected-identities.ts'
import type { RegistrationForm } from '#shared/domain/code-lists/carers/registration-forms.ts'
import type { Sex } from '#shared/domain/code-lists/carers/sexes.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { users } from '../users/users.schema.ts'
import { changeColumns } from '../../store/database/change-columns.ts'

/**
 * Carers (*anhöriga*): the persons the register is about. A coded carer has no name, number, phone or
 * address (domain.md D.3); the check below holds even for a bug above it.
 */
export const carers = sqliteTable('carers', {
  id: text('id').primaryKey(),
  /** `A-2026-00001`: the case number, one of the four things a person may be searched by (SoLPuF 15 §). */
  carerNumber: text('carer_number').notNull(),
  registrationForm: text('registration_form').$type<RegistrationForm>().notNull(),
  firstName: text('first_name'),
  lastName: text('last_name'),
  /** Twelve digits, no hyphen. */
  personalNumber: text('personal_number'),
  personalNumberReason: text('personal_number_reason'),
  birthYear: integer('birth_year'),
  /** Fine age group, only where the birth year is not known. */
  ageGroupCode: text('age_group_code').$type<FineAgeGroup>(),
  sexCode: text('sex_code').$type<Sex>().notNull(),
  phone: text('phone'),
  email: text('email'),
  address: text('address'),
  mayLeaveMessageCode: text('may_leave_message_code').$type<MayLeaveMessage>(),
  protectedIdentityCode: text('protected_identity_code').$type<ProtectedIdentity>().notNull(),
  howContactCode: text('how_contact_code').$type<HowContact>().notNull(),
  employmentCode: text('employment_code').$type<Employment>(),
  firstContactOn: text('first_contact_on').$type<CivilDate>().notNull(),
  responsibleUserId: text('responsible_user_id').notNull().references(() => users.id, { onDelete: 'restrict' }),
  statusCode: text('status_code').$type<CarerStatus>().notNull(),
  informationGivenOn: text('information_given_on').$type<CivilDate>(),
  informationGivenCode: text('information_given_code').$type<InformationWay>(),
  /** Made in code: SQLite sorts and folds å, ä and ö wrongly and has no Swedish collation. */
  sortName: text('sort_name').notNull(),
  phoneKey: text('phone_key'),
  /**
   * The compartment: names, number, phone and e-mail of a protected identity, encrypted under the compartment's own key
   * (JSON of nonce and data). The columns above are then null, for whoever lacks that key and in every list and count.
   */
  protectedBox: text('protected_box'),
  /** HMAC of the personal number under the compartment's key, so that its holders still meet a double. */
  protectedNumberTag: text('protected_number_tag'),
  ...changeColumns,
}, (table) => [
  uniqueIndex('carers_by_number').on(table.carerNumber),
  uniqueIndex('carers_by_personal_number').on(table.personalNumber),
  uniqueIndex('carers_by_protected_number').on(table.protectedNumberTag),
  // With the id, so that a search can walk everybody in Swedish order without touching the rows.
  index('carers_by_name').on(table.sortName, table.carerNumber, table.id),
  // Names and all: the search for a double compares everybody of a year without touching their rows.
  index('carers_by_birth_year').on(table.birthYear, table.lastName, table.firstName, table.id),
  index('carers_by_phone').on(table.phoneKey),
  check('code_carer_has_no_identity', sql`${table.registrationForm} <> 'code' OR (${table.firstName} IS NULL AND ${table.lastName} IS NULL AND ${table.personalNumber} IS NULL AND ${table.phone} IS NULL AND ${table.email} IS NULL AND ${table.address} IS NULL)`),
])
