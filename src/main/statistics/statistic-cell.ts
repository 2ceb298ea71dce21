import type { Dimension, StatisticId } from '#shared/domain/statistics/quarter-pack.ts'
import { cellKey } from './disclosure-control/links/linked-tables.ts'

/** The key of a cell in the disclosure control and the ledger; without a row, the statistic's total. */
export function cellId(statistic: StatisticId, row?: { readonly dimension: Dimension; readonly code: string }): string {
  return cellKey(statistic, row === undefined ? {} : { [row.dimension]: row.code })
}
