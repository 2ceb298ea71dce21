import { asc, desc } from 'drizzle-orm'
import type { OutputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { localDays } from '../calendar.schema.ts'

/** Some decades of school holidays. */
const mostDays = 1000

/** School holidays and closed days by date; of more than a thousand the latest. */
export async function listLocalDays(db: ReadDb): Promise<OutputOf<'localDays.list'>> {
  const latest = await db.select({
    id: localDays.id,
    version: localDays.version,
    kindCode: localDays.kindCode,
    name: localDays.name,
    fromOn: localDays.fromOn,
    toOn: localDays.toOn,
  }).from(localDays).orderBy(desc(localDays.fromOn), asc(localDays.name), asc(localDays.id)).limit(mostDays)
  return { days: latest.toReversed() }
}
