import type { Dimension, Measure } from '#shared/domain/statistics/quarter-pack.ts'
import { cellId } from '../../statistic-cell.ts'

/** Codes with the cells of a measure that they are the rows of. */
export function rowIds(measure: Measure, dimension: Dimension, codes: readonly string[]): readonly { readonly code: string; readonly id: string }[] {
  return codes.map((code) => ({ code, id: cellId(measure, { dimension, code }) }))
}
