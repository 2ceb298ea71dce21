import type { Dimension, StatisticId } from '#shared/domain/statistics/quarter-pack.ts'

/** The key of a cell in the ledger. Equal keys in different tables are one cell, so the tables of a statistic hang together. */
export function cellId(statistic: StatisticId, row?: { readonly dimension: Dimension; readonly code: string }): string {
  return row === undefined ? statistic : `${statistic} ${row.dimension}=${row.code}`
}
