import type { ReleasedCellView, ReleasedTableView } from '#shared/contract/statistics.ts'
import { cellMark } from '#shared/domain/statistics/cell-mark.ts'
import { packTable } from '#shared/domain/statistics/quarter-pack.ts'
import { definitions, dimensionTitles, overlapNote, statisticTitles, totalLabel } from '#shared/domain/statistics/quarter-pack.text.ts'
import { rowLabel } from '#shared/domain/statistics/table-rows.ts'
import { statisticsText } from '../statistics.text.ts'

export interface TableRowView {
  readonly code: string
  readonly label: string
  readonly cell: ReleasedCellView
  readonly isTotal: boolean
}

export interface TableView {
  readonly id: string
  readonly title: string
  /** The total first, then the rows in the pack's order. */
  readonly rows: readonly TableRowView[]
  readonly hidden: number
  /** "Så räknas det". */
  readonly howCounted: readonly { readonly term: string; readonly rule: string }[]
  readonly note: string | undefined
}

/** A released table in words. A table that this version does not know is shown with its codes rather than left out. */
export function tableView(table: ReleasedTableView): TableView {
  const known = packTable(table.id)
  const labelled = table.rows.map(({ code, cell }) => ({ code, cell, label: known === undefined ? code : rowLabel(known.dimension, code), isTotal: false }))
  const rows = [{ code: '', label: totalLabel, cell: table.total, isTotal: true }, ...labelled]
  return {
    id: table.id,
    title: known === undefined ? statisticsText.unknownTable(table.id) : `${statisticTitles[known.statistic]} efter ${dimensionTitles[known.dimension].toLowerCase()}`,
    rows,
    hidden: rows.filter(({ cell }) => cell.status === 'hidden').length,
    howCounted: known === undefined ? [] : howCounted(known.statistic, known.dimension),
    note: known?.overlapping === true ? overlapNote : undefined,
  }
}

type About = (typeof definitions)[number]['about'][number]

/** What is said of both a statistic and a breakdown belongs only where both meet. */
function howCounted(statistic: About, dimension: About): TableView['howCounted'] {
  const isStatistic = (about: About) => about in statisticTitles
  return definitions
    .filter(({ about }) => {
      const statistics = about.filter(isStatistic)
      const dimensions = about.filter((subject) => !isStatistic(subject))
      return (statistics.length === 0 || statistics.includes(statistic)) && (dimensions.length === 0 || dimensions.includes(dimension))
    })
    .map(({ term, rule }) => ({ term, rule }))
}

/** A number as Swedes read it, or its mark. */
export function cellText(cell: ReleasedCellView): string {
  const mark = cellMark(cell)
  return typeof mark === 'number' ? new Intl.NumberFormat('sv-SE').format(mark) : mark
}

/** The table for the clipboard: plain digits that Excel reads as numbers, marks as they stand. */
export function tableAsTsv(view: TableView): string {
  return [[view.title, statisticsText.count], ...view.rows.map(({ label, cell }) => [label, String(cellMark(cell))])]
    .map((cells) => cells.join('\t'))
    .join('\r\n')
}
