import { intakeLimits, type IntakeAnswer, type IntakeSheet } from '#shared/contract/intake.ts'
import { readCsv } from './csv/read-csv.ts'
import { IntakeError } from './intake-error.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

const startsWith = (file: Buffer, ...bytes: readonly number[]): boolean => bytes.every((byte, index) => file[index] === byte)

const isZip = (file: Buffer): boolean => startsWith(file, 0x50, 0x4b)
/** Excel before 2007, and any workbook with a password. */
const isOldOrLocked = (file: Buffer): boolean => startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)

function checkTable(sheets: readonly IntakeSheet[]): readonly IntakeSheet[] {
  const { rows: mostRows, columns, cells: mostCells, cellLength } = intakeLimits
  let cells = 0
  for (const { rows } of sheets) {
    for (const row of rows) {
      cells += row.length
      if (row.some((cell) => cell.length > cellLength)) throw new IntakeError('cell-too-long')
      if (row.length > columns || cells > mostCells) throw new IntakeError('too-many-rows')
    }
    if (rows.length > mostRows) throw new IntakeError('too-many-rows')
  }
  if (cells === 0) throw new IntakeError('not-a-table')
  return sheets
}

/**
 * Reads a foreign table: CSV (UTF-8, UTF-16, Windows-1252; semicolon, comma, tab) or XLSX. Text comes out and nothing
 * else. Everything that can be refused before a library sees the bytes is refused before.
 */
export async function readTable(file: Buffer): Promise<IntakeAnswer> {
  try {
    if (file.length > intakeLimits.fileBytes) throw new IntakeError('too-large')
    if (isOldOrLocked(file)) throw new IntakeError('old-format')
    const format = isZip(file) ? 'xlsx' : 'csv'
    return { ok: true, format, sheets: checkTable(format === 'xlsx' ? await readXlsx(file) : [readCsv(file)]) }
  } catch (error) {
    // An error of a library may hold a piece of the file: only our own word leaves the process.
    return { ok: false, code: error instanceof IntakeError ? error.code : 'damaged' }
  }
}
