import { coarseAgeGroupOn } from '#shared/domain/age.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { exportSexOf, sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { isCodeOf } from '#shared/domain/code-lists/code-list.ts'
import { missingCode } from '#shared/domain/statistics/table-rows.ts'
import type { CountedCarer, HeldContacts } from './gather-held-contacts.ts'

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
  const contactAreas = areasByCarer(held.attendances.map(([, carer, , area]) => [carer, area]))
  const areaOf = new Map(held.caredForAreas)
  const reachedRelations = held.relations.filter(([carer]) => contactAreas.has(carer))
  const relationAreas = areasByCarer(reachedRelations.map(([carer, caredFor]) => [carer, areaOf.get(caredFor) ?? missingCode]))
  const known = new Set(countedAreas)
  const reached = held.carers.filter(([id]) => contactAreas.has(id))
  return {
    total: contactAreas.size,
    bySex: tally(reached.map(exportSex)),
    byAge: tally(reached.map((carer) => ageGroup(carer, lastDay))),
    areasOfEach: [...contactAreas].map(([carer, ofContacts]) => {
      const areas = relationAreas.get(carer) ?? ofContacts
      return [...new Set([...areas].map((area) => (known.has(area) ? area : missingCode)))]
    }),
  }
}

function exportSex([, sex]: CountedCarer): string {
  return exportSexOf(isCodeOf(sexes, sex) ? sex : 'unknown')
}

function ageGroup([, , birthYear, fine]: CountedCarer, lastDay: CivilDate): string {
  const group = fine !== null && isCodeOf(fineAgeGroups, fine) ? fine : undefined
  return coarseAgeGroupOn({ birthYear: birthYear ?? undefined, ageGroup: group }, lastDay)
}

function areasByCarer(pairs: readonly (readonly [carer: string, area: string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const areas = new Map<string, Set<string>>()
  for (const [carer, area] of pairs) {
    const known = areas.get(carer)
    if (known === undefined) areas.set(carer, new Set([area]))
    else known.add(area)
  }
  return areas
}

function tally(codes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}
