import { asc, count } from 'drizzle-orm'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { carerInScope } from '../../scope/in-scope.ts'
import { carers } from '../carers.schema.ts'
import { rowsInOrder } from './carer-row.ts'

/** Everybody whom the caller sees, in Swedish order. The page is cut in the name index alone; only its own rows are read. */
export async function listCarers(db: ReadDb, { offset, limit }: ParsedInputOf<'carers.list'>, { scope }: Pick<HandlerContext, 'scope'>): Promise<OutputOf<'carers.list'>> {
  const isSeen = carerInScope(scope, carers.id)
  const page = await db.select({ id: carers.id }).from(carers).where(isSeen).orderBy(asc(carers.sortName), asc(carers.carerNumber)).limit(limit).offset(offset)
  const found = await rowsInOrder(db, page.map(({ id }) => id))
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(carers).where(isSeen)
  return { rows: found, hasMore: offset + found.length < total, total }
}
