import { formatRecoveryKey } from '#shared/domain/recovery-key.ts'
import { splitRecoveryKey } from '#shared/domain/split-recovery-key.ts'
import { compareKey } from './compare-key.ts'

/** On one sheet, or half in each of two envelopes. */
export type KeyKeeping = 'sheet' | 'envelopes'

/** A recovery key that the window has made: whole, and as two halves of which each tells nothing alone. */
export interface MadeKey {
  readonly whole: string
  readonly halves: readonly [string, string]
}

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16))

/** A new key from the secure source. */
export function makeKey(): MadeKey {
  const key = random()
  return { whole: formatRecoveryKey(key), halves: splitRecoveryKey(key, random()) }
}

/** The papers to print, in order. */
export function papersOf(made: MadeKey, keeping: KeyKeeping): readonly string[] {
  return keeping === 'sheet' ? [made.whole] : made.halves
}

/** What was typed back from the papers, one text for each. */
export type TypedBack = readonly [string, string]

export interface TypedBackErrors {
  readonly first?: string
  readonly second?: string
}

/** What in that which was typed back is not what stands on the papers; empty when all is right. */
export function checkTypedBack(typed: TypedBack, made: MadeKey, keeping: KeyKeeping): TypedBackErrors {
  const [first, second] = papersOf(made, keeping).map((paper, index) => compareKey(typed[index] ?? '', paper))
  return { ...(first !== undefined && { first }), ...(second !== undefined && { second }) }
}
