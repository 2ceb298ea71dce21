import { addDays, daysBetween, type CivilDate } from '../civil-date.ts'

/** Only the row itself; it and all later ones; the whole series. */
export type SeriesScope = 'this' | 'following' | 'all'

/** One date of a series. `startsAt` is `HH:MM`; `isOpen` is false once it is held or cancelled. */
export interface SeriesRow {
  readonly id: string
  readonly heldOn: CivilDate
  readonly startsAt: string
  readonly isOpen: boolean
}

/**
 * The ids that an edit of `targetId` reaches, by day and time. Never a row before `today` and never a closed
 * one, whatever the scope: what has been is left as it was. Empty when the target itself is past or unknown.
 */
export function rowsToChange(rows: readonly SeriesRow[], targetId: string, scope: SeriesScope, today: CivilDate): readonly string[] {
  const target = rows.find((row) => row.id === targetId)
  if (target === undefined || target.heldOn < today) return []
  return rowsInScope(rows, target, scope).filter((row) => mayChange(row, today)).map((row) => row.id)
}

/** How many rows the scope covers that the edit leaves alone, to be told to the user. 0 for an unknown target. */
export function skippedRows(rows: readonly SeriesRow[], targetId: string, scope: SeriesScope, today: CivilDate): number {
  const target = rows.find((row) => row.id === targetId)
  if (target === undefined) return 0
  return rowsInScope(rows, target, scope).length - rowsToChange(rows, targetId, scope, today).length
}

/**
 * The scopes worth asking about, the narrowest first. A wider one is offered only when it reaches more than
 * the ones before it, so the first open row has no `following` (it would be `all`), the last has none
 * either (it would be `this`) and a series of one has `this` alone. Empty when the row cannot be changed.
 */
export function offeredScopes(rows: readonly SeriesRow[], targetId: string, today: CivilDate): readonly SeriesScope[] {
  const target = rows.find((row) => row.id === targetId)
  if (target === undefined || !mayChange(target, today)) return []
  const following = rowsToChange(rows, targetId, 'following', today).length
  const all = rowsToChange(rows, targetId, 'all', today).length
  const scopes: SeriesScope[] = ['this']
  if (following > 1 && following < all) scopes.push('following')
  if (all > 1) scopes.push('all')
  return scopes
}

/** Where a row goes when the edited one goes from `targetFrom` to `targetTo`: as many days, the same way. */
export function movedDate(heldOn: CivilDate, targetFrom: CivilDate, targetTo: CivilDate): CivilDate {
  return addDays(heldOn, daysBetween(targetFrom, targetTo))
}

function rowsInScope(rows: readonly SeriesRow[], target: SeriesRow, scope: SeriesScope): readonly SeriesRow[] {
  switch (scope) {
    case 'this':
      return [target]
    case 'following':
      return rows.filter((row) => row.id === target.id || compareRows(row, target) > 0).toSorted(compareRows)
    case 'all':
      return rows.toSorted(compareRows)
  }
}

function compareRows(a: SeriesRow, b: SeriesRow): number {
  const first = a.heldOn + a.startsAt
  const second = b.heldOn + b.startsAt
  return first < second ? -1 : Number(first > second)
}

function mayChange(row: SeriesRow, today: CivilDate): boolean {
  return row.isOpen && row.heldOn >= today
}
