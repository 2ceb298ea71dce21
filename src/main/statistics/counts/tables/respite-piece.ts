import { rowCodes } from '#shared/domain/statistics/table-rows.ts'
import type { CountCell, SumEquation } from '../../disclosure-control/count-table.ts'
import { patternEquations, type TablePiece } from '../../disclosure-control/links/overlapping-parts.ts'
import { cellId } from '../../statistic-cell.ts'
import { hourSums, type HourPart, type HourRow, type HourSum, type Respite } from '../count-respite.ts'
import { noEvents, type EventCount } from '../event-tally.ts'
import { eventCell, hoursCell, joined, restOf } from './event-cells.ts'
import { rowIds } from './row-ids.ts'

const shownSums = [{ sum: 'booked', priority: 3 }, { sum: 'performed', priority: 4 }, { sum: 'cancelled', priority: 2 }] as const

/** S31 and S32. Carers by area are tied to all carers elsewhere; by form they may overlap. */
export function respitePiece(respite: Respite): TablePiece {
  return joined([carersPiece(respite), hoursPiece(respite), roomPiece(respite), bookingsPiece(respite)])
}

const idOf = (measure: 'S31-carers' | 'S31-booked' | 'S31-performed' | 'S31-cancelled', { dimension, code }: HourRow): string =>
  cellId(measure, dimension === undefined ? undefined : { dimension, code })

function carersIn(respite: Respite, { dimension, code }: HourRow): number {
  if (dimension === undefined) return respite.carers.size
  return [...respite.carers.values()].filter(({ forms, areas }) => (dimension === 'area' ? areas : forms).includes(code)).length
}

function carersPiece(respite: Respite): TablePiece {
  const forms = rowIds('S31-carers', 'respite-form', rowCodes('respite-form', []))
  const formId = (code: string): string => cellId('S31-carers', { dimension: 'respite-form', code })
  const overlap = patternEquations(cellId('S31-carers'), forms.map(({ id }) => id), [...respite.carers.values()].map((carer) => carer.forms.map(formId)), 'protected')
  const cells = respite.rows.map((row): CountCell => ({ id: idOf('S31-carers', row), value: carersIn(respite, row), priority: row.dimension === undefined ? 4 : 0 }))
  return joined([{ cells, equations: [] }, overlap])
}

/**
 * Hours by what they are made of. Booked less performed, booked less cancelled and what neither
 * explains are protected like hours that are shown, and so is what a row leaves of its total. Time
 * performed over the plan is taken to be known where there is none.
 */
function hoursPiece(respite: Respite): TablePiece {
  const parts = ['within', 'cancelled', 'other', 'over'] as const satisfies readonly HourPart[]
  const [total, ...rows] = respite.rows
  if (total === undefined) return { cells: [], equations: [] }
  const hasOver = respite.hours('over', total) > 0
  const partId = (part: HourPart, row: HourRow): string => (part === 'cancelled' ? idOf('S31-cancelled', row) : `S31 ${part} ${idOf('S31-carers', row)}`)
  const sumId = (sum: HourSum, row: HourRow): string => {
    switch (sum) {
      case 'booked':
      case 'performed':
      case 'cancelled':
        return idOf(`S31-${sum}`, row)
      case 'other':
        return partId('other', row)
      case 'lost':
      case 'kept':
        return `S31 ${sum} ${idOf('S31-carers', row)}`
    }
  }
  const hoursOf = (sum: HourSum, row: HourRow): number => hourSums[sum].reduce((hours, part) => hours + respite.hours(part, row), 0)
  const ofRow = (row: HourRow): TablePiece => ({
    cells: [
      ...shownSums.map(({ sum, priority }) => hoursCell(sumId(sum, row), hoursOf(sum, row), respite.behind(sum, row, 'in'), row.dimension === undefined ? priority : priority - 2)),
      ...(['lost', 'kept', 'other'] as const).map((sum) => ({ ...hoursCell(sumId(sum, row), hoursOf(sum, row), respite.behind(sum, row, 'in')), complement: true })),
      ...(['within', ...(hasOver ? ['over' as const] : [])] as const).map((part): CountCell => ({ id: partId(part, row), value: respite.hours(part, row), auxiliary: true })),
    ],
    equations: [
      { total: sumId('booked', row), parts: [partId('within', row), sumId('lost', row)] },
      { total: sumId('lost', row), parts: [partId('cancelled', row), partId('other', row)] },
      { total: sumId('kept', row), parts: [partId('within', row), partId('other', row)] },
      { total: sumId('performed', row), parts: [partId('within', row), ...(hasOver ? [partId('over', row)] : [])] },
    ],
  })
  const sums = (['respite-form', 'area'] as const).flatMap((dimension): SumEquation[] => {
    const of = rows.filter((row) => row.dimension === dimension)
    const ids = (id: (row: HourRow) => string): SumEquation => ({ total: id(total), parts: of.map(id) })
    return [
      ...parts.filter((part) => part !== 'over' || hasOver).map((part) => ids((row) => partId(part, row))),
      ...(['booked', 'performed'] as const).map((sum) => ids((row) => sumId(sum, row))),
    ]
  })
  const rests = rows.flatMap((row) => shownSums.map(({ sum }) =>
    restOf(sumId(sum, total), sumId(sum, row), hoursCell('', hoursOf(sum, total) - hoursOf(sum, row), respite.behind(sum, row, 'out')))))
  return joined([...respite.rows.map(ofRow), { cells: [], equations: sums }, ...rests])
}

/**
 * Hours need somebody who had them: in each row at most so many hours for each carer. The bound is
 * one that nobody reaches, and twice the true mean at least, so that it holds and leaves room for doubt.
 */
function roomPiece(respite: Respite): TablePiece {
  const facts = respite.rows.map((row) => ({ row, carers: carersIn(respite, row), hours: respite.hours('within', row) + respite.hours('over', row) }))
  const times = Math.max(100, ...facts.map(({ carers, hours }) => 2 * Math.ceil(hours / Math.max(1, carers))))
  return joined(facts.map(({ row, carers, hours }): TablePiece => {
    const [performed, persons] = [idOf('S31-performed', row), idOf('S31-carers', row)]
    const [room, unused] = [`${performed}, room`, `${performed}, unused`]
    return {
      cells: [{ id: room, value: times * carers, auxiliary: true }, { id: unused, value: times * carers - hours, auxiliary: true }],
      equations: [{ total: room, parts: [persons], times }, { total: room, parts: [performed, unused] }],
    }
  }))
}

/** S32: how the bookings turned out; those cancelled once more by who cancelled. */
function bookingsPiece({ bookings, cancellations }: Respite): TablePiece {
  const table = (measure: 'S32-bookings' | 'S32-cancellations', dimension: 'outcome' | 'canceller', counts: ReadonlyMap<string, EventCount>, priority: number): TablePiece => {
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
  const cancelled = cellId('S32-bookings', { dimension: 'outcome', code: 'cancelled' })
  return joined([
    table('S32-bookings', 'outcome', bookings, 3),
    table('S32-cancellations', 'canceller', cancellations, 2),
    { cells: [], equations: [{ total: cancelled, parts: [cellId('S32-cancellations')] }] },
  ])
}
