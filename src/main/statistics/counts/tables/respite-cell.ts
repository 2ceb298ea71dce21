import { cellId } from '../../statistic-cell.ts'
import type { HourRow } from '../count-respite.ts'

/** The cell of a measure of respite in a row. */
export function respiteCell(measure: 'S31-carers' | 'S31-booked' | 'S31-performed' | 'S31-cancelled', { dimension, code }: HourRow): string {
  return cellId(measure, dimension === undefined ? undefined : { dimension, code })
}
