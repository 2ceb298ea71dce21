import readXlsxFile, { readSheet } from 'read-excel-file/node'
import { expect, expectTypeOf, test } from 'vitest'
import type { ReleasedCellView } from '#shared/contract/statistics.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { quarterPack } from '#shared/domain/statistics/quarter-pack.ts'
import { rowCodes } from '#shared/domain/statistics/table-rows.ts'
import { renderCsv } from '../../../src/main/exports/render-csv.ts'
import { renderXlsx } from '../../../src/main/exports/render-xlsx.ts'
import { withoutZipTimes } from '../../../src/main/exports/zip-times.ts'
import type { QuarterCounts } from '../../../src/main/statistics/counts/tables/quarter-count-table.ts'
import type { CountTable } from '../../../src/main/statistics/disclosure-control/count-table.ts'
import type { ReleasedTable } from '../../../src/main/statistics/disclosure-control/released-table.ts'
import { dataHash, hiddenCells, readReleasedQuarter, type ReleasedQuarter } from '../../../src/main/statistics/released-quarter.ts'
import { numbersInCsv, numbersInXlsx } from '../../support/read-release-files.ts'
import { releasedLike } from '../../support/released-like.ts'

const shown = (value: number): ReleasedCellView => ({ status: 'shown', value })
const hidden: ReleasedCellView = { status: 'hidden' }
const impossible: ReleasedCellView = { status: 'impossible' }

const totals: Readonly<Record<string, number>> = { S20: 98_765, 'S27-groups': 3, 'S27-meetings': 18, 'S27-marks': 40, 'S31-performed': 510 }
const tables = quarterPack.map(({ id, measure, dimension }) => ({
  id,
  total: shown(totals[measure] ?? 1234),
  rows: rowCodes(dimension, ['AO', 'FH', 'GEM']).map((code, at) => ({ code, cell: at === 0 ? shown(17) : at === 1 ? hidden : impossible })),
}))
const quarter = releasedLike({ tables, municipalityCode: '0581' })
const paper = {
  municipalityName: '=cmd|calc', board: 'Nämnden & <andra>', releasedOn: '2026-10-02' as CivilDate, releasedByName: 'Karin', appVersion: '9.9.9', sha256: dataHash(quarter),
}

test('C1 both files hold the same numbers, numbers as numbers and marks as marks', async () => {
  const csv = numbersInCsv(renderCsv(quarter))
  const xlsx = await numbersInXlsx(await renderXlsx(quarter, paper))
  expect(xlsx).toEqual(csv)
  expect(csv).toMatchObject({ S01: 1234, S20: 98_765, 'S01 Kön Kvinna': 17, 'S01 Kön Man': '..', 'S01 Kön Annat/uppgift saknas': '.' })
  expect(Object.keys(csv).filter((key) => key.startsWith('S01 Verksamhetsområde'))).toEqual([
    'S01 Verksamhetsområde Äldreomsorg', 'S01 Verksamhetsområde Funktionshindersverksamheten', 'S01 Verksamhetsområde Uppgift saknas',
  ])
})

test('C1 the CSV is one long table with the agreed columns', () => {
  const lines = new TextDecoder().decode(renderCsv(quarter)).split('\r\n')
  expect(lines.slice(0, 4)).toEqual([
    'period;kommunkod;statistik_id;dim1;värde1;dim2;värde2;mått;värde;status',
    '2026-kv3;0581;S01;;;;;antal;1234;visas',
    '2026-kv3;0581;S01;Kön;Kvinna;;;antal;17;visas',
    '2026-kv3;0581;S01;Kön;Man;;;antal;..;dold',
  ])
  expect(lines.filter((line) => /;S01;;/.test(line))).toHaveLength(1)
  expect(lines).toContain('2026-kv3;0581;S27;;;;;träffar;18;visas')
  expect(lines).toContain('2026-kv3;0581;S31;Avlösningens form;Utan individuell behovsprövning;;;utförda timmar;17;visas')
  expect(lines.slice(-3)).toEqual(['2026-kv3;0581;S27;;;;;medelnärvaro (procent);43;visas', '2026-kv3;0581;S32;;;;;leveranssäkerhet (procent);underlag för litet;anges inte', ''])
})

test('C1 the workbook says what it is: sheets, definitions, threshold, hidden cells, hash and notes', async () => {
  const bytes = Buffer.from(await renderXlsx(quarter, paper))
  const sheets = await readXlsxFile(bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Sammanfattning', 'Räckvidd', 'Stöd', 'Definitioner', 'Metadata'])
  const metadata = Object.fromEntries((await readSheet(bytes, 'Metadata')).map(([name, value]) => [name, value]))
  expect(metadata).toMatchObject({
    Kommun: '=cmd|calc', Kommunkod: '0581', Nämnd: 'Nämnden & <andra>', Period: 'kvartal 3 2026', Uttagen: '2 oktober 2026', Appversion: 'Anhörigpärmen 9.9.9',
    'Mall och version': 'Kvartalsrapport, version 2', 'Minsta cell (antal personer)': 5, 'Antal dolda celler': hiddenCells(quarter),
    'Kontrollsumma för siffrorna (SHA-256)': dataHash(quarter),
    Anmärkning: 'Uppgifterna är statistiskt skyddade. Utlämnande prövas enligt OSL 26 kap.',
  })
  expect(hiddenCells(quarter)).toBe(quarterPack.length)
  expect((await readSheet(bytes, 'Stöd'))[0]).toEqual(['Id', 'Statistik', 'Mått', 'Indelning', 'Grupp', 'Antal'])
  const summary = (await readSheet(bytes, 'Sammanfattning')).flat()
  expect(summary).toEqual(expect.arrayContaining(['Anhöriggrupper, medelnärvaro (procent)', 43, 'Avlösningstillfällen, leveranssäkerhet (procent)', 'underlag för litet']))
  expect(summary).toContain('Samma person kan räknas i flera verksamhetsområden.')
  expect(summary.some((cell) => typeof cell === 'string' && cell.startsWith('.. = färre än fem personer'))).toBe(true)
})

test('C1 the same release gives the same bytes whenever it is written', async () => {
  const first = await renderXlsx(quarter, paper)
  // A ZIP file counts time in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(Buffer.from(await renderXlsx(quarter, paper)).equals(first)).toBe(true)
  expect(Buffer.from(renderCsv(quarter)).equals(renderCsv(quarter))).toBe(true)
  expect(Buffer.from(await renderXlsx(releasedLike({ tables: [] }), paper)).equals(first)).toBe(false)
})

test('only a ZIP file has its times taken away', () => {
  expect(() => withoutZipTimes(new Uint8Array(10))).toThrow(RangeError)
  expect(() => withoutZipTimes(new Uint8Array(100))).toThrow(RangeError)
})

test('C7 what has not been released cannot be written to a file', () => {
  // Compile-time: counts as counted, the table before protection and a look-alike of a release do not fit.
  expectTypeOf<QuarterCounts>().not.toExtend<Parameters<typeof renderCsv>[0]>()
  expectTypeOf<CountTable>().not.toExtend<Parameters<typeof renderCsv>[0]>()
  expectTypeOf<ReleasedTable>().not.toExtend<Parameters<typeof renderCsv>[0]>()
  expectTypeOf<{ [K in Exclude<keyof ReleasedQuarter, symbol>]: ReleasedQuarter[K] }>().not.toExtend<Parameters<typeof renderXlsx>[0]>()
  expectTypeOf<Parameters<typeof renderXlsx>[0]>().toEqualTypeOf<ReleasedQuarter>()
  const { pack, definitionVersion, threshold, municipalityCode } = quarter
  const data = { pack, definitionVersion, threshold, municipalityCode, quarter: quarter.quarter, tables }
  expect(() => readReleasedQuarter(data, '0'.repeat(64))).toThrow('register-damaged')
  expect(() => readReleasedQuarter({ ...data, extra: 1 }, dataHash(quarter))).toThrow('register-damaged')
  expect(dataHash(readReleasedQuarter(data, dataHash(quarter)))).toBe(dataHash(quarter))
})
