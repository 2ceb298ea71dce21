import type { CountCell, SumEquation } from '../../disclosure-control/count-table.ts'
import type { TablePiece } from '../../disclosure-control/links/overlapping-parts.ts'
import { hourSums, type HourPart, type HourRow, type HourSum, type Respite } from '../count-respite.ts'
import { hoursCell, joined, restOf } from './event-cells.ts'
import { respiteCell } from './respite-cell.ts'

const shownSums = [{ sum: 'booked', priority: 3 }, { sum: 'performed', priority: 4 }, { sum: 'cancelled', priority: 2 }] as const

/**
 * S31 in hours, by what they are made of. Booked less performed, booked less cancelled and what neither
 * explains are protected like hours that are shown, and so is what a row leaves of its total. Time
 * performed over the plan is taken to be known where there is none.
 */
export function respiteHours(respite: Respite): TablePiece {
  const [total, ...rows] = respite.rows
  if (total === undefined) return { cells: [], equations: [] }
  const hasOver = respite.hours('over', total) > 0
  const rests = rows.flatMap((row) => shownSums.map(({ sum }) =>
    restOf(sumId(sum, total), sumId(sum, row), hoursCell('', hoursOf(respite, sum, total) - hoursOf(respite, sum, row), respite.behind(sum, row, 'out')))))
  return joined([...respite.rows.map((row) => rowPiece(respite, row, hasOver)), { cells: [], equations: sumsOf(total, rows, hasOver) }, ...rests])
}

/** One row: what is shown of it, the differences that are protected, and what both are made of. */
function rowPiece(respite: Respite, row: HourRow, hasOver: boolean): TablePiece {
  const less = row.dimension === undefined ? 0 : 2
  const made: readonly HourPart[] = hasOver ? ['within', 'over'] : ['within']
  const cellOf = (sum: HourSum, priority: number): CountCell => hoursCell(sumId(sum, row), hoursOf(respite, sum, row), respite.behind(sum, row, 'in'), priority)
  return {
    cells: [
      ...shownSums.map(({ sum, priority }) => cellOf(sum, priority - less)),
      ...(['lost', 'kept', 'other'] as const).map((sum) => ({ ...cellOf(sum, 0), complement: true })),
      ...made.map((part): CountCell => ({ id: partId(part, row), value: respite.hours(part, row), auxiliary: true })),
    ],
    equations: [
      { total: sumId('booked', row), parts: [partId('within', row), sumId('lost', row)] },
      { total: sumId('lost', row), parts: [partId('cancelled', row), partId('other', row)] },
      { total: sumId('kept', row), parts: [partId('within', row), partId('other', row)] },
      { total: sumId('performed', row), parts: made.map((part) => partId(part, row)) },
    ],
  }
}

/** The forms make up the total, and so do the areas, in every part. */
function sumsOf(total: HourRow, rows: readonly HourRow[], hasOver: boolean): readonly SumEquation[] {
  const parts: readonly HourPart[] = ['within', 'cancelled', 'other', ...(hasOver ? ['over' as const] : [])]
  return (['respite-form', 'area'] as const).flatMap((dimension) => {
    const of = rows.filter((row) => row.dimension === dimension)
    return [
      ...parts.map((part): SumEquation => ({ total: partId(part, total), parts: of.map((row) => partId(part, row)) })),
      ...(['booked', 'performed'] as const).map((sum): SumEquation => ({ total: sumId(sum, total), parts: of.map((row) => sumId(sum, row)) })),
    ]
  })
}

function hoursOf(respite: Respite, sum: HourSum, row: HourRow): number {
  return hourSums[sum].reduce((hours, part) => hours + respite.hours(part, row), 0)
}

function partId(part: HourPart, row: HourRow): string {
  return part === 'cancelled' ? respiteCell('S31-cancelled', row) : `S31 ${part} ${respiteCell('S31-carers', row)}`
}

function sumId(sum: HourSum, row: HourRow): string {
  switch (sum) {
    case 'booked':
    case 'performed':
    case 'cancelled':
      return respiteCell(`S31-${sum}`, row)
    case 'other':
      return partId('other', row)
    case 'lost':
    case 'kept':
      return `S31 ${sum} ${respiteCell('S31-carers', row)}`
  }
}
