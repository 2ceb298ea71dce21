import { desc, eq } from 'drizzle-orm'
import { packName } from '#shared/domain/statistics/quarter-pack.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { releases } from './published.schema.ts'
import { readRecord, type ReleaseRecord } from './release-record.ts'

/** Every release that statistik.db has a copy of, latest first. */
export async function publishedRecords(statistics: ReadDb): Promise<readonly ReleaseRecord[]> {
  const { id, releasedAt, released, sha256 } = releases
  const rows = await statistics.select({ id, releasedAt, released, sha256 }).from(releases).where(eq(releases.pack, packName)).orderBy(desc(releases.releasedAt), desc(releases.id))
  return rows.map(readRecord)
}
