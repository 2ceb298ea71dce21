import type { ReleasedCellView } from '#shared/contract/statistics.ts'
import { packTable, type Measure, type PackTable } from '#shared/domain/statistics/quarter-pack.ts'
import { dimensionTitles } from '#shared/domain/statistics/quarter-pack.text.ts'
import { rowLabel } from '#shared/domain/statistics/table-rows.ts'
import type { ReleasedQuarter } from '../statistics/released-quarter.ts'

/** One released number in the words of a file. A total has no breakdown and no group. */
export interface ReleasedLine {
  readonly measure: Measure
  readonly breakdown: string
  readonly group: string
  readonly cell: ReleasedCellView
}

/** The numbers of the release in the order of the pack; a total that several tables share comes once. */
export function releasedLines(quarter: ReleasedQuarter, chosen: (table: PackTable) => boolean = () => true): readonly ReleasedLine[] {
  const tables = quarter.tables.flatMap((table) => {
    const known = packTable(table.id)
    return known !== undefined && chosen(known) ? [{ ...known, total: table.total, rows: table.rows }] : []
  })
  return tables.flatMap(({ measure, dimension, total, rows }, at): ReleasedLine[] => [
    ...(tables.findIndex((other) => other.measure === measure) === at ? [{ measure, breakdown: '', group: '', cell: total }] : []),
    ...rows.map(({ code, cell }) => ({ measure, breakdown: dimensionTitles[dimension], group: rowLabel(dimension, code), cell })),
  ])
}
