/** `npm run --silent protect -- FILE.json`: the table as it would be released. See docs/disclosure-control.md. */
import { protectTable } from '../src/main/statistics/disclosure-control/protect-table.ts'
import { countTable, readDisclosureFile, type DisclosureFile } from './disclosure-file.ts'
import { printVerdict } from './print-verdict.ts'

await printVerdict(async () => {
  const file = readDisclosureFile(process.argv[2])
  const table = countTable(file)
  const protection = await protectTable(table)
  if (!protection.ok) return { status: 1, output: { verdict: 'refused', reason: protection.reason } }
  const { cells } = protection.table
  const originals = new Map<string, DisclosureFile['cells'][number]>(file.cells.map((cell) => [cell.id, cell]))
  return {
    status: 0,
    output: {
      ...file,
      cells: table.cells.map(({ id, value }) => {
        const released = cells.get(id)
        return { ...(originals.get(id) ?? { id, value }), published: released !== undefined && released.status !== 'hidden' }
      }),
      certificate: protection.certificate,
    },
  }
})
