import { coarseAgeGroups, fineAgeGroups, groupOfAge, groupOfFineGroup, type CoarseAgeGroup } from '../code-lists/carers/age-groups.ts'
import { isCodeOf } from '../code-lists/code-list.ts'

/**
 * The coarse age group that a carer is counted in all through `year`: the year minus the birth year,
 * so that one person sits in one row at every quarter (disclosure-control.md §1.6) and a birth year
 * alone is enough. Without one, the group she was registered in; without that too, `unknown`.
 */
export function carerAgeGroup(birthYear: number | undefined, fineGroup: string | undefined, year: number): CoarseAgeGroup {
  if (birthYear !== undefined) return groupOfAge(coarseAgeGroups, year - birthYear)
  return fineGroup !== undefined && isCodeOf(fineAgeGroups, fineGroup) ? groupOfFineGroup(coarseAgeGroups, fineGroup) : 'unknown'
}
