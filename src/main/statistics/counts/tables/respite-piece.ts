import { rowCodes } from '#shared/domain/statistics/table-rows.ts'
import type { CountCell } from '../../disclosure-control/count-table.ts'
import { patternEquations, type TablePiece } from '../../disclosure-control/links/overlapping-parts.ts'
import { cellId } from '../../statistic-cell.ts'
import type { HourRow, Respite } from '../count-respite.ts'
import { noEvents, type EventCount } from '../event-tally.ts'
import { eventCell, joined, restOf } from './event-cells.ts'
import { respiteCell } from './respite-cell.ts'
import { respiteHours } from './respite-hours.ts'
import { rowIds } from './row-ids.ts'

/** S31 and S32. Carers by area are tied to all carers elsewhere; by form they may overlap. */
export function respitePiece(respite: Respite): TablePiece {
  return joined([
    carersPiece(respite),
    respiteHours(respite),
    nobodyPiece(respite),
    occasions('S32-bookings', 'outcome', respite.bookings, 3),
    occasions('S32-cancellations', 'canceller', respite.cancellations, 2),
    { cells: [], equations: [{ total: cellId('S32-bookings', { dimension: 'outcome', code: 'cancelled' }), parts: [cellId('S32-cancellations')] }] },
  ])
}

function carersIn(respite: Respite, { dimension, code }: HourRow): number {
  if (dimension === undefined) return respite.carers.size
  return [...respite.carers.values()].filter(({ forms, areas }) => (dimension === 'area' ? areas : forms).includes(code)).length
}

function carersPiece(respite: Respite): TablePiece {
  const idOfForm = new Map(rowIds('S31-carers', 'respite-form', rowCodes('respite-form', [])).map(({ code, id }) => [code, id]))
  const formsOfEach = [...respite.carers.values()].map(({ forms }) => forms.map((form) => idOfForm.get(form) ?? form))
  const cells = respite.rows.map((row): CountCell => {
    const value = carersIn(respite, row)
    return { id: respiteCell('S31-carers', row), value, lower: Math.min(1, value), priority: row.dimension === undefined ? 4 : 0 }
  })
  return joined([{ cells, equations: [] }, patternEquations(cellId('S31-carers'), [...idOfForm.values()], formsOfEach, 'protected')])
}

/**
 * Hours need somebody who had them. Where somebody had respite the attacker is taken to know that it
 * was at least one (`lower` of the carers); where nobody had, that nobody could have had less than an
 * hour each. Both are more than he knows, and keep every table that he holds possible one that can be.
 */
function nobodyPiece(respite: Respite): TablePiece {
  return joined(respite.rows.filter((row) => carersIn(respite, row) === 0).map((row): TablePiece => {
    const unused = `${respiteCell('S31-carers', row)}, without hours`
    return { cells: [{ id: unused, value: 0, auxiliary: true }], equations: [{ total: respiteCell('S31-carers', row), parts: [respiteCell('S31-performed', row), unused] }] }
  }))
}

/** S32: how the bookings turned out; those cancelled once more by who cancelled. */
function occasions(measure: 'S32-bookings' | 'S32-cancellations', dimension: 'outcome' | 'canceller', counts: ReadonlyMap<string, EventCount>, priority: number): TablePiece {
  const rows = rowIds(measure, dimension, rowCodes(dimension, []))
  const total = cellId(measure)
  return joined([
    {
      cells: [eventCell(total, counts.get('') ?? noEvents, priority), ...rows.map(({ code, id }) => eventCell(id, counts.get(code) ?? noEvents))],
      equations: [{ total, parts: rows.map(({ id }) => id) }],
    },
    ...rows.map(({ code, id }) => restOf(total, id, eventCell('', counts.get(`not ${code}`) ?? noEvents))),
  ])
}
