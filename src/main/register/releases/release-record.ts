import { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import type { ReleaseView } from '#shared/contract/statistics.ts'
import { civilDate } from '#shared/contract/values.ts'
import { dataHash, readReleasedQuarter, type ReleasedQuarter } from '../../statistics/released-quarter.ts'

const releaseFacts = z.strictObject({
  municipalityName: z.string(),
  board: z.string(),
  releasedOn: civilDate,
  releasedByName: z.string(),
  appVersion: z.string(),
})

/** What a release says about itself besides its numbers, as it was on that day. */
export type ReleaseFacts = z.output<typeof releaseFacts>

/** A release as it stands in the ledger, without the proof. */
export interface ReleaseRecord {
  readonly id: string
  readonly releasedAt: string
  readonly facts: ReleaseFacts
  readonly data: ReleasedQuarter
  /** Of the numbers, not of a file. */
  readonly sha256: string
}

const stored = z.strictObject({ facts: releaseFacts, data: z.unknown() })

/** The text of the column `released`: numbers and facts, nothing of what is hidden. */
export function releasedText({ facts, data }: Pick<ReleaseRecord, 'facts' | 'data'>): string {
  return JSON.stringify({ facts, data })
}

/** Reads a row of the ledger. Throws `register-damaged` when the numbers are not those of the hash. */
export function readRecord(row: { readonly id: string; readonly releasedAt: string; readonly released: string; readonly sha256: string }): ReleaseRecord {
  const parsed = stored.safeParse(fromJson(row.released))
  if (!parsed.success) throw new AppError('register-damaged', { reason: 'release' })
  const { facts, data } = parsed.data
  return { id: row.id, releasedAt: row.releasedAt, facts, data: readReleasedQuarter(data, row.sha256), sha256: row.sha256 }
}

export function makeRecord(id: string, releasedAt: string, facts: ReleaseFacts, data: ReleasedQuarter): ReleaseRecord {
  return { id, releasedAt, facts, data, sha256: dataHash(data) }
}

/** As the screen gets it. */
export function recordView({ id, releasedAt, facts, data, sha256 }: ReleaseRecord): ReleaseView {
  const { quarter, definitionVersion, threshold, tables } = data
  return { id, quarter, releasedAt, releasedBy: facts.releasedByName, definitionVersion, threshold, sha256, tables }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
