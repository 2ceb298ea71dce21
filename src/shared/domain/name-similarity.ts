import { phoneKey } from './phone.ts'
import { foldedTokens } from './swedish-sort.ts'

/** What two records of a person are compared by; anything may be missing. */
export interface PersonForComparison {
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
  readonly birthYear?: number | undefined
  /** Twelve digits. */
  readonly personalNumber?: string | undefined
  readonly phones?: readonly string[] | undefined
}

/** Why two records may be one person; only the first is certain. */
export type SimilarityReason = 'same-personal-number' | 'same-phone' | 'same-name-and-birth-year' | 'similar-name-and-birth-year' | 'swapped-names'

/** Names at least this alike count as similar (experience.md §4, duplicates). */
const similarEnough = 0.92

/** The reasons to believe that `a` and `b` are the same person, strongest first; empty when there are none. */
export function similarPerson(a: PersonForComparison, b: PersonForComparison): readonly SimilarityReason[] {
  const reasons: SimilarityReason[] = []
  if (a.personalNumber !== undefined && a.personalNumber !== '' && a.personalNumber === b.personalNumber) reasons.push('same-personal-number')
  const phones = new Set((a.phones ?? []).map(phoneKey))
  if ((b.phones ?? []).map(phoneKey).some((key) => key !== undefined && phones.has(key))) reasons.push('same-phone')
  const name = nameReason(namesOf(a), namesOf(b), a.birthYear !== undefined && a.birthYear === b.birthYear, a.birthYear === undefined || b.birthYear === undefined)
  if (name !== undefined) reasons.push(name)
  return reasons
}

interface Names {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

function nameReason(a: Names, b: Names, sameYear: boolean, yearMissing: boolean): SimilarityReason | undefined {
  if ([a.given, a.family, b.given, b.family].some((tokens) => tokens.length === 0)) return undefined
  if (sameYear && same(a.given, b.given) && same(a.family, b.family)) return 'same-name-and-birth-year'
  if ((sameYear || yearMissing) && !same(a.given, a.family) && same(a.given, b.family) && same(a.family, b.given)) return 'swapped-names'
  if (sameYear && partAlike(a.given, b.given) && partAlike(a.family, b.family)) return 'similar-name-and-birth-year'
  return undefined
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.join(' ') === b.join(' ')
}

/** Alike as a whole, or one is a part of the other's double name ("Anna" in "Anna-Karin"). */
function partAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.every((token) => b.includes(token)) || b.every((token) => a.includes(token)) || jaroWinkler(a.join(' '), b.join(' ')) >= similarEnough
}

function namesOf(person: PersonForComparison): Names {
  return { given: foldedTokens(person.givenName ?? ''), family: foldedTokens(person.familyName ?? '') }
}

/**
 * How alike two texts are, 0–1, by Jaro–Winkler: signs that match nearby, less half for those out of
 * order, plus up to four signs of common beginning at 0.1 each.
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const matchesInA: string[] = []
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (a[i] !== b[j] || taken.has(j)) continue
      taken.add(j)
      matchesInA.push(a[i] ?? '')
      break
    }
  }
  const matches = matchesInA.length
  if (matches === 0) return 0
  const matchesInB = [...taken].toSorted((x, y) => x - y).map((j) => b[j])
  const outOfOrder = matchesInA.filter((sign, i) => sign !== matchesInB[i]).length / 2
  return (matches / a.length + matches / b.length + (matches - outOfOrder) / matches) / 3
}
