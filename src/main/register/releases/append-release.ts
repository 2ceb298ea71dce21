import { max } from 'drizzle-orm'
import type { WriteTx } from '../../store/database/connection.ts'
import type { CertifiedRelease } from '../../statistics/release-quarterly-counts.ts'
import { makeRecord, releasedText, type ReleaseFacts, type ReleaseRecord } from './release-record.ts'
import { releaseLedger } from './releases.schema.ts'

export interface ReleaseOrigin {
  readonly id: string
  /** Instant, UTC ISO 8601. */
  readonly at: string
  readonly userId: string
  readonly facts: ReleaseFacts
}

/**
 * Writes a release to the ledger, for ever. Only counts with a checked proof have the type for it.
 * One release per pack, definition and period: the unique index refuses a second.
 */
export async function appendRelease(tx: WriteTx, release: CertifiedRelease, origin: ReleaseOrigin): Promise<ReleaseRecord> {
  const record = makeRecord(origin.id, origin.at, origin.facts, release.quarter)
  const [last] = await tx.select({ seq: max(releaseLedger.seq) }).from(releaseLedger)
  await tx.insert(releaseLedger).values({
    id: record.id,
    seq: (last?.seq ?? 0) + 1,
    pack: record.data.pack,
    definitionVersion: record.data.definitionVersion,
    period: record.data.quarter,
    threshold: record.data.threshold,
    released: releasedText(record),
    certificate: release.certificate,
    sha256: record.sha256,
    releasedAt: record.releasedAt,
    releasedBy: origin.userId,
  })
  return record
}
