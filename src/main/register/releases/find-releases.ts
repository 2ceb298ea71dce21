import { and, asc, desc, eq } from 'drizzle-orm'
import type { Quarter } from '#shared/domain/quarter.ts'
import { packName } from '#shared/domain/statistics/quarter-pack.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { readRecord, type ReleaseRecord } from './release-record.ts'
import { releaseLedger } from './releases.schema.ts'

const columns = {
  id: releaseLedger.id,
  releasedAt: releaseLedger.releasedAt,
  released: releaseLedger.released,
  sha256: releaseLedger.sha256,
} as const

/** Every release of the quarter's pack, whatever the definitions, oldest first. */
export async function releasesOfQuarter(db: ReadDb, quarter: Quarter): Promise<readonly ReleaseRecord[]> {
  const ofQuarter = and(eq(releaseLedger.pack, packName), eq(releaseLedger.period, quarter))
  return (await db.select(columns).from(releaseLedger).where(ofQuarter).orderBy(asc(releaseLedger.seq))).map(readRecord)
}

/** Every release ever made, latest first. */
export async function listReleases(db: ReadDb): Promise<readonly ReleaseRecord[]> {
  return (await db.select(columns).from(releaseLedger).orderBy(desc(releaseLedger.seq))).map(readRecord)
}
