import { yearOf, type CivilDate } from './civil-date.ts'
import {
  coarseAgeGroups, fineAgeGroups, groupOfAge, groupOfFineGroup, type CoarseAgeGroup, type FineAgeGroup,
} from './code-lists/carers/age-groups.ts'

/** What the register knows about when a person was born, best first; often only the year or a group. */
export interface BirthKnowledge {
  readonly birthDate?: CivilDate | undefined
  readonly birthYear?: number | undefined
  /** As registered; not moved on as the years pass, since no year stands behind it. */
  readonly ageGroup?: FineAgeGroup | undefined
}

// Beyond this a year is a slip of the finger, and an age from it would be counted as 85+.
const oldestAge = 125

/**
 * Age in whole years on `date`. From a birth date it is exact; from a year alone it is the age that
 * the person reaches during the calendar year of `date`, which is exact on 31 December and otherwise
 * at most one too high. Unknown when nothing is known, the person is not yet born, or the age would
 * exceed 125. Statistics ask for the last day of their period (domain.md C.1).
 */
export function ageOn(born: BirthKnowledge, date: CivilDate): number | 'unknown' {
  const age = born.birthDate === undefined ? ageFromYear(born.birthYear, date) : ageFromDate(born.birthDate, date)
  return age >= 0 && age <= oldestAge ? age : 'unknown'
}

/** The registered (fine) group on `date`: from the birth date or year when known, else the group as registered. */
export function fineAgeGroupOn(born: BirthKnowledge, date: CivilDate): FineAgeGroup {
  if (born.birthDate === undefined && born.birthYear === undefined) return born.ageGroup ?? 'unknown'
  return groupOfAge(fineAgeGroups, ageOn(born, date))
}

/** The export (coarse) group on `date`. */
export function coarseAgeGroupOn(born: BirthKnowledge, date: CivilDate): CoarseAgeGroup {
  return groupOfFineGroup(coarseAgeGroups, fineAgeGroupOn(born, date))
}

function ageFromDate(birthDate: CivilDate, date: CivilDate): number {
  const birthdayToCome = date.slice(5) < birthDate.slice(5)
  return yearOf(date) - yearOf(birthDate) - Number(birthdayToCome)
}

function ageFromYear(birthYear: number | undefined, date: CivilDate): number {
  return birthYear === undefined || !Number.isInteger(birthYear) ? Number.NaN : yearOf(date) - birthYear
}
