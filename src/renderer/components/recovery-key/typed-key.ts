import { parseRecoveryPaper } from '#shared/domain/recovery-key.ts'
import { typedKeyText } from './recovery-key.text.ts'

/** A recovery key as somebody types it from paper: one key, or the halves from two envelopes. */
export interface TypedKey {
  readonly recoveryKey: string
  readonly otherHalf: string
  readonly isSplit: boolean
}

export const noKey: TypedKey = { recoveryKey: '', otherHalf: '', isSplit: false }

export interface TypedKeyErrors {
  readonly recoveryKey?: string
  readonly otherHalf?: string
}

/** What is wrong with the writing; empty when it may be tried. What is missing is told only when `isSent`. */
export function checkTypedKey({ recoveryKey, otherHalf, isSplit }: TypedKey, isSent: boolean): TypedKeyErrors {
  const first = checkOne(recoveryKey, isSplit, isSent)
  const second = isSplit ? checkOne(otherHalf, isSplit, isSent) ?? sameTwice(recoveryKey, otherHalf) : undefined
  return { ...(first !== undefined && { recoveryKey: first }), ...(second !== undefined && { otherHalf: second }) }
}

/** What goes to the register. */
export function typedKeyInput({ recoveryKey, otherHalf, isSplit }: TypedKey): { readonly recoveryKey: string; readonly otherHalf?: string } {
  return isSplit ? { recoveryKey, otherHalf } : { recoveryKey }
}

/** Why the register did not take a key that was written right; undefined for other failures. */
export function refusedKeyText(error: { readonly code: string; readonly reason?: string | undefined } | null): string | undefined {
  if (error?.code !== 'wrong-recovery-key') return undefined
  const { refused } = typedKeyText
  switch (error.reason) {
    case 'no-slot': return refused[error.reason]
    case 'half-missing':
    case 'length':
    case 'character':
    case 'check': return typedKeyText.error(error.reason)
    case undefined:
    default: return refused.other
  }
}

function checkOne(typed: string, isSplit: boolean, isSent: boolean): string | undefined {
  if (typed.trim() === '') return isSent ? typedKeyText.missing : undefined
  const paper = parseRecoveryPaper(typed)
  if ('error' in paper) return typedKeyText.error(paper.error)
  if (isSplit) return paper.part === 'whole' ? typedKeyText.notAHalf : undefined
  return paper.part === 'whole' ? undefined : typedKeyText.error('half-missing')
}

function sameTwice(one: string, other: string): string | undefined {
  const [a, b] = [parseRecoveryPaper(one), parseRecoveryPaper(other)]
  return 'part' in a && 'part' in b && a.part === b.part ? typedKeyText.sameTwice : undefined
}
