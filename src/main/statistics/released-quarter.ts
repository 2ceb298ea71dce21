import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import { releasedTableView, type ReleasedCellView, type ReleasedTableView } from '#shared/contract/statistics.ts'
import { quarter } from '#shared/contract/values.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { definitionVersion, packName, packTable, quarterPack } from '#shared/domain/statistics/quarter-pack.ts'
import { rowCodes } from '#shared/domain/statistics/table-rows.ts'
import type { LedgerEntry } from './disclosure-control/count-table.ts'
import { releasedCell, type ReleasedTable } from './disclosure-control/released-table.ts'
import { cellId } from './statistic-cell.ts'

const released: unique symbol = Symbol('released quarter')

const releasedData = z.strictObject({
  pack: z.literal(packName),
  definitionVersion: z.int().min(1),
  quarter,
  municipalityCode: z.string(),
  threshold: z.int().min(1),
  tables: z.array(releasedTableView).readonly(),
})

/**
 * The protected counts of a quarter: what may be shown, stored in statistik.db and written to files.
 * Made of a table that the disclosure control has released, or read back from the ledger; counts as
 * they were counted do not fit, since the symbol cannot be named elsewhere.
 */
export interface ReleasedQuarter extends z.output<typeof releasedData> {
  readonly [released]: true
}

/** What the numbers are about, besides the numbers. */
export interface QuarterFacts {
  readonly quarter: Quarter
  readonly municipalityCode: string
  readonly unitAreas: readonly string[]
  readonly threshold: number
}

/** Lays the released cells out as the tables of the pack. */
export function releasedQuarter(table: ReleasedTable, facts: QuarterFacts): ReleasedQuarter {
  const view = (id: string): ReleasedCellView => {
    const cell = releasedCell(table, id)
    return cell.status === 'structural' ? { status: 'impossible' } : cell
  }
  const tables = quarterPack.map(({ id, measure, dimension }): ReleasedTableView => ({
    id,
    total: view(cellId(measure)),
    rows: rowCodes(dimension, facts.unitAreas).map((code) => ({ code, cell: view(cellId(measure, { dimension, code })) })),
  }))
  const { quarter, municipalityCode, threshold } = facts
  return seal({ pack: packName, definitionVersion, quarter, municipalityCode, threshold, tables })
}

/**
 * The counts as stored in the ledger, given the hash stored with them. Throws `register-damaged` when
 * the text is not a release or not the one the hash was made of.
 */
export function readReleasedQuarter(data: unknown, sha256: string): ReleasedQuarter {
  const parsed = releasedData.safeParse(data)
  if (!parsed.success) throw new AppError('register-damaged', { reason: 'release' })
  const read = seal(parsed.data)
  if (dataHash(read) !== sha256) throw new AppError('register-damaged', { reason: 'release' })
  return read
}

/** SHA-256 of the numbers and what they are about, not of any file: the same numbers give the same hash. */
export function dataHash(quarter: ReleasedQuarter): string {
  return createHash('sha256').update(JSON.stringify(ordered(quarter))).digest('hex')
}

/** Every cell as the disclosure control remembers it. */
export function ledgerEntries(quarter: ReleasedQuarter): readonly LedgerEntry[] {
  const entries = quarter.tables.flatMap((table): (readonly [string, ReleasedCellView])[] => {
    const known = packTable(table.id)
    // A table of another version: its id is in no new table, so the release is refused rather than unguarded.
    if (known === undefined) return [[table.id, table.total]]
    const { measure, dimension } = known
    return [[cellId(measure), table.total], ...table.rows.map(({ code, cell }) => [cellId(measure, { dimension, code }), cell] as const)]
  })
  return [...new Map(entries)].map(([id, cell]): LedgerEntry => {
    switch (cell.status) {
      case 'shown':
        return { id, status: 'shown', value: cell.value }
      case 'hidden':
        return { id, status: 'hidden' }
      case 'impossible':
        return { id, status: 'structural' }
    }
  })
}

/** How many cells are hidden; a total that several tables share is one cell. */
export function hiddenCells(quarter: ReleasedQuarter): number {
  return ledgerEntries(quarter).filter((entry) => entry.status === 'hidden').length
}

function seal(data: z.output<typeof releasedData>): ReleasedQuarter {
  return Object.freeze({ [released]: true as const, ...data })
}

/** Members in one order, whatever order they were read in: the hash and the stored text depend on it. */
function ordered({ pack, definitionVersion, quarter, municipalityCode, threshold, tables }: ReleasedQuarter): unknown {
  return {
    pack, definitionVersion, quarter, municipalityCode, threshold,
    tables: tables.map(({ id, total, rows }) => ({
      id, total: orderedCell(total), rows: rows.map(({ code, cell }) => ({ code, cell: orderedCell(cell) })),
    })),
  }
}

function orderedCell(cell: ReleasedCellView): unknown {
  return cell.status === 'shown' ? { status: cell.status, value: cell.value } : { status: cell.status }
}
