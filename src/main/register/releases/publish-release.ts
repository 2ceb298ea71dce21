import { and, eq } from 'drizzle-orm'
import type { Connection } from '../../store/database/connection.ts'
import { runInWriteTransaction } from '../../store/database/transaction.ts'
import { releaseFiles, releases } from './published.schema.ts'
import { releasedText, type ReleaseRecord } from './release-record.ts'

export interface ReleaseFile {
  readonly kind: 'xlsx' | 'csv'
  readonly name: string
  readonly bytes: Uint8Array
}

/** Copies a release with its files to statistik.db. Done already: nothing changes, the first files stay. */
export async function publishRelease(statistics: Connection, record: ReleaseRecord, files: readonly ReleaseFile[]): Promise<void> {
  const { id, data, sha256, releasedAt } = record
  await runInWriteTransaction(statistics, async (tx) => {
    const [known] = await tx.select({ id: releases.id }).from(releases).where(eq(releases.id, id))
    if (known !== undefined) return
    await tx.insert(releases).values({
      id, pack: data.pack, definitionVersion: data.definitionVersion, period: data.quarter, released: releasedText(record), sha256, releasedAt,
    })
    await tx.insert(releaseFiles).values(files.map((file) => ({ releaseId: id, kind: file.kind, name: file.name, bytes: Buffer.from(file.bytes) })))
  })
}

/** Ids of the releases that statistik.db has. */
export async function publishedReleases(statistics: Connection): Promise<ReadonlySet<string>> {
  return new Set((await statistics.drizzle.select({ id: releases.id }).from(releases)).map(({ id }) => id))
}

/** The stored file, byte for byte; undefined when statistik.db has none. */
export async function findReleaseFile(statistics: Connection, releaseId: string, kind: ReleaseFile['kind']): Promise<Uint8Array | undefined> {
  const [file] = await statistics.drizzle
    .select({ bytes: releaseFiles.bytes })
    .from(releaseFiles)
    .where(and(eq(releaseFiles.releaseId, releaseId), eq(releaseFiles.kind, kind)))
  return file?.bytes
}
