import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '../../store/database/connection.ts'
import { settingsForTheAppAlone } from '../../register/settings/settings.ts'
import { csvBytes } from '../csv-field.ts'
import { codeListRows } from './code-list-rows.ts'
import { schemaPage } from './schema-page.ts'
import { tablesToExport, type ExportedTable, type WrittenFile } from './tables-to-export.ts'

type Row = readonly unknown[]
/** Changes a row of a table on its way out: an identity out of its compartment. By column name. */
export type ReadRow = (table: string, row: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

const isForTheAppAlone = (table: string, { name }: Readonly<Record<string, unknown>>): boolean => table === 'settings' && settingsForTheAppAlone.some((each) => each === name)

const rowsAtOnce = 2000

async function written(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await write(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Rows in the order of the table's first column, a slice at a time: the register may be larger than the memory. */
function* slices(connection: Connection, { name, columns }: ExportedTable, read: ReadRow, assertWanted: () => void): Generator<readonly Row[]> {
  const names = columns.map((column) => column.name)
  let slice: Row[] = []
  for (const found of connection.sqlite.prepare(`SELECT * FROM "${name}"`).iterate() as Iterable<Record<string, unknown>>) {
    if (isForTheAppAlone(name, found)) continue
    const row = read(name, found)
    slice.push(names.map((column) => row[column]))
    if (slice.length === rowsAtOnce) {
      assertWanted()
      yield slice
      slice = []
    }
  }
  assertWanted()
  if (slice.length > 0) yield slice
}

const plain = (value: unknown): string | number => {
  if (typeof value === 'number' || typeof value === 'string') return value
  return Buffer.isBuffer(value) ? value.toString('hex') : ''
}
const forJson = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('hex') : value)

async function writeCsv(connection: Connection, table: ExportedTable, folder: string, read: ReadRow, assertWanted: () => void): Promise<WrittenFile> {
  const name = `${table.name}.csv`
  let rows = 0
  await written(join(folder, name), async (file) => {
    await file.write(csvBytes([table.columns.map((column) => column.name)]))
    for (const slice of slices(connection, table, read, assertWanted)) {
      rows += slice.length
      // Only the first bytes of a file may be a byte order mark.
      await file.write(csvBytes(slice.map((row) => row.map(plain))).subarray(3))
    }
  })
  return { name, rows }
}

async function writeJson(connection: Connection, tables: readonly ExportedTable[], folder: string, read: ReadRow, assertWanted: () => void): Promise<WrittenFile> {
  const name = 'allt.json'
  await written(join(folder, name), async (file) => {
    await file.write('{')
    for (const [index, table] of tables.entries()) {
      await file.write(`${index === 0 ? '' : ','}\n${JSON.stringify(table.name)}:[`)
      let isFirst = true
      for (const slice of slices(connection, table, read, assertWanted)) {
        const lines = slice.map((row) => JSON.stringify(Object.fromEntries(table.columns.map((column, at) => [column.name, forJson(row[at])]))))
        await file.write(`${isFirst ? '' : ','}\n${lines.join(',\n')}`)
        isFirst = false
      }
      await file.write(']')
    }
    await file.write('\n}\n')
  })
  return { name }
}

/**
 * Writes every table as CSV and all of them as one JSON file **in clear**, the code lists, and a page that explains them. JSON is exact; in CSV a text
 * that a spreadsheet would run as a formula is prefixed with an apostrophe. `assertWanted` is asked between slices of rows; what it throws ends
 * the export. Errors: disk-full, folder-read-only.
 */
export async function exportFiles(connection: Connection, folder: string, read: ReadRow, assertWanted: () => void): Promise<readonly WrittenFile[]> {
  const tables = tablesToExport(connection)
  const files: WrittenFile[] = []
  for (const table of tables) files.push(await writeCsv(connection, table, folder, read, assertWanted))
  files.push(await writeJson(connection, tables, folder, read, assertWanted))
  const codes = codeListRows()
  await written(join(folder, 'kodlistor.csv'), async (file) => void await file.write(csvBytes(codes)))
  files.push({ name: 'kodlistor.csv', rows: codes.length - 1 })
  await written(join(folder, 'beskrivning.html'), async (file) => void await file.write(schemaPage(tables, files)))
  return [...files, { name: 'beskrivning.html' }]
}
