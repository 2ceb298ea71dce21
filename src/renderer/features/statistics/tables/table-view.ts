import type { ReleasedCellView, ReleasedTableView } from '#shared/contract/statistics.ts'
import { cellMark } from '#shared/domain/statistics/cell-mark.ts'
import { definitionsOf } from '#shared/domain/statistics/definitions/definitions-of.ts'
import { packTable, statisticOf, type Dimension, type Measure, type PackTable } from '#shared/domain/statistics/quarter-pack.ts'
import { dimensionPhrases, measureTitles, measureUnits, overlapNoteOf, statisticTitles, totalLabel } from '#shared/domain/statistics/quarter-pack.text.ts'
import { rowLabel } from '#shared/domain/statistics/table-rows.ts'
import { statisticsText } from '../statistics.text.ts'

export interface TableRowView {
  readonly code: string
  readonly label: string
  /** One for each column. */
  readonly cells: readonly ReleasedCellView[]
  readonly isTotal: boolean
}

export interface TableView {
  readonly id: string
  readonly title: string
  /** What the numbers are numbers of; a single column says so in the title. */
  readonly columns: readonly string[]
  /** The total first, then the rows in the pack's order. */
  readonly rows: readonly TableRowView[]
  readonly hidden: number
  readonly isAllHidden: boolean
  /** "Så räknas det". */
  readonly howCounted: readonly { readonly term: string; readonly rule: string }[]
  readonly note: string | undefined
}

interface Placed {
  readonly table: ReleasedTableView
  readonly known: PackTable | undefined
}

/**
 * Released tables in words. Those of the same statistic and breakdown become one, with a column each.
 * `version` is the definition they were made with. A table that this version of the app does not know
 * is shown with its codes rather than left out.
 */
export function tableViews(tables: readonly ReleasedTableView[], version: number): readonly TableView[] {
  const together = new Map<string, Placed[]>()
  for (const table of tables) {
    const known = packTable(table.id)
    const key = known === undefined ? table.id : `${statisticOf(known.measure)} ${known.dimension}`
    together.set(key, [...(together.get(key) ?? []), { table, known }])
  }
  return [...together.values()].map((placed) => viewOf(placed, version))
}

function viewOf(placed: readonly Placed[], version: number): TableView {
  const [{ table, known }] = placed as readonly [Placed, ...Placed[]]
  const measures = placed.flatMap((one) => (one.known === undefined ? [] : [one.known.measure]))
  const rows: readonly TableRowView[] = [
    { code: '', label: totalLabel, cells: placed.map((one) => one.table.total), isTotal: true },
    ...table.rows.map(({ code, cell }, at) => ({
      code,
      label: known === undefined ? code : rowLabel(known.dimension, code),
      cells: placed.map((one) => one.table.rows[at]?.cell ?? cell),
      isTotal: false,
    })),
  ]
  const cells = rows.flatMap((row) => row.cells)
  const hidden = cells.filter(({ status }) => status === 'hidden').length
  return {
    id: table.id,
    title: known === undefined ? statisticsText.unknownTable(table.id) : titleOf(measures, known.dimension),
    columns: measures.length > 1 ? measures.map((measure) => sentence(measureUnits[measure])) : [statisticsText.count],
    rows,
    hidden,
    isAllHidden: hidden === cells.length,
    howCounted: known === undefined ? [] : howCounted(measures, known.dimension, version),
    note: known !== undefined && placed.some((one) => one.known?.overlapping === true) ? overlapNoteOf(measures, known.dimension) : undefined,
  }
}

function titleOf(measures: readonly Measure[], dimension: Dimension): string {
  const [first] = measures
  const what = first === undefined ? '' : measures.length > 1 ? statisticTitles[statisticOf(first)] : measureTitles[first]
  return `${what} efter ${dimensionPhrases[dimension]}`
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function isMeasure(about: Measure | Dimension): about is Measure {
  return about in measureTitles
}

/** What is said of both a measure and a breakdown belongs only where both meet. */
function howCounted(measures: readonly Measure[], dimension: Dimension, version: number): TableView['howCounted'] {
  return definitionsOf(version)
    .filter(({ about }) => {
      const ofMeasures = about.filter(isMeasure)
      const ofDimensions = about.filter((subject) => !isMeasure(subject))
      return (ofMeasures.length === 0 || ofMeasures.some((one) => measures.includes(one))) && (ofDimensions.length === 0 || ofDimensions.includes(dimension))
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
  return [[view.title, ...view.columns], ...view.rows.map(({ label, cells }) => [label, ...cells.map((cell) => String(cellMark(cell)))])]
    .map((fields) => fields.join('\t'))
    .join('\r\n')
}
