import { formatLong } from '#shared/domain/civil-date.ts'
import { formatQuarter } from '#shared/domain/quarter.ts'
import { cellMark } from '#shared/domain/statistics/cell-mark.ts'
import { definitionsOf } from '#shared/domain/statistics/definitions/definitions-of.ts'
import { statisticOf, type PackBlock } from '#shared/domain/statistics/quarter-pack.ts'
import { blockTitles, legend, measureTitles, measureUnits, packNotes, shareTitles, shareUnit, statisticTitles, tooFew, totalLabel } from '#shared/domain/statistics/quarter-pack.text.ts'
import { shownShares } from '#shared/domain/statistics/shown-shares.ts'
import type { ReleaseRecord } from '../register/releases/release-record.ts'
import { hiddenCells, type ReleasedQuarter } from '../statistics/released-quarter.ts'
import {
  appName, definitionHeader, legendHeader, metadataHeader, metadataLabels, notesHeader, sheetNames, summaryTitle, tableHeader, templateName,
} from './exports.text.ts'
import { releasedLines, type ReleasedLine } from './released-cells.ts'

/** What a file says of a release besides its numbers. */
export type ReleasePaper = ReleaseRecord['facts'] & Pick<ReleaseRecord, 'sha256'>

/** `mark`: stands in a column of numbers without being one. `flowing`: may run on over the empty cells beside it. */
export interface StyledCell {
  readonly value: string | number
  readonly bold?: boolean
  readonly mark?: boolean
  readonly flowing?: boolean
}
export type SheetCell = string | number | StyledCell

/** `header`: the first row names the columns and stays in sight. Widths in characters. */
export interface SheetPage {
  readonly name: string
  readonly widths: readonly number[]
  readonly header: boolean
  readonly rows: readonly (readonly SheetCell[])[]
}

/** The workbook of a release, sheet by sheet (domain.md C.5). */
export function releaseSheets(quarter: ReleasedQuarter, paper: ReleasePaper): readonly SheetPage[] {
  return [summary(quarter, paper), numbers(quarter, 'reach'), numbers(quarter, 'support'), definitionSheet(quarter), metadata(quarter, paper)]
}

function summary(quarter: ReleasedQuarter, paper: ReleasePaper): SheetPage {
  const totals = releasedLines(quarter).filter((line) => line.breakdown === '')
  return {
    name: sheetNames.summary,
    widths: [44, 14],
    header: true,
    rows: [
      [summaryTitle(paper.municipalityName, formatQuarter(quarter.quarter))],
      [],
      ...totals.map((line) => [measureTitles[line.measure], countCell(line)]),
      ...shownShares(quarter.tables).map(({ id, percent }) => [`${shareTitles[id].long} (${shareUnit})`, { value: percent ?? tooFew, mark: percent === undefined }]),
      [],
      ...explanations(quarter),
    ],
  }
}

/** Definition 1 counts one thing of each statistic; its sheets have no column for what is counted, and stay as they are. */
function numbers(quarter: ReleasedQuarter, block: PackBlock): SheetPage {
  const isFirst = quarter.definitionVersion === 1
  const measured = (text: string): readonly string[] => (isFirst ? [] : [text])
  return {
    name: blockTitles[block],
    widths: isFirst ? [6, 31, 20, 27, 8] : [4, 20, 18, 18, 26, 7],
    header: true,
    rows: [
      [tableHeader.id, tableHeader.statistic, ...measured(tableHeader.measure), tableHeader.breakdown, tableHeader.group, { value: tableHeader.count, mark: true }],
      ...releasedLines(quarter, (table) => table.block === block).map((line) => [
        statisticOf(line.measure),
        isFirst ? measureTitles[line.measure] : statisticTitles[statisticOf(line.measure)],
        ...measured(measureUnits[line.measure]),
        line.breakdown,
        line.group === '' ? { value: totalLabel, bold: true } : line.group,
        countCell(line),
      ]),
      [],
      ...explanations(quarter),
    ],
  }
}

function definitionSheet({ definitionVersion }: ReleasedQuarter): SheetPage {
  return {
    name: sheetNames.definitions,
    widths: [22, 60],
    header: true,
    rows: [
      [definitionHeader.term, definitionHeader.rule],
      ...definitionsOf(definitionVersion).map(({ term, rule }) => [{ value: term, bold: true }, rule]),
    ],
  }
}

function metadata(quarter: ReleasedQuarter, paper: ReleasePaper): SheetPage {
  return {
    name: sheetNames.metadata,
    widths: [32, 60],
    header: true,
    rows: [
      [metadataHeader.name, metadataHeader.value],
      [metadataLabels.municipality, paper.municipalityName],
      [metadataLabels.municipalityCode, quarter.municipalityCode],
      [metadataLabels.board, paper.board],
      [metadataLabels.period, formatQuarter(quarter.quarter)],
      [metadataLabels.releasedOn, formatLong(paper.releasedOn)],
      [metadataLabels.appVersion, appName(paper.appVersion)],
      [metadataLabels.template, templateName(quarter.definitionVersion)],
      [metadataLabels.threshold, quarter.threshold],
      [metadataLabels.hiddenCells, hiddenCells(quarter)],
      [metadataLabels.sha256, paper.sha256],
      ...packNotes.map((note) => [metadataLabels.note, note]),
    ],
  }
}

/** On every sheet with numbers, since each may be printed or copied without the others. */
function explanations(quarter: ReleasedQuarter): readonly (readonly SheetCell[])[] {
  return [
    [{ value: legendHeader, bold: true, flowing: true }],
    ...legend(quarter.threshold).map(({ mark, meaning }) => [{ value: `${mark} = ${meaning}`, flowing: true }]),
    [],
    [{ value: notesHeader, bold: true, flowing: true }],
    ...packNotes.map((note) => [{ value: note, flowing: true }]),
  ]
}

function countCell({ cell }: ReleasedLine): SheetCell {
  return { value: cellMark(cell), mark: cell.status !== 'shown' }
}
