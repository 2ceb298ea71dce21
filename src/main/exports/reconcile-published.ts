import { listReleases } from '../register/releases/find-releases.ts'
import { publishedReleases, publishRelease } from '../register/releases/publish-release.ts'
import type { Connection, ReadDb } from '../store/database/connection.ts'
import { releaseFiles } from './release-files.ts'

/**
 * Copies to statistik.db every release of the ledger that it lacks: after a crash between the two
 * files' commits, or when an older copy of statistik.db was put back. Returns how many were copied.
 */
export async function reconcilePublished(register: ReadDb, statistics: Connection): Promise<number> {
  const published = await publishedReleases(statistics)
  const missing = (await listReleases(register)).filter(({ id }) => !published.has(id)).toReversed()
  for (const record of missing) await publishRelease(statistics, record, await releaseFiles(record))
  return missing.length
}
