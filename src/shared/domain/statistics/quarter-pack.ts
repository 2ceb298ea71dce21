import type { Quarter } from '../quarter.ts'

/**
 * The quarterly pack: which counts leave, in which order. Data alone, shared by screen and files;
 * the Swedish words stand in `quarter-pack.text.ts`, the rows in `table-rows.ts`.
 */

/** Rises whenever what a number means changes; a release keeps the version it was made with. */
export const definitionVersion = 1

export const packName = 'quarter'

/** S01 unique carers, S20 held individual conversations (domain.md C.2). */
export type StatisticId = 'S01' | 'S20'

export type Dimension = 'sex' | 'age' | 'area' | 'form'

/** The part of the report that a statistic belongs to: who is reached, or how much support. */
export type PackBlock = 'reach' | 'support'

/**
 * Each table is the statistic's total and one breakdown. `overlapping`: the rows may count the same
 * person more than once, so they can sum to more than the total.
 */
export const quarterPack = [
  { id: 'S01-sex', statistic: 'S01', dimension: 'sex', block: 'reach', overlapping: false },
  { id: 'S01-age', statistic: 'S01', dimension: 'age', block: 'reach', overlapping: false },
  { id: 'S01-area', statistic: 'S01', dimension: 'area', block: 'reach', overlapping: true },
  { id: 'S20-area', statistic: 'S20', dimension: 'area', block: 'support', overlapping: false },
  { id: 'S20-form', statistic: 'S20', dimension: 'form', block: 'support', overlapping: false },
] as const satisfies readonly { id: string; statistic: StatisticId; dimension: Dimension; block: PackBlock; overlapping: boolean }[]

export type PackTable = (typeof quarterPack)[number]

/** The table of the pack, or undefined for an id that this version does not know. */
export function packTable(id: string): PackTable | undefined {
  return quarterPack.find((table) => table.id === id)
}

/** The file name that the save dialog proposes: `anhorigstod_0880_2026-kv3_v1.xlsx`. */
export function releaseFileName(municipalityCode: string, quarter: Quarter, version: number, kind: 'xlsx' | 'csv'): string {
  return `anhorigstod_${municipalityCode}_${periodCode(quarter)}_v${version}.${kind}`
}

/** The quarter as it is written in files: `2026-kv3`. */
export function periodCode(quarter: Quarter): string {
  return quarter.replace('-Q', '-kv')
}
