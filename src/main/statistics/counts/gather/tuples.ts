import type { SQL } from 'drizzle-orm'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'

/** First and last day, both counted. */
export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Rows as plain tuples, since objects cost twice as much. The driver answers at once; a server's would not. */
export async function tuples<Row extends unknown[]>(db: ReadDb, query: SQL): Promise<readonly Row[]> {
  return db.values<Row>(query)
}
