import { asc, count } from 'drizzle-orm'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../carers.schema.ts'
import { rowsInOrder } from './carer-row.ts'

/** Everybody, in Swedish order. The page is cut in the name index alone; only its own rows are read. */
export async function listCarers(db: ReadDb, { offset, limit }: ParsedInputOf<'carers.list'>): Promise<OutputOf<'carers.list'>> {
  const page = await db.select({ id: carers.id }).from(carers).orderBy(asc(carers.sortName), asc(carers.carerNumber)).limit(limit).offset(offset)
  const found = await rowsInOrder(db, page.map(({ id }) => id))
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(carers)
  return { rows: found, hasMore: offset + found.length < total, total }
}
