/**
 * What the disclosure control works on: true counts, how they add up, and what has been released
 * before. Plain values; nothing in here may leave the store process.
 */

/** Who stands behind an event count (conversations, attendances, hours). */
export interface EventBasis {
  /** Distinct persons behind the events. */
  readonly contributors: number
  /** Events of the person with most, and of the one with second most (0 when there is none). */
  readonly largest: readonly [number, number]
}

export interface CountCell {
  /** Unique in the table. Equal keys in different tables are the same cell: that is how tables link. */
  readonly id: string
  /** The true count: a non-negative integer. */
  readonly value: number
  /** The least value that everybody knows the cell must have. Overrides `hiddenLower`. */
  readonly lower?: number
  /** Cannot occur (child carer aged 65+): value 0, known to everybody, printed as `.`. */
  readonly structural?: boolean
  /** An unknown that only ties other cells together (an activity pattern): never shown, never judged. */
  readonly auxiliary?: boolean
  /** The difference of two cells (persons of the year who were not there in Q1): never shown, protected when 1…T−1 or, for events, by the rule for events. */
  readonly complement?: boolean
  /** Must stay hidden whatever its value. */
  readonly sensitive?: boolean
  /** Each step up doubles what hiding the cell costs; a larger value costs more too. Default 0. */
  readonly priority?: number
  /** Present when the value counts events: the persons behind are then what is protected. */
  readonly event?: EventBasis
  /** Counts neither persons nor what they did (groups, meetings held): shown whatever it is, and known to everybody. */
  readonly impersonal?: boolean
}

/** `total = times · Σ parts`, always and in every possible register. */
export interface SumEquation {
  readonly total: string
  readonly parts: readonly string[]
  /** A whole number from 1, known to everybody; default 1. */
  readonly times?: number
}

/** What an earlier release said about a cell. Nothing can take it back. */
export type LedgerEntry =
  | { readonly id: string; readonly status: 'shown'; readonly value: number }
  | { readonly id: string; readonly status: 'hidden' | 'structural' }

export interface CountTable {
  /** T: counts below it are hidden. Undefined: only `sensitive` cells are, and only exact disclosure counts. */
  readonly threshold: number | undefined
  readonly cells: readonly CountCell[]
  readonly equations: readonly SumEquation[]
  /** Every cell released earlier that is tied to this table. Each must also be in `cells`. */
  readonly released?: readonly LedgerEntry[]
  /** The least value that a hidden cell may have, known to everybody. 0 (the default) hides zeros like 1–4. */
  readonly hiddenLower?: number
}

/** A cell as the world may see it: `12`, `..` or `.`. A hidden cell carries nothing of the truth. */
export type ReleasedCell =
  | { readonly status: 'shown'; readonly value: number }
  | { readonly status: 'hidden' }
  | { readonly status: 'structural' }

/** Complete tables over all cells, each agreeing with everything shown. Not real data, but never exported: together they tell which cells are small. */
export interface Certificate {
  readonly witnesses: readonly Readonly<Record<string, number>>[]
}
