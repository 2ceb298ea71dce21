import { createHash } from 'node:crypto'
import type { ReleasedTableView } from '#shared/contract/statistics.ts'
import { readReleasedQuarter, type ReleasedQuarter } from '../../src/main/statistics/released-quarter.ts'

/** A release as read back from a ledger that holds these tables: for testing what is written of it. */
export function releasedLike(part: { readonly tables: readonly ReleasedTableView[]; readonly municipalityCode?: string }): ReleasedQuarter {
  const data = { pack: 'quarter', definitionVersion: 1, quarter: '2026-Q3', municipalityCode: part.municipalityCode ?? '0581', threshold: 5, tables: part.tables }
  return readReleasedQuarter(data, createHash('sha256').update(JSON.stringify(data)).digest('hex'))
}
