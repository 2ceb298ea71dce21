import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The municipality's unit this register belongs to: exactly one row. */
export const unit = sqliteTable('unit', {
  id: text('id').primaryKey(),
  registerId: text('register_id').notNull(),
  municipalityCode: text('municipality_code').notNull(),
  municipalityName: text('municipality_name').notNull(),
  /** The board is the controller of the personal data (SoLPuF 11 §). */
  board: text('board').notNull(),
  notePlace: text('note_place').notNull(),
  caseSystem: text('case_system'),
  smallestCell: integer('smallest_cell').notNull(),
  idleMinutes: integer('idle_minutes').notNull(),
  createdAt: text('created_at').notNull(),
})

export const unitAreas = sqliteTable('unit_areas', {
  unitId: text('unit_id').notNull().references(() => unit.id, { onDelete: 'restrict' }),
  areaCode: text('area_code').notNull(),
}, (table) => [primaryKey({ columns: [table.unitId, table.areaCode] })])
