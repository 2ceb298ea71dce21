/** Persons who belong to exactly these keys. */
export interface Collection {
  readonly keys: readonly string[]
  readonly value: number
}

/** Up to this many keys every set of them is thought of: 127 sets. */
const mostForAll = 7

/**
 * Every set of keys that a person may belong to, none left out up to seven keys. Beyond that the single
 * keys, the pairs and the sets that occur: the attacker is taken to know that there are no others,
 * which is more than he knows, so that what is safe against him is safe.
 */
export function collections(keys: readonly string[], ofPersons: Iterable<readonly string[]>): readonly Collection[] {
  const idOf = (some: readonly string[]): string => keys.filter((key) => some.includes(key)).join('\n')
  const found = new Map<string, number>()
  for (const some of ofPersons) found.set(idOf(some), (found.get(idOf(some)) ?? 0) + 1)
  const thought = keys.length <= mostForAll ? subsets(keys) : [...keys.map((key) => [key]), ...keys.flatMap((key, at) => keys.slice(at + 1).map((other) => [key, other]))]
  const ids = new Set([...thought.map(idOf), ...[...found.keys()].toSorted()])
  return [...ids].map((id) => ({ keys: id.split('\n'), value: found.get(id) ?? 0 }))
}

function subsets(keys: readonly string[]): readonly (readonly string[])[] {
  return keys.reduce<readonly (readonly string[])[]>((sets, key) => [...sets, ...sets.map((set) => [...set, key])], [[]]).slice(1)
}
