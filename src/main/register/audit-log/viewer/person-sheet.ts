import type { LogEntryView } from '#shared/contract/keeping/log.ts'
import { entrySentence } from '#shared/domain/access-log/entry-sentence.ts'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'
import writeXlsxFile, { type Sheet } from 'write-excel-file/node'
import { personSheetText as words, purposeWords } from './person-sheet.text.ts'

export interface PersonSheet {
  readonly carerNumber: string
  readonly madeOn: string
  readonly madeBy: string
  readonly entries: readonly LogEntryView[]
}

const widths = [12, 8, 26, 52, 30, 20, 10] as const

const textCell = (value: string) => ({ type: String, value, alignVertical: 'top', wrap: true }) as const
const boldCell = (value: string) => ({ type: String, value, alignVertical: 'top', fontWeight: 'bold' }) as const
/** May run on over the empty cells beside it. */
const flowingCell = (value: string) => ({ type: String, value }) as const

function entryRow(entry: LogEntryView) {
  const { date, time } = localMomentOf(entry.at)
  return [
    ...[date, time, entry.userName, entrySentence(entry), purposeWords[entry.purpose], entry.computer ?? ''].map(textCell),
    { type: Number, value: entry.seq, format: '0', alignVertical: 'top' } as const,
  ]
}

/** An Excel workbook of the entries about one person: text as text and never a formula. */
export async function personSheet({ carerNumber, madeOn, madeBy, entries }: PersonSheet): Promise<Uint8Array> {
  const sheet: Sheet<never> = {
    sheet: words.sheet,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
    data: [
      [boldCell(words.title(carerNumber))],
      [flowingCell(words.madeOn(madeOn, madeBy))],
      [flowingCell(words.explanation)],
      [],
      Object.values(words.columns).map(boldCell),
      ...entries.map(entryRow),
    ],
    stickyRowsCount: 5,
  }
  return writeXlsxFile([sheet], { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}
