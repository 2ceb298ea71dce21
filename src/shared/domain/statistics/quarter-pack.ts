import type { Quarter } from '../quarter.ts'

/**
 * The quarterly pack: which counts leave, in which order. Data alone, shared by screen and files;
 * the Swedish words stand in `quarter-pack.text.ts`, the rows in `table-rows.ts`.
 */

/**
 * Rises whenever what a number means changes; a release keeps the version it was made with.
 * 2: groups and respite make a carer counted (S01), and S27, S31 and S32 are counted.
 */
export const definitionVersion = 2

export const packName = 'quarter'

/** S01 unique carers, S20 held individual conversations, S27 groups, S31 respite, S32 how respite turned out (domain.md C.2). */
export type StatisticId = 'S01' | 'S20' | 'S27' | 'S31' | 'S32'

/** What is counted of a statistic; one that counts a single thing is its own measure. Hours are whole hours. */
export type Measure =
  | 'S01' | 'S20'
  | 'S27-groups' | 'S27-meetings' | 'S27-carers' | 'S27-attendances' | 'S27-marks'
  | 'S31-carers' | 'S31-booked' | 'S31-performed' | 'S31-cancelled'
  | 'S32-bookings' | 'S32-cancellations'

export type Dimension = 'sex' | 'age' | 'area' | 'form' | 'attendance' | 'respite-form' | 'outcome' | 'canceller'

/** The part of the report that a statistic belongs to: who is reached, or how much support. */
export type PackBlock = 'reach' | 'support'

/**
 * Each table is the measure's total and one breakdown. `overlapping`: the rows may count the same
 * person or meeting more than once, so they can sum to more than the total. Tables are only ever
 * added: a release of an earlier version holds a part of them.
 */
export const quarterPack = [
  { id: 'S01-sex', measure: 'S01', dimension: 'sex', block: 'reach', overlapping: false },
  { id: 'S01-age', measure: 'S01', dimension: 'age', block: 'reach', overlapping: false },
  { id: 'S01-area', measure: 'S01', dimension: 'area', block: 'reach', overlapping: true },
  { id: 'S20-area', measure: 'S20', dimension: 'area', block: 'support', overlapping: false },
  { id: 'S20-form', measure: 'S20', dimension: 'form', block: 'support', overlapping: false },
  { id: 'S27-groups-area', measure: 'S27-groups', dimension: 'area', block: 'support', overlapping: true },
  { id: 'S27-meetings-area', measure: 'S27-meetings', dimension: 'area', block: 'support', overlapping: true },
  { id: 'S27-carers-area', measure: 'S27-carers', dimension: 'area', block: 'support', overlapping: true },
  { id: 'S27-attendances-area', measure: 'S27-attendances', dimension: 'area', block: 'support', overlapping: true },
  { id: 'S27-carers-sex', measure: 'S27-carers', dimension: 'sex', block: 'support', overlapping: false },
  { id: 'S27-marks-attendance', measure: 'S27-marks', dimension: 'attendance', block: 'support', overlapping: false },
  { id: 'S31-carers-form', measure: 'S31-carers', dimension: 'respite-form', block: 'support', overlapping: true },
  { id: 'S31-booked-form', measure: 'S31-booked', dimension: 'respite-form', block: 'support', overlapping: false },
  { id: 'S31-performed-form', measure: 'S31-performed', dimension: 'respite-form', block: 'support', overlapping: false },
  { id: 'S31-cancelled-form', measure: 'S31-cancelled', dimension: 'respite-form', block: 'support', overlapping: false },
  { id: 'S31-carers-area', measure: 'S31-carers', dimension: 'area', block: 'support', overlapping: true },
  { id: 'S31-booked-area', measure: 'S31-booked', dimension: 'area', block: 'support', overlapping: false },
  { id: 'S31-performed-area', measure: 'S31-performed', dimension: 'area', block: 'support', overlapping: false },
  { id: 'S31-cancelled-area', measure: 'S31-cancelled', dimension: 'area', block: 'support', overlapping: false },
  { id: 'S32-bookings-outcome', measure: 'S32-bookings', dimension: 'outcome', block: 'support', overlapping: false },
  { id: 'S32-cancellations-canceller', measure: 'S32-cancellations', dimension: 'canceller', block: 'support', overlapping: false },
] as const satisfies readonly { id: string; measure: Measure; dimension: Dimension; block: PackBlock; overlapping: boolean }[]

export type PackTable = (typeof quarterPack)[number]

/** The table of the pack, or undefined for an id that this version does not know. */
export function packTable(id: string): PackTable | undefined {
  return quarterPack.find((table) => table.id === id)
}

/** The statistic that a measure is a part of. */
export function statisticOf(measure: Measure): StatisticId {
  switch (measure) {
    case 'S01':
    case 'S20':
      return measure
    case 'S27-groups':
    case 'S27-meetings':
    case 'S27-carers':
    case 'S27-attendances':
    case 'S27-marks':
      return 'S27'
    case 'S31-carers':
    case 'S31-booked':
    case 'S31-performed':
    case 'S31-cancelled':
      return 'S31'
    case 'S32-bookings':
    case 'S32-cancellations':
      return 'S32'
  }
}

/** The file name that the save dialog proposes: `anhorigstod_0880_2026-kv3_v1.xlsx`. */
export function releaseFileName(municipalityCode: string, quarter: Quarter, version: number, kind: 'xlsx' | 'csv'): string {
  return `anhorigstod_${municipalityCode}_${periodCode(quarter)}_v${version}.${kind}`
}

/** The quarter as it is written in files: `2026-kv3`. */
export function periodCode(quarter: Quarter): string {
  return quarter.replace('-Q', '-kv')
}
