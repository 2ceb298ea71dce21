import { intakeLimits, type IntakeSheet } from '#shared/contract/intake.ts'
import Papa from 'papaparse'
import { IntakeError } from '../intake-error.ts'
import { checkCells } from './check-cells.ts'
import { decodeText } from './decode-text.ts'

/** Excel's own first line that names the separator. */
const separatorLine = /^sep=([;,\t])\r?\n/iu

/**
 * The one table in a file of separated values. Which of semicolon, comma and tab separates is seen from its first rows.
 *
 * @throws IntakeError; `damaged` for a quotation that never ends, which would swallow the rows after it
 */
export function readCsv(file: Buffer): IntakeSheet {
  const text = decodeText(file)
  checkCells(text)
  const separator = separatorLine.exec(text)
  const rows: string[][] = []
  let cells = 0
  let refusal: IntakeError | undefined
  Papa.parse<string[]>(separator === null ? text : text.slice(separator[0].length), {
    delimiter: separator?.[1] ?? '',
    delimitersToGuess: [';', ',', '\t'],
    skipEmptyLines: true,
    step({ data, errors }, parser) {
      cells += data.length
      if (errors.some(({ type }) => type === 'Quotes')) refusal = new IntakeError('damaged')
      else if (rows.length >= intakeLimits.rows || cells > intakeLimits.cells || data.length > intakeLimits.columns) refusal = new IntakeError('too-many-rows')
      if (refusal === undefined) rows.push(data)
      else parser.abort()
    },
  })
  if (refusal !== undefined) throw refusal
  return { name: '', rows }
}
