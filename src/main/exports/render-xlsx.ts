import writeXlsxFile, { type Sheet } from 'write-excel-file/node'
import type { ReleasedQuarter } from '../statistics/released-quarter.ts'
import { releaseSheets, type ReleasePaper, type SheetCell, type SheetPage, type StyledCell } from './release-sheets.ts'
import { withoutZipTimes } from './zip-times.ts'

const textOf = { fontFamily: 'Calibri', fontSize: 11 } as const

/**
 * The release as an Excel workbook: numbers as numbers, marks as text, never a formula. The same
 * release gives the same bytes.
 */
export async function renderXlsx(quarter: ReleasedQuarter, paper: ReleasePaper): Promise<Uint8Array> {
  const sheets = releaseSheets(quarter, paper).map(sheetOf)
  return withoutZipTimes(await writeXlsxFile(sheets, textOf).toBuffer())
}

function sheetOf({ name, widths, rows, header }: SheetPage): Sheet<never> {
  return {
    sheet: name,
    // Every sheet fits the width of an A4 page lying down.
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
    data: rows.map((row, at) => row.map((cell, column) => cellOf(cell, at === 0 && header, widths[column] ?? 10))),
    ...(header ? { stickyRowsCount: 1 } : {}),
  }
}

/** Points that a text takes when it is wrapped into a column; not every program finds that out by itself. */
const lineHeight = 15
const heightOf = (text: string, width: number): number => lineHeight * Math.ceil(text.length / width)

function cellOf(cell: SheetCell, isHeader: boolean, width: number) {
  const { value, bold = false, mark = false, flowing = false }: StyledCell = typeof cell === 'object' ? cell : { value: cell }
  const weight = isHeader || bold ? ({ fontWeight: 'bold' } as const) : {}
  if (typeof value === 'number') return { type: Number, value, format: '#,##0', alignVertical: 'top', ...weight } as const
  const place = mark ? ({ align: 'right' } as const) : isHeader || flowing ? {} : { wrap: true, height: heightOf(value, width) }
  return { type: String, value, alignVertical: 'top', ...place, ...weight } as const
}
