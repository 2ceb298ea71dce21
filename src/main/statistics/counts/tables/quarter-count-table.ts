import { rowCodes } from '#shared/domain/statistics/table-rows.ts'
import type { CountTable, LedgerEntry, SumEquation } from '../../disclosure-control/count-table.ts'
import { nestedPatterns } from '../../disclosure-control/links/nested-parts.ts'
import type { TablePiece } from '../../disclosure-control/links/overlapping-parts.ts'
import { cellId } from '../../statistic-cell.ts'
import type { Conversations } from '../count-conversations.ts'
import type { Groups } from '../count-groups.ts'
import type { Respite } from '../count-respite.ts'
import type { UniqueCarers } from '../count-unique-carers.ts'
import { noEvents } from '../event-tally.ts'
import { eventCell, joined } from './event-cells.ts'
import { groupsPiece } from './groups-piece.ts'
import { respitePiece } from './respite-piece.ts'
import { rowIds } from './row-ids.ts'

export interface QuarterCounts {
  readonly carers: UniqueCarers
  readonly conversations: Conversations
  readonly groups: Groups
  readonly respite: Respite
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
  const { cells, equations } = joined([
    carersPiece(counts.carers, unitAreas),
    conversationsPiece(counts.conversations, unitAreas),
    groupsPiece(counts.groups, counts.carers.inGroupsBySex, unitAreas),
    withoutGroup(counts),
    respitePiece(counts.respite),
  ])
  return { threshold, cells, equations, released }
}

/** S01, tied by area to those of the carers who had respite there (S31). */
function carersPiece(carers: UniqueCarers, unitAreas: readonly string[]): TablePiece {
  const total = cellId('S01')
  const areas = rowIds('S01', 'area', rowCodes('area', unitAreas))
  const nested = nestedPatterns(
    { whole: total, inner: cellId('S31-carers'), parts: areas.map(({ code, id }) => ({ name: code, part: id, innerPart: cellId('S31-carers', { dimension: 'area', code }) })) },
    carers.areasOfEach.map(({ areas: parts, respiteAreas: innerParts }) => ({ parts, innerParts })),
  )
  const partitions = ([['sex', carers.bySex], ['age', carers.byAge]] as const).map(([dimension, values]): TablePiece => {
    const rows = rowIds('S01', dimension, rowCodes(dimension, unitAreas))
    return { cells: rows.map(({ code, id }) => ({ id, value: values.get(code) ?? 0 })), equations: [{ total, parts: rows.map(({ id }) => id) }] }
  })
  const inArea = (code: string): number => carers.areasOfEach.filter((carer) => carer.areas.includes(code)).length
  return joined([
    { cells: [{ id: total, value: carers.total, priority: totalPriority }], equations: [] },
    ...partitions,
    { cells: areas.map(({ code, id }) => ({ id, value: inArea(code) })), equations: [] },
    nested,
  ])
}

/** S20. */
function conversationsPiece(conversations: Conversations, unitAreas: readonly string[]): TablePiece {
  const total = cellId('S20')
  const tables = ([['area', conversations.byArea], ['form', conversations.byForm]] as const).map(([dimension, values]): TablePiece => {
    const rows = rowIds('S20', dimension, rowCodes(dimension, unitAreas))
    return { cells: rows.map(({ code, id }) => eventCell(id, values.get(code) ?? noEvents)), equations: [{ total, parts: rows.map(({ id }) => id) }] }
  })
  return joined([{ cells: [eventCell(total, conversations.total, totalPriority)], equations: [] }, ...tables])
}

/** Everybody who came to a group is a carer of the quarter: those of each sex, and of all, who came to none are protected. */
function withoutGroup({ carers, groups }: QuarterCounts): TablePiece {
  if (groups.sets.length === 0) return { cells: [], equations: [] }
  const rests = [
    { whole: cellId('S01'), part: cellId('S27-carers'), value: carers.total - groups.setsOfEach.size },
    ...rowCodes('sex', []).map((code) => ({
      whole: cellId('S01', { dimension: 'sex', code }),
      part: cellId('S27-carers', { dimension: 'sex', code }),
      value: (carers.bySex.get(code) ?? 0) - (carers.inGroupsBySex.get(code) ?? 0),
    })),
  ].map((rest) => ({ ...rest, id: `${rest.whole} − ${rest.part}` }))
  return {
    cells: rests.map(({ id, value }) => ({ id, value, complement: true })),
    equations: rests.map(({ whole, part, id }): SumEquation => ({ total: whole, parts: [part, id] })),
  }
}
