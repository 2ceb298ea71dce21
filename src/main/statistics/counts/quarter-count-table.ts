import { quarterPack, type Dimension, type StatisticId } from '#shared/domain/statistics/quarter-pack.ts'
import { rowCodes } from '#shared/domain/statistics/table-rows.ts'
import type { CountCell, CountTable, LedgerEntry, SumEquation } from '../disclosure-control/count-table.ts'
import { patternEquations } from '../disclosure-control/links/overlapping-parts.ts'
import { cellId } from '../statistic-cell.ts'
import { noEvents, type Conversations, type EventCount } from './count-conversations.ts'
import type { UniqueCarers } from './count-unique-carers.ts'

export interface QuarterCounts {
  readonly carers: UniqueCarers
  readonly conversations: Conversations
}

/** Totals are what a report is read for: other cells are hidden rather than they. */
const totalPriority = 4

/**
 * The pack as the disclosure control wants it: one system of all tables, in which they share their
 * totals. Carers by area may overlap, which the pattern cells express; how many of all carers are not
 * in an area may be worked out, as it says nothing of where they are.
 */
export function quarterCountTable(
  counts: QuarterCounts,
  unitAreas: readonly string[],
  threshold: number,
  released: readonly LedgerEntry[] = [],
): CountTable {
  const rows = quarterPack.map((table) => ({
    ...table,
    cells: rowCodes(table.dimension, unitAreas).map((code) => rowCell(counts, table.statistic, table.dimension, code)),
  }))
  const areaIds = new Map(rowCodes('area', unitAreas).map((code) => [code, cellId('S01', { dimension: 'area', code })]))
  const overlap = patternEquations(
    cellId('S01'),
    [...areaIds.values()],
    counts.carers.areasOfEach.map((codes) => codes.map((code) => areaIds.get(code) ?? code)),
    'open',
  )
  const sums = rows
    .filter((table) => !table.overlapping)
    .map((table): SumEquation => ({ total: cellId(table.statistic), parts: table.cells.map((cell) => cell.id) }))
  return {
    threshold,
    cells: [
      { id: cellId('S01'), value: counts.carers.total, priority: totalPriority },
      { ...eventCell(cellId('S20'), counts.conversations.total), priority: totalPriority },
      ...rows.flatMap((table) => table.cells),
      ...overlap.cells,
    ],
    equations: [...sums, ...overlap.equations],
    released,
  }
}

function rowCell(counts: QuarterCounts, statistic: StatisticId, dimension: Dimension, code: string): CountCell {
  const id = cellId(statistic, { dimension, code })
  const { carers, conversations } = counts
  switch (dimension) {
    case 'sex':
      return { id, value: carers.bySex.get(code) ?? 0 }
    case 'age':
      return { id, value: carers.byAge.get(code) ?? 0 }
    case 'area':
      if (statistic === 'S20') return eventCell(id, conversations.byArea.get(code) ?? noEvents)
      return { id, value: carers.areasOfEach.filter((areas) => areas.includes(code)).length }
    case 'form':
      return eventCell(id, conversations.byForm.get(code) ?? noEvents)
  }
}

/**
 * Those who come together share their events, so their shares can exceed the whole. What is then left
 * to the others is nothing, and that is how it is stated; a count of persons above the count of events
 * decides nothing that the count of events does not.
 */
function eventCell(id: string, { events, contributors, largest: [first, second] }: EventCount): CountCell {
  return {
    id,
    value: events,
    event: { contributors: Math.min(contributors, events), largest: [first, Math.min(second, events - first)] },
  }
}
