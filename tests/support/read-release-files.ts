import papaparse from 'papaparse'
import { readSheet } from 'read-excel-file/node'

/** A released number as a stranger reads it off a file: who or what is counted, and what stands there. */
export type PrintedNumbers = Readonly<Record<string, string | number>>

/** Statistics that count several things have the measure in the key: `S27 deltagare Kön Kvinna`, but `S01 Kön Kvinna`. */
const keyOf = (id: unknown, measure: unknown, breakdown: unknown, group: unknown): string =>
  [id, measure === 'antal' ? '' : measure, breakdown, group].filter((part) => part !== null && part !== undefined && part !== '').join(' ')

/** Reads a CSV release as a spreadsheet would; the key is `S01`, or `S01 Kön Kvinna`. Shares are left out. */
export function numbersInCsv(bytes: Uint8Array): PrintedNumbers {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)
  const { data, errors } = papaparse.parse<Record<string, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true })
  if (errors.length > 0) throw new Error(errors[0]?.message)
  return Object.fromEntries(data.filter((row) => row['mått']?.endsWith('(procent)') !== true).map((row) => {
    const value = row['värde'] ?? ''
    return [keyOf(row['statistik_id'], row['mått'], row['dim1'], row['värde1']), /^\d+$/.test(value) ? Number(value) : value]
  }))
}

/** Reads the two sheets of numbers of an Excel release, with the same keys; also of a release without a column for the measure. */
export async function numbersInXlsx(bytes: Uint8Array): Promise<PrintedNumbers> {
  const sheets = await Promise.all(['Räckvidd', 'Stöd'].map((sheet) => readSheet(Buffer.from(bytes), sheet)))
  return Object.fromEntries(sheets.flatMap((sheet) => {
    const column = (name: string): number => sheet[0]?.indexOf(name) ?? -1
    const rows = sheet.slice(1).filter((row) => typeof row[0] === 'string' && /^S\d\d$/.test(row[0]))
    return rows.map((row) => {
      const [measure, group, count] = [row[column('Mått')] ?? 'antal', row[column('Grupp')], row[column('Antal')]]
      return [keyOf(row[0], measure, row[column('Indelning')], group === 'Totalt' ? '' : group), typeof count === 'number' ? count : String(count)] as const
    })
  }))
}

/** The shares of a CSV release, by what they are called. */
export function sharesInCsv(bytes: Uint8Array): Readonly<Record<string, string>> {
  const lines = new TextDecoder().decode(bytes).split('\r\n').map((line) => line.split(';'))
  return Object.fromEntries(lines.filter((line) => line[7]?.endsWith('(procent)') === true).map((line) => [line[7] ?? '', line[8] ?? '']))
}
