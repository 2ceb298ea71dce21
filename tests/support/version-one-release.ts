import type { ReleasedCellView, ReleasedTableView } from '#shared/contract/statistics.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'

/** Rows of the first version's tables for a unit with all areas, written out so that no later change of the pack moves them. */
const rowsOf: Readonly<Record<string, readonly string[]>> = {
  'S01-sex': ['woman', 'man', 'other-or-unknown'],
  'S01-age': ['0-17', '18-64', '65-84', '85+', 'unknown'],
  'S01-area': ['AO', 'FH', 'IFO', 'unknown'],
  'S20-area': ['AO', 'FH', 'IFO', 'unknown'],
  'S20-form': ['visit-at-ours', 'home-visit', 'phone', 'video', 'sms-chat', 'email', 'letter', 'walk-or-elsewhere', 'follow-up-call'],
}

const shown = (value: number): ReleasedCellView => ({ status: 'shown', value })

/** Every table of definition version 1, as a ledger may hold them. */
export const versionOneTables: readonly ReleasedTableView[] = Object.entries(rowsOf).map(([id, codes], table) => ({
  id,
  total: shown(table < 3 ? 64 : 1206),
  rows: codes.map((code, at) => ({ code, cell: at === 1 ? { status: 'hidden' } : at === 7 ? { status: 'impossible' } : shown(11 + at) })),
}))

export const versionOnePaper = {
  municipalityName: 'Exempelby', board: 'Socialnämnden', releasedOn: '2026-10-02' as CivilDate, releasedByName: 'Karin', appVersion: '0.1.0',
}
