import { coarseAgeGroupOn } from '#shared/domain/age.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { exportSexOf, sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { isCodeOf } from '#shared/domain/code-lists/code-list.ts'
import { missingCode } from '#shared/domain/statistics/table-rows.ts'
import type { HeldContacts } from './gather-held-contacts.ts'

/** S01, true numbers: never to leave this room unprotected. */
export interface UniqueCarers {
  readonly total: number
  readonly bySex: ReadonlyMap<string, number>
  readonly byAge: ReadonlyMap<string, number>
  /** For each carer the areas she is counted in: one or more of the counted areas and `unknown`. */
  readonly areasOfEach: readonly (readonly string[])[]
}

/**
 * Carers with at least one held contact, each once (domain.md C.1 *Unik anhörig*). In an area she is
 * counted through her relations in the period, and only without any through her held contacts; what
 * lies outside `countedAreas` is `unknown`, also beside an area that is known.
 */
export function countUniqueCarers(held: HeldContacts, countedAreas: readonly string[], lastDay: CivilDate): UniqueCarers {
  const bits = areaBits(countedAreas)
  const contactAreas = new Map<string, number>()
  for (const [, carer, , area] of held.attendances) contactAreas.set(carer, (contactAreas.get(carer) ?? 0) | bits.of(area))
  const relationAreas = new Map<string, number>()
  const areaOf = new Map(held.caredForAreas)
  for (const [carer, caredFor] of held.relations) {
    if (contactAreas.has(carer)) relationAreas.set(carer, (relationAreas.get(carer) ?? 0) | bits.of(areaOf.get(caredFor)))
  }
  const reached = held.carers.filter(([id]) => contactAreas.has(id))
  return {
    total: contactAreas.size,
    bySex: regrouped(tally(reached, ([, sex]) => sex), (sex) => exportSexOf(isCodeOf(sexes, sex) ? sex : 'unknown')),
    byAge: regrouped(tally(reached, ([, , birthYear, fine]) => birthYear ?? fine ?? ''), (born) => ageGroup(born, lastDay)),
    areasOfEach: [...contactAreas].map(([carer, ofContacts]) => bits.codes(relationAreas.get(carer) ?? ofContacts)),
  }
}

function ageGroup(born: number | string, lastDay: CivilDate): string {
  if (typeof born === 'number') return coarseAgeGroupOn({ birthYear: born }, lastDay)
  return coarseAgeGroupOn({ ageGroup: isCodeOf(fineAgeGroups, born) ? born : undefined }, lastDay)
}

/** Sets of areas as numbers: a hundred thousand small sets would cost more than reading the register. */
function areaBits(countedAreas: readonly string[]) {
  const codes = [...countedAreas, missingCode]
  const missing = 1 << countedAreas.length
  const bitOf = new Map(countedAreas.map((code, at) => [code, 1 << at]))
  const sets = Array.from({ length: 2 * missing }, (_, set) => codes.filter((_code, at) => (set & (1 << at)) !== 0))
  return {
    of: (area: string | undefined): number => bitOf.get(area ?? '') ?? missing,
    codes: (set: number): readonly string[] => sets[set] ?? [missingCode],
  }
}

function tally<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const item of items) {
    const key = keyOf(item)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The same counts under coarser keys. */
function regrouped<Key>(counts: ReadonlyMap<Key, number>, groupOf: (key: Key) => string): ReadonlyMap<string, number> {
  const groups = new Map<string, number>()
  for (const [key, count] of counts) groups.set(groupOf(key), (groups.get(groupOf(key)) ?? 0) + count)
  return groups
}
