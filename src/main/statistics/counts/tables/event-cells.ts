import type { CountCell, EventBasis } from '../../disclosure-control/count-table.ts'
import type { TablePiece } from '../../disclosure-control/links/overlapping-parts.ts'
import { isDominated } from '../../disclosure-control/primary-suppression.ts'
import { noEvents, type EventCount } from '../event-tally.ts'

/**
 * Those who come together share their events, so their shares can exceed the whole. What is then left
 * to the others is nothing, and that is how it is stated; a count of persons above the count of events
 * decides nothing that the count of events does not.
 */
export function eventCell(id: string, { events, contributors, largest: [first, second] }: EventCount, priority = 0): CountCell {
  return {
    id,
    value: events,
    priority,
    event: { contributors: Math.min(contributors, events), largest: [first, Math.min(second, events - first)] },
  }
}

/**
 * Whole hours, and behind them minutes. Whether somebody dominates is decided by the minutes, since
 * rounding can hide it; where so, nobody is said to stand behind, which hides the cell like any with
 * too few. Shares are rounded up, which only asks for more doubt.
 */
export function hoursCell(id: string, hours: number, behind: EventCount = noEvents, priority = 0): CountCell {
  const [first, second] = behind.largest.map((minutes) => Math.ceil(minutes / 60))
  const most = Math.min(first ?? 0, hours)
  const contributors = isDominated(behind.events, behind.largest) ? 0 : Math.min(behind.contributors, hours)
  const event: EventBasis = { contributors, largest: [most, Math.min(second ?? 0, most, hours - most)] }
  return { id, value: hours, priority, event }
}

/** The difference of a total and one of its parts: nobody is to work out an event count that could not be shown itself. */
export function restOf(total: string, part: string, rest: CountCell): TablePiece {
  const id = `${total} − ${part}`
  const { priority: _, ...cell } = rest
  return { cells: [{ ...cell, id, complement: true }], equations: [{ total, parts: [part, id] }] }
}

/** One system of several pieces. */
export function joined(pieces: readonly TablePiece[]): TablePiece {
  return { cells: pieces.flatMap(({ cells }) => cells), equations: pieces.flatMap(({ equations }) => equations) }
}
