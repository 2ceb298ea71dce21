import type { IntakeSheet } from '#shared/contract/intake.ts'
import readWorkbook from 'read-excel-file/universal'
import { IntakeError } from '../intake-error.ts'
import { packStored } from '../zip/pack-stored.ts'
import { readZipDirectory } from '../zip/read-zip-directory.ts'
import { unpackEntry } from '../zip/unpack-entry.ts'
import { cellText } from './cell-text.ts'
import { checkReach } from './check-reach.ts'
import { checkXml } from './check-xml.ts'

/** Pictures, macros and printer settings are never unpacked. */
const isMarkup = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name)

/** As Excel shows it: fifteen digits, never an exponent for what is a whole number. */
const numberText = (written: string): string => {
  const value = Number(written)
  if (!Number.isFinite(value)) throw new IntakeError('damaged')
  return String(Number(value.toPrecision(15)))
}

/**
 * Every sheet of a workbook as text. A formula is never worked out: its cell holds the result that was saved with it.
 *
 * @throws IntakeError
 */
export async function readXlsx(file: Buffer): Promise<readonly IntakeSheet[]> {
  const markup = readZipDirectory(file).filter(({ name }) => isMarkup(name)).map((entry) => ({ name: entry.name, bytes: unpackEntry(file, entry) }))
  for (const { bytes } of markup) checkReach(checkXml(bytes))
  if (!markup.some(({ name }) => name === '[Content_Types].xml')) throw new IntakeError('not-a-table')
  const sheets = await readWorkbook(packStored(markup).buffer, { parseNumber: numberText }).catch((error: unknown) => {
    // Whatever the reader stumbled over: it says so in words that may hold the file's content.
    throw error instanceof IntakeError ? error : new IntakeError('damaged')
  })
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }))
}
