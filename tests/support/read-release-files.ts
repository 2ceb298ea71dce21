import papaparse from 'papaparse'
import { readSheet } from 'read-excel-file/node'

/** A released number as a stranger reads it off a file: who is counted, and what stands there. */
export type PrintedNumbers = Readonly<Record<string, string | number>>

/** Reads a CSV release as a spreadsheet would; the key is `S01`, or `S01 Kön Kvinna`. */
export function numbersInCsv(bytes: Uint8Array): PrintedNumbers {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)
  const { data, errors } = papaparse.parse<Record<string, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true })
  if (errors.length > 0) throw new Error(errors[0]?.message)
  return Object.fromEntries(data.map((row) => {
    const value = row['värde'] ?? ''
    return [[row['statistik_id'], row['dim1'], row['värde1']].filter((part) => part !== '').join(' '), /^\d+$/.test(value) ? Number(value) : value]
  }))
}

/** Reads the two sheets of numbers of an Excel release, with the same keys. */
export async function numbersInXlsx(bytes: Uint8Array): Promise<PrintedNumbers> {
  const sheets = await Promise.all(['Räckvidd', 'Stöd'].map((sheet) => readSheet(Buffer.from(bytes), sheet)))
  const rows = sheets.flatMap((sheet) => sheet.slice(1).filter((row) => typeof row[0] === 'string' && /^S\d\d$/.test(row[0])))
  return Object.fromEntries(rows.map((row) => [
    [row[0], row[2], row[3] === 'Totalt' ? null : row[3]].filter((part) => part !== null && part !== '').join(' '),
    typeof row[4] === 'number' ? row[4] : String(row[4]),
  ]))
}
