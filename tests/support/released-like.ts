import { createHash } from 'node:crypto'
import type { ReleasedTableView } from '#shared/contract/statistics.ts'
import { definitionVersion as current } from '#shared/domain/statistics/quarter-pack.ts'
import { readReleasedQuarter, type ReleasedQuarter } from '../../src/main/statistics/released-quarter.ts'

interface Part {
  readonly tables: readonly ReleasedTableView[]
  readonly municipalityCode?: string
  readonly definitionVersion?: number
}

/** A release as read back from a ledger that holds these tables: for testing what is written of it. */
export function releasedLike({ tables, municipalityCode = '0581', definitionVersion = current }: Part): ReleasedQuarter {
  const data = { pack: 'quarter', definitionVersion, quarter: '2026-Q3', municipalityCode, threshold: 5, tables }
  return readReleasedQuarter(data, createHash('sha256').update(JSON.stringify(data)).digest('hex'))
}
