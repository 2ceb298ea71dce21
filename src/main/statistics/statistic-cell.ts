import type { Dimension, Measure } from '#shared/domain/statistics/quarter-pack.ts'
import { cellKey } from './disclosure-control/links/linked-tables.ts'

/** The key of a cell in the disclosure control and the ledger; without a row, the measure's total. */
export function cellId(measure: Measure, row?: { readonly dimension: Dimension; readonly code: string }): string {
  return cellKey(measure, row === undefined ? {} : { [row.dimension]: row.code })
}
