import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { expect, test } from 'vitest'
import { readTable } from '../../../src/main/store/intake/read-table.ts'
import { readTableFile } from '../../../src/main/vault/read-table-file.ts'
import { buildZip, textRow, workbookParts } from '../../support/build-zip.ts'
import { forkIntakeProcess } from '../../support/fork-intake-process.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const rows = [['Namn', 'Personnummer', 'Ort'], ['Åsa Öberg', '19121212-1212', 'Malmö; Söder'], ['Bo "Bosse" Ek', '0701234567', '']] as const
const written = (separator: string): string => rows.map((row) => row.map((cell) => (/[";,\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join('\r\n')

const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16, small end first': utf16,
  'UTF-16, large end first': (text) => utf16(text).swap16(),
  'Windows-1252': (text) => Buffer.from(text, 'latin1'),
}

for (const [name, encode] of Object.entries(encodings)) {
  for (const [separator, called] of [[';', 'semicolon'], [',', 'comma'], ['\t', 'tab']] as const) {
    test(`CSV in ${name} with ${called} comes out as it was written`, async () => {
      expect(await readTable(encode(written(separator)))).toEqual({ ok: true, format: 'csv', sheets: [{ name: '', rows }] })
    })
  }
}

test('what only Windows-1252 has is read as what Windows shows', async () => {
  const answer = await readTable(Buffer.from([...Buffer.from('a;'), 0x80, 0x96, 0x92, 0x8a, 0xe5, ...Buffer.from('\r\n')]))
  expect(answer).toEqual({ ok: true, format: 'csv', sheets: [{ name: '', rows: [['a', '€–’Šå']] }] })
})

test('the line in which Excel names its separator is no row', async () => {
  expect(await readTable(Buffer.from('sep=,\r\na,b;c\r\n'))).toEqual({ ok: true, format: 'csv', sheets: [{ name: '', rows: [['a', 'b;c']] }] })
})

test('a workbook comes out as text: numbers in full, dates as dates, a formula as what it had become', async () => {
  const date = new Date(Date.UTC(2026, 6, 1))
  const bytes = await writeXlsxFile([
    [{ type: String, value: 'Namn' }, { type: String, value: 'Tal' }, { type: String, value: 'Dag' }, { type: String, value: 'Ja' }],
    [{ type: String, value: '=1+1' }, { type: Number, value: 191212121212 }, { type: Date, value: date, format: 'yyyy-mm-dd' }, { type: Boolean, value: true }],
    [{ type: String, value: 'Å & <Ö>' }, { type: Number, value: 0.1 + 0.2 }, null, { type: Boolean, value: false }],
  ], { sheet: 'Anhöriga' }).toBuffer()
  expect(await readTable(bytes)).toEqual({
    ok: true, format: 'xlsx',
    sheets: [{ name: 'Anhöriga', rows: [['Namn', 'Tal', 'Dag', 'Ja'], ['=1+1', '191212121212', '2026-07-01', 'TRUE'], ['Å & <Ö>', '0.3', '', 'FALSE']] }],
  })
  const formula = buildZip(workbookParts('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("http://example.org")</f><v>x</v></c></row>'))
  expect(await readTable(formula)).toEqual({ ok: true, format: 'xlsx', sheets: [{ name: 'Blad1', rows: [['2', 'x']] }] })
})

test('a large honest file is read within its time, through a process of its own that is gone afterwards', async () => {
  await using folder = await tempFolder()
  const line = (index: number) => [`Förnamn${index}`, 'Efternamn', '19121212-1212', '070-1740605', 'Storgatan 1', '123 45 Malmö']
  const csv = join(folder.path, 'stor.csv')
  await writeFile(csv, Array.from({ length: 100_000 }, (_, index) => line(index).join(';')).join('\r\n'))
  const xlsx = join(folder.path, 'stor.xlsx')
  await writeFile(xlsx, buildZip(workbookParts(Array.from({ length: 50_000 }, (_, index) => textRow(index + 1, line(index))).join(''))))
  for (const [path, count] of [[csv, 100_000], [xlsx, 50_000]] as const) {
    let pid = 0
    const from = performance.now()
    const answer = await readTableFile(path, () => {
      const child = forkIntakeProcess()
      ;({ pid } = child)
      return child
    }, 60_000)
    console.log(`${count} rows of ${path.slice(-4)}: ${Math.round(performance.now() - from)} ms`)
    expect(answer.ok && answer.sheets[0]?.rows.length).toBe(count)
    await expect.poll(() => { try { return process.kill(pid, 0) } catch { return false } }).toBe(false)
  }
})
