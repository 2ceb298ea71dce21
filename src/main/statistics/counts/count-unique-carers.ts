import { coarseAgeGroupOn } from '#shared/domain/age.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { exportSexOf, sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { isCodeOf } from '#shared/domain/code-lists/code-list.ts'
import { missingCode } from '#shared/domain/statistics/table-rows.ts'
import type { Groups } from './count-groups.ts'
import type { Respite } from './count-respite.ts'
import type { HeldContacts } from './gather/gather-held-contacts.ts'

/** S01, true numbers: never to leave this room unprotected. */
export interface UniqueCarers {
  readonly total: number
  readonly bySex: ReadonlyMap<string, number>
  readonly byAge: ReadonlyMap<string, number>
  /** Those who came to a group, by sex (S27). */
  readonly inGroupsBySex: ReadonlyMap<string, number>
  /** For each carer the areas she is counted in, one or more of the counted areas and `unknown`, and those of them where she had respite. */
  readonly areasOfEach: readonly CarerAreas[]
}

export interface CarerAreas {
  readonly areas: readonly string[]
  readonly respiteAreas: readonly string[]
}

/** What besides held contacts makes a carer counted. */
export interface OtherSupport {
  readonly groups: Pick<Groups, 'sets' | 'setsOfEach'>
  readonly respite: Pick<Respite, 'carers'>
}

/**
 * Carers with at least one held contact, attendance at a held meeting or held respite, each once
 * (domain.md C.1 *Unik anhörig*). In an area she is counted through those she cares for: her relations
 * in the period and those for whom she had respite; only without any through what she took part in,
 * contacts and groups. What lies outside `countedAreas` is `unknown`, also beside an area that is known.
 */
export function countUniqueCarers(held: HeldContacts, { groups, respite }: OtherSupport, countedAreas: readonly string[], lastDay: CivilDate): UniqueCarers {
  const bits = areaBits(countedAreas)
  const partAreas = new Map<string, number>()
  for (const [, carer, , area] of held.attendances) addSet(partAreas, carer, bits.of(area))
  const areasOfSet = new Map(groups.sets.map(({ key, areas }) => [key, areas.reduce((set, area) => set | bits.of(area), 0)]))
  for (const [carer, keys] of groups.setsOfEach) for (const key of keys) addSet(partAreas, carer, areasOfSet.get(key) ?? 0)
  const caredForAreas = new Map<string, number>()
  for (const [carer, { areas }] of respite.carers) for (const area of areas) addSet(caredForAreas, carer, bits.of(area))
  const isReached = (carer: string): boolean => partAreas.has(carer) || respite.carers.has(carer)
  const areaOf = new Map(held.caredForAreas)
  for (const [carer, caredFor] of held.relations) if (isReached(carer)) addSet(caredForAreas, carer, bits.of(areaOf.get(caredFor)))

  const reached = held.carers.filter(([id]) => isReached(id))
  const bySex = (carers: typeof reached) => regrouped(tally(carers, ([, sex]) => sex), (sex) => exportSexOf(isCodeOf(sexes, sex) ? sex : 'unknown'))
  const ids = [...new Set([...partAreas.keys(), ...respite.carers.keys()])]
  return {
    total: ids.length,
    bySex: bySex(reached),
    byAge: regrouped(tally(reached, ([, , birthYear, fine]) => birthYear ?? fine ?? ''), (born) => ageGroup(born, lastDay)),
    inGroupsBySex: bySex(reached.filter(([id]) => groups.setsOfEach.has(id))),
    areasOfEach: ids.map((carer) => ({
      areas: bits.codes(caredForAreas.get(carer) ?? partAreas.get(carer) ?? 0),
      respiteAreas: respite.carers.get(carer)?.areas ?? [],
    })),
  }
}

function addSet(sets: Map<string, number>, carer: string, set: number): void {
  sets.set(carer, (sets.get(carer) ?? 0) | set)
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
