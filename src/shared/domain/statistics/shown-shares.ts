import type { StatisticId } from './quarter-pack.ts'

/** A released cell: the number, hidden, or a combination that cannot occur. */
type Cell = { readonly status: 'shown'; readonly value: number } | { readonly status: 'hidden' | 'impossible' }

interface Table {
  readonly id: string
  readonly total: Cell
  readonly rows: readonly { readonly code: string; readonly cell: Cell }[]
}

/** *Medelnärvaro* and *leveranssäkerhet* (domain.md S27, S32). */
export type ShareId = 'S27-attendance-rate' | 'S32-reliability'

export interface ShownShare {
  readonly id: ShareId
  readonly statistic: StatisticId
  /** Whole percent; undefined where too little is shown to say it. */
  readonly percent: number | undefined
}

/** The least whole that a share is given of, and the least number of persons behind it (disclosure-control.md §1.5, domain.md C.4.4). */
const leastWhole = 20
const leastPersons = 10

/**
 * The shares of a release, made of nothing but the numbers that it shows, so that they tell nothing
 * more. A release without the tables (definition 1) has no shares.
 */
export function shownShares(tables: readonly Table[]): readonly ShownShare[] {
  const shares: readonly { readonly id: ShareId; readonly statistic: StatisticId; readonly table: string; readonly part: string; readonly rest: readonly string[]; readonly persons: string }[] = [
    { id: 'S27-attendance-rate', statistic: 'S27', table: 'S27-marks-attendance', part: 'present', rest: ['absent-notified', 'absent-unnotified'], persons: 'S27-carers-sex' },
    { id: 'S32-reliability', statistic: 'S32', table: 'S32-bookings-outcome', part: 'held', rest: ['not-staffed'], persons: 'S31-carers-form' },
  ]
  return shares.flatMap(({ id, statistic, table, part, rest, persons }) => {
    const found = tables.find((one) => one.id === table)
    if (found === undefined) return []
    const people = valueOf(tables.find((one) => one.id === persons)?.total)
    const value = (code: string): number | undefined => valueOf(found.rows.find((row) => row.code === code)?.cell)
    const parts = rest.map(value)
    const numerator = value(part)
    // All marks are present or absent, so that their sum may be read off the total even where the absences are hidden.
    const whole = id === 'S27-attendance-rate' ? valueOf(found.total) : sumOf([numerator, ...parts])
    return [{ id, statistic, percent: people === undefined || people < leastPersons ? undefined : percentOf(numerator, whole, parts) }]
  })
}

/** Never 0 or 100 unless all of it is shown: everybody, or nobody, is something to know about a person. */
function percentOf(part: number | undefined, whole: number | undefined, rest: readonly (number | undefined)[]): number | undefined {
  if (part === undefined || whole === undefined || whole < leastWhole) return undefined
  const percent = Math.round((100 * part) / whole)
  return (percent === 0 || percent === 100) && rest.includes(undefined) ? undefined : percent
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0)
}

function valueOf(cell: Cell | undefined): number | undefined {
  return cell?.status === 'shown' ? cell.value : undefined
}
