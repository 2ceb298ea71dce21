import { cellMark } from '#shared/domain/statistics/cell-mark.ts'
import { periodCode } from '#shared/domain/statistics/quarter-pack.ts'
import type { ReleasedQuarter } from '../statistics/released-quarter.ts'
import { csvBytes } from './csv-field.ts'
import { csvHeader, measureCount, statusWords } from './exports.text.ts'
import { releasedLines } from './released-cells.ts'

/** The release as one long table, a number per row (domain.md C.5). The same release gives the same bytes. */
export function renderCsv(quarter: ReleasedQuarter): Uint8Array {
  const period = periodCode(quarter.quarter)
  const rows = releasedLines(quarter).map(({ statistic, breakdown, group, cell }) => [
    period, quarter.municipalityCode, statistic, breakdown, group, '', '', measureCount, cellMark(cell), statusWords[cell.status],
  ])
  return csvBytes([csvHeader, ...rows])
}
