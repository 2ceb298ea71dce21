import type { CountCell, SumEquation } from '../count-table.ts'
import type { TablePiece } from './overlapping-parts.ts'

/** A person's parts of the whole, at least one, and those of them in which she also belongs to the inner group. */
export interface NestedMembership {
  readonly parts: readonly string[]
  readonly innerParts: readonly string[]
}

export interface NestedNames {
  readonly whole: string
  readonly inner: string
  /** A part of the whole, the part of the inner group within it, and what both are about. */
  readonly parts: readonly { readonly name: string; readonly part: string; readonly innerPart: string }[]
}

/**
 * Unique persons in overlapping parts, and an inner group of them in the same parts (carers by area,
 * and those of them who had respite there): an auxiliary cell for every set of parts a person can
 * belong to together with every set of these in which she belongs to the inner group. All that can be
 * known of one from the other follows: the inner group is at most the whole, in each part and in all.
 *
 * Who is in the whole but not in the inner group, in all or in a part, and who is in the inner group
 * but not in a part, is protected when it is 1…T−1. How many of the whole are not in a part may be
 * worked out (`open`, see {@link Complements}). The cells of the whole, the inner group and all parts are to be supplied by
 * the caller. Throws `RangeError` for a person in no part, in an unknown one, or in an inner part
 * outside her parts, and above six parts.
 */
export function nestedPatterns({ whole, inner, parts }: NestedNames, persons: Iterable<NestedMembership>): TablePiece {
  if (parts.length > 6) throw new RangeError('too many parts for nested patterns')
  const bits = new Map(parts.map(({ name }, at) => [name, 1 << at]))
  const maskOf = (names: readonly string[]): number => names.reduce((mask, name) => {
    const bit = bits.get(name)
    if (bit === undefined) throw new RangeError('a person in an unknown part')
    return mask | bit
  }, 0)
  const keyOf = (outer: number, within: number): number => (outer << parts.length) | within
  const keys = new Map<number, number>()
  for (const person of persons) {
    const [outer, within] = [maskOf(person.parts), maskOf(person.innerParts)]
    if (outer === 0 || (within & ~outer) !== 0) throw new RangeError('a person must belong to a part, and to no inner part beside it')
    keys.set(keyOf(outer, within), (keys.get(keyOf(outer, within)) ?? 0) + 1)
  }
  const masks = Array.from({ length: 2 ** parts.length }, (_, mask) => mask)
  const patterns = masks.slice(1).flatMap((outer) => masks.filter((within) => (within & ~outer) === 0).map((within) => ({
    outer, within, value: keys.get(keyOf(outer, within)) ?? 0, id: `${whole} only in ${namesIn(outer, parts)}; ${inner} in ${namesIn(within, parts)}`,
  })))
  type Pattern = (typeof patterns)[number]
  const sum = (total: string, chosen: (pattern: Pattern) => boolean): SumEquation => ({ total, parts: patterns.filter(chosen).map(({ id }) => id) })
  const rest = (id: string, chosen: (pattern: Pattern) => boolean): { readonly cell: CountCell; readonly equation: SumEquation } => ({
    cell: { id, complement: true, value: patterns.filter(chosen).reduce((total, { value }) => total + value, 0) },
    equation: sum(id, chosen),
  })
  const rests = [
    rest(`${whole} − ${inner}`, ({ within }) => within === 0),
    ...parts.map(({ part, innerPart }, at) => rest(`${part} − ${innerPart}`, ({ outer, within }) => has(outer, at) && !has(within, at))),
    ...parts.map(({ innerPart }, at) => rest(`${inner} − ${innerPart}`, ({ within }) => within !== 0 && !has(within, at))),
  ]
  return {
    cells: [...patterns.map(({ id, value }) => ({ id, value, auxiliary: true })), ...rests.map(({ cell }) => cell)],
    equations: [
      sum(whole, () => true),
      sum(inner, ({ within }) => within !== 0),
      ...parts.flatMap(({ part, innerPart }, at) => [sum(part, ({ outer }) => has(outer, at)), sum(innerPart, ({ within }) => has(within, at))]),
      ...rests.map(({ equation }) => equation),
    ],
  }
}

const has = (mask: number, at: number): boolean => (mask & (1 << at)) !== 0

function namesIn(mask: number, parts: NestedNames['parts']): string {
  return mask === 0 ? 'none' : parts.filter((_, at) => has(mask, at)).map(({ name }) => name).join(' + ')
}
