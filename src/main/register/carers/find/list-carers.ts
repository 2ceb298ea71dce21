import { asc, count, eq } from 'drizzle-orm'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../carers.schema.ts'
import { rowColumns, toCarerRow } from './carer-row.ts'

/** Everybody, in Swedish order. The page is cut in the name index alone; only its own rows are read. */
export async function listCarers(db: ReadDb, { offset, limit }: ParsedInputOf<'carers.list'>): Promise<OutputOf<'carers.list'>> {
  const page = db.select({ id: carers.id }).from(carers).orderBy(asc(carers.sortName), asc(carers.carerNumber)).limit(limit).offset(offset).as('page')
  const found = await db.select(rowColumns).from(page).innerJoin(carers, eq(carers.id, page.id)).orderBy(asc(carers.sortName), asc(carers.carerNumber))
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(carers)
  return { rows: found.map(toCarerRow), hasMore: offset + found.length < total, total }
}
