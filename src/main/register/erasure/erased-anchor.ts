import { createHash } from 'node:crypto'

/** How many had been erased at some time, and a hash of who: what is kept outside the register and its list, to notice an older list by. */
export interface ErasedAnchor {
  readonly count: number
  /** SHA-256 over the ids in order, hexadecimal. */
  readonly head: string
}

export function anchorOfErased(ids: readonly string[]): ErasedAnchor {
  const all = [...new Set(ids)].toSorted()
  return { count: all.length, head: createHash('sha256').update(all.join('\n')).digest('hex') }
}

/**
 * May what is known now be what `seen` was taken of, or more? Of a longer list only that it is longer can be told from two numbers; those who are
 * in the register's own log are compared one by one instead.
 */
export const coversSeen = (known: ErasedAnchor, seen: ErasedAnchor | undefined): boolean =>
  seen === undefined || known.count > seen.count || (known.count === seen.count && known.head === seen.head)

/** The one that knows of more. */
export const moreOf = (one: ErasedAnchor | undefined, other: ErasedAnchor | undefined): ErasedAnchor | undefined =>
  one === undefined || (other !== undefined && other.count > one.count) ? other : one
