import { expect, test } from 'vitest'
import type { ReleasedTableView } from '#shared/contract/statistics.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { firstShownQuarter, quartersOfYear, sameQuarterIn } from '../../../../src/renderer/features/statistics/picker/quarters-of-year.ts'
import { cellText, tableAsTsv, tableViews, type TableView } from '../../../../src/renderer/features/statistics/tables/table-view.ts'

const today = '2026-11-22' as CivilDate
const shown = (value: number) => ({ status: 'shown', value }) as const
const table: ReleasedTableView = {
  id: 'S01-area',
  total: shown(1234),
  rows: [
    { code: 'AO', cell: shown(1229) },
    { code: 'IFO', cell: { status: 'hidden' } },
    { code: 'GEM', cell: { status: 'impossible' } },
    { code: 'unknown', cell: { status: 'hidden' } },
  ],
}

const tableView = (one: ReleasedTableView, version = 2): TableView => {
  const [view, ...others] = tableViews([one], version)
  if (view === undefined || others.length > 0) throw new Error('one table makes one view')
  return view
}

test('the total stands first, every row has its Swedish name, and missing is a row of its own', () => {
  expect(tableView(table).rows.map(({ label }) => label)).toEqual(['Totalt', 'Äldreomsorg', 'Individ- och familjeomsorg', 'Gemensamt', 'Uppgift saknas'])
})

test('hidden cells are counted, and where persons overlap it is said', () => {
  expect(tableView(table)).toMatchObject({ hidden: 2, note: expect.stringContaining('flera verksamhetsområden') })
  expect(tableView({ ...table, id: 'S20-area' }).note).toBeUndefined()
  expect(tableView({ ...table, id: 'S31-carers-form' }).note).toBe('Samma person kan räknas i flera former.')
})

const terms = (id: string) => tableView({ ...table, id }).howCounted.map(({ term }) => term)

test('"Så räknas det" holds what concerns the table and nothing else', () => {
  expect(terms('S01-sex')).toEqual(expect.arrayContaining(['Unik anhörig', 'Kön']))
  expect(terms('S01-sex')).not.toEqual(expect.arrayContaining(['Åldersgrupp']))
  expect(terms('S01-area')).toContain('Anhörigas verksamhetsområde')
  expect(terms('S20-area')).not.toContain('Anhörigas verksamhetsområde')
  expect(terms('S20-area')).toContain('Samtalets verksamhetsområde')
  expect(terms('S20-form')).not.toContain('Samtalets verksamhetsområde')
})

test('what is counted of the same statistic and broken down alike stands side by side, also on the clipboard', () => {
  const ids = ['S01-area', 'S27-groups-area', 'S27-meetings-area', 'S27-carers-area', 'S27-attendances-area', 'S27-carers-sex']
  const views = tableViews(ids.map((id, at) => ({ ...table, id, total: shown(at) })), 2)
  expect(views.map(({ title }) => title)).toEqual(['Antal unika anhöriga efter verksamhetsområde', 'Anhöriggrupper efter verksamhetsområde', 'Anhöriggrupper, deltagare (unika) efter kön'])
  expect(views[1]).toMatchObject({ columns: ['Grupper', 'Träffar', 'Deltagare', 'Deltagartillfällen'], hidden: 8, note: 'Samma person, grupp och träff kan räknas i flera verksamhetsområden.' })
  expect(views[1]?.rows[0]?.cells).toEqual([1, 2, 3, 4].map(shown))
  const [head, total] = views[1] === undefined ? [] : tableAsTsv(views[1]).split('\r\n')
  expect([head, total]).toEqual(['Anhöriggrupper efter verksamhetsområde\tGrupper\tTräffar\tDeltagare\tDeltagartillfällen', 'Totalt\t1\t2\t3\t4'])
})

const rule = (version: number) => tableView(table, version).howCounted.find(({ term }) => term === 'Unik anhörig')?.rule

test('a quarter released under definition 1 is explained by definition 1', () => {
  expect(rule(1)).not.toMatch(/avlösning/)
  expect(rule(2)).toMatch(/avlösning/)
})

test('a hidden count is never 0 and never a number, on the screen or on the clipboard', () => {
  expect(cellText({ status: 'hidden' })).toBe('..')
  expect(cellText({ status: 'impossible' })).toBe('.')
  expect(cellText(shown(0))).toBe('0')
})

test('the clipboard holds plain digits that Excel takes for numbers', () => {
  const lines = tableAsTsv(tableView(table)).split('\r\n')
  expect(lines[1]).toBe('Totalt\t1234')
  expect(lines[3]).toBe('Individ- och familjeomsorg\t..')
  expect(tableAsTsv(tableView(table))).not.toMatch(/\u00A0|\u2212/)
})

test('a table that this version does not know is shown by its codes, not left out', () => {
  expect(tableView({ ...table, id: 'S99-x' }).rows[1]?.label).toBe('AO')
})

test('the page opens at the last quarter that is over, and what has not begun cannot be chosen', () => {
  expect(firstShownQuarter(today)).toBe('2026-Q3')
  expect(firstShownQuarter('2026-02-01' as CivilDate)).toBe('2025-Q4')
  expect(quartersOfYear(2026, '2026-06-30' as CivilDate).map(({ isAhead }) => isAhead)).toEqual([false, false, true, true])
  expect(sameQuarterIn(2025, '2026-Q3' as Quarter, today)).toBe('2025-Q3')
  expect(sameQuarterIn(2026, '2025-Q4' as Quarter, '2026-06-30' as CivilDate)).toBe('2026-Q2')
})
