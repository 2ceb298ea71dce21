import type { CountCell, SumEquation } from '../count-table.ts'

/** Cells and sums to be added to a table. */
export interface TablePiece {
  readonly cells: readonly CountCell[]
  readonly equations: readonly SumEquation[]
}

/**
 * `open`: how many of the whole are not in a part may be worked out, as with areas (10 in all, 7 in
 * elderly care). `protected`: it may not when it is 1…T−1, as with the year and a quarter of it.
 */
export type Complements = 'open' | 'protected'

/**
 * Unique persons and parts that a person may belong to several of: an auxiliary cell for every set of
 * parts a person can belong to. The whole is the sum of all sets, a part the sum of the sets it is in;
 * max(parts) ≤ whole ≤ Σ parts follows.
 *
 * `subsets` holds, for each person, the parts that person belongs to: at least one. The whole and the
 * parts are cells of their own, to be supplied by the caller. Throws `RangeError` for a person in no
 * part or in an unknown one, and above ten parts (use {@link unionBounds}).
 */
export function patternEquations(
  whole: string,
  parts: readonly string[],
  subsets: Iterable<readonly string[]>,
  complements: Complements,
): TablePiece {
  if (parts.length > 10) throw new RangeError('too many parts for activity patterns')
  const counts = new Map<number, number>()
  const persons = new Map<string, number>()
  let size = 0
  for (const subset of subsets) {
    const pattern = new Set(subset.map((part) => parts.indexOf(part)))
    if (pattern.size === 0 || pattern.has(-1)) throw new RangeError('a person must belong to at least one of the parts')
    const mask = [...pattern].reduce((sum, at) => sum + 2 ** at, 0)
    counts.set(mask, (counts.get(mask) ?? 0) + 1)
    for (const at of pattern) persons.set(parts[at] ?? '', (persons.get(parts[at] ?? '') ?? 0) + 1)
    size += 1
  }
  const masks = Array.from({ length: 2 ** parts.length - 1 }, (_, at) => at + 1)
  const patternId = (mask: number): string => `${whole} only in ${parts.filter((_, at) => has(mask, at)).join(' + ')}`
  const containing = parts.map((part, at): SumEquation => ({ total: part, parts: masks.filter((mask) => has(mask, at)).map(patternId) }))
  const rest = complements === 'open' ? { cells: [], equations: [] } : restOf(whole, parts, size, (part) => persons.get(part) ?? 0, 'complement')
  return {
    cells: [...masks.map((mask) => ({ id: patternId(mask), value: counts.get(mask) ?? 0, auxiliary: true })), ...rest.cells],
    equations: [{ total: whole, parts: masks.map(patternId) }, ...containing, ...rest.equations],
  }
}

/**
 * The same knowledge in one auxiliary cell per part and one for the overlap, for any number of parts:
 * parts of given sizes exist within a whole exactly when max(parts) ≤ whole ≤ Σ parts (lay them end to
 * end around a circle of all persons). Exact as long as nothing else is known about who is in which
 * parts; where "new in the quarter" or the like is counted too, use {@link patternEquations}.
 */
export function unionBounds(whole: CountCell, parts: readonly CountCell[], complements: Complements): TablePiece {
  const sum = parts.reduce((total, part) => total + part.value, 0)
  const values = new Map(parts.map((part) => [part.id, part.value]))
  const kind = complements === 'open' ? 'auxiliary' : 'complement'
  const rest = restOf(whole.id, [...values.keys()], whole.value, (part) => values.get(part) ?? 0, kind)
  const all = `${whole.id} with overlap`
  const overlap = `${whole.id} overlap`
  return {
    cells: [...rest.cells, { id: all, value: sum, auxiliary: true }, { id: overlap, value: sum - whole.value, auxiliary: true }],
    equations: [...rest.equations, { total: all, parts: [...values.keys()] }, { total: all, parts: [whole.id, overlap] }],
  }
}

const has = (mask: number, at: number): boolean => Math.floor(mask / 2 ** at) % 2 === 1

function restOf(whole: string, parts: readonly string[], size: number, valueOf: (part: string) => number, kind: 'auxiliary' | 'complement'): TablePiece {
  const id = (part: string): string => `${whole} not in ${part}`
  return {
    cells: parts.map((part) => ({ id: id(part), value: size - valueOf(part), [kind]: true })),
    equations: parts.map((part) => ({ total: whole, parts: [part, id(part)] })),
  }
}
