import { formatRecoveryKey, parseRecoveryPaper, type RecoveryKeyError } from './recovery-key.ts'

/** What is wrong with what was typed, one paper or two. */
export type RecoveryPapersError = RecoveryKeyError | 'half-missing'

export type RecoveryPapers = { readonly key: Uint8Array } | { readonly error: RecoveryPapersError }

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, index) => byte ^ (b[index] ?? 0))

/**
 * The key on two papers, for two envelopes: either alone tells nothing about it. `pad`: 16 bytes from a
 * secure random source, used once. Each is marked, so that it is never taken for a whole key or for the other.
 */
export function splitRecoveryKey(key: Uint8Array, pad: Uint8Array): readonly [first: string, second: string] {
  return [formatRecoveryKey(pad, 'first-half'), formatRecoveryKey(xor(key, pad), 'second-half')]
}

/**
 * The key as typed from one paper or from two, in either order. Errors: those of a paper that was mistyped,
 * and `half-missing` where one half stands alone, or the same half twice.
 */
export function readRecoveryPapers(typed: string, other: string | undefined): RecoveryPapers {
  const one = parseRecoveryPaper(typed)
  if ('error' in one) return one
  if (one.part === 'whole') return { key: one.bytes }
  if (other === undefined || other.trim() === '') return { error: 'half-missing' }
  const two = parseRecoveryPaper(other)
  if ('error' in two) return two
  if (two.part === 'whole') return { key: two.bytes }
  return one.part === two.part ? { error: 'half-missing' } : { key: xor(one.bytes, two.bytes) }
}
