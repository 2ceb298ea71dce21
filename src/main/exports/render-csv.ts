import { cellMark } from '#shared/domain/statistics/cell-mark.ts'
import { periodCode, statisticOf } from '#shared/domain/statistics/quarter-pack.ts'
import { measureUnits, shareTitles, shareUnit, tooFew } from '#shared/domain/statistics/quarter-pack.text.ts'
import { shownShares } from '#shared/domain/statistics/shown-shares.ts'
import type { ReleasedQuarter } from '../statistics/released-quarter.ts'
import { csvBytes } from './csv-field.ts'
import { csvHeader, shareStatusWords, statusWords } from './exports.text.ts'
import { releasedLines } from './released-cells.ts'

/** The release as one long table, a number per row (domain.md C.5). The same release gives the same bytes. */
export function renderCsv(quarter: ReleasedQuarter): Uint8Array {
  const period = periodCode(quarter.quarter)
  const rows = releasedLines(quarter).map(({ measure, breakdown, group, cell }) => [
    period, quarter.municipalityCode, statisticOf(measure), breakdown, group, '', '', measureUnits[measure], cellMark(cell), statusWords[cell.status],
  ])
  const shares = shownShares(quarter.tables).map(({ id, statistic, percent }) => [
    period, quarter.municipalityCode, statistic, '', '', '', '', `${shareTitles[id].short} (${shareUnit})`, percent ?? tooFew, shareStatusWords[percent === undefined ? 'withheld' : 'shown'],
  ])
  return csvBytes([csvHeader, ...rows, ...shares])
}
