import type { CodeList, CodeOf } from '../code-list.ts'

/** Åldersgrupp as registered; the bounds are whole years, both included (domain.md B.3). */
export const fineAgeGroups = [
  { code: '0-12', label: '0–12', from: 0, to: 12 },
  { code: '13-17', label: '13–17', from: 13, to: 17 },
  { code: '18-20', label: '18–20', from: 18, to: 20 },
  { code: '21-29', label: '21–29', from: 21, to: 29 },
  { code: '30-44', label: '30–44', from: 30, to: 44 },
  { code: '45-64', label: '45–64', from: 45, to: 64 },
  { code: '65-74', label: '65–74', from: 65, to: 74 },
  { code: '75-84', label: '75–84', from: 75, to: 84 },
  { code: '85+', label: '85+', from: 85 },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList<AgeGroupOption>

export type FineAgeGroup = CodeOf<typeof fineAgeGroups>

/** Åldersgrupp in exports; every fine group lies inside one of these (domain.md B.3). */
export const coarseAgeGroups = [
  { code: '0-17', label: '0–17', from: 0, to: 17 },
  { code: '18-64', label: '18–64', from: 18, to: 64 },
  { code: '65-84', label: '65–84', from: 65, to: 84 },
  { code: '85+', label: '85+', from: 85 },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList<AgeGroupOption>

export type CoarseAgeGroup = CodeOf<typeof coarseAgeGroups>

/** The optional export set split at 80; needs a birth year, since the group 75–84 straddles it (domain.md B.3). */
export const split80AgeGroups = [
  { code: '0-17', label: '0–17', from: 0, to: 17 },
  { code: '18-64', label: '18–64', from: 18, to: 64 },
  { code: '65-79', label: '65–79', from: 65, to: 79 },
  { code: '80+', label: '80+', from: 80 },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList<AgeGroupOption>

export type Split80AgeGroup = CodeOf<typeof split80AgeGroups>

/** `from`/`to` in whole years; a group without `from` is the one for a missing age. */
export interface AgeGroupOption {
  readonly code: string
  readonly label: string
  readonly from?: number
  readonly to?: number
}

/** The group that an age in whole years lies in; anything that is not an age is `unknown`. */
export function groupOfAge<List extends CodeList<AgeGroupOption>>(list: List, age: number | 'unknown'): CodeOf<List> | 'unknown' {
  if (age === 'unknown' || !Number.isFinite(age)) return 'unknown'
  return list.find((group) => group.from !== undefined && group.from <= age && Math.floor(age) <= (group.to ?? Infinity))?.code ?? 'unknown'
}

/** The group of `list` that holds the whole fine group; `unknown` when the fine group straddles two. */
export function groupOfFineGroup<List extends CodeList<AgeGroupOption>>(list: List, fine: FineAgeGroup): CodeOf<List> | 'unknown' {
  const group: AgeGroupOption | undefined = fineAgeGroups.find((option) => option.code === fine)
  if (group?.from === undefined) return 'unknown'
  const low = groupOfAge(list, group.from)
  return low === groupOfAge(list, group.to ?? Number.MAX_SAFE_INTEGER) ? low : 'unknown'
}
