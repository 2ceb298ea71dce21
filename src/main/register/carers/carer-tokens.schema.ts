import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { carers } from './carers.schema.ts'

/**
 * The search index: one row per word a carer may be found by (name, personal, coordination or case
 * number; nothing else, SoLPuF 15 §). A plain table, so that it moves to any database and so that
 * erasing a carer erases her words.
 */
export const carerTokens = sqliteTable('carer_tokens', {
  carerId: text('carer_id').notNull().references(() => carers.id, { onDelete: 'restrict' }),
  /** Lower case; å, ä and ö apart from a and o. */
  token: text('token').notNull(),
  /** Without diacritics: the second try, when the exact spelling finds nobody. */
  folded: text('folded').notNull(),
  /** Copied from the carer, so that the hits of a prefix are sorted without reading a single carer. */
  sortName: text('sort_name').notNull(),
}, (table) => [
  primaryKey({ columns: [table.carerId, table.token] }),
  index('carer_tokens_by_token').on(table.token, table.sortName, table.carerId),
  index('carer_tokens_by_folded').on(table.folded, table.sortName, table.carerId),
])
