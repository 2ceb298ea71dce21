import { parseRecoveryKey } from '#shared/domain/recovery-key.ts'
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

/** What is wrong with the writing; empty when it may be tried. An empty field is told only when `isSent`. */
export function checkTypedKey({ recoveryKey, otherHalf, isSplit }: TypedKey, isSent: boolean): TypedKeyErrors {
  const first = checkOne(recoveryKey, isSent)
  const second = isSplit ? checkOne(otherHalf, isSent) ?? sameTwice(recoveryKey, otherHalf) : undefined
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
    case 'half-missing':
    case 'no-slot': return refused[error.reason]
    case 'length':
    case 'character':
    case 'check': return typedKeyText.error(error.reason)
    default: return refused.other
  }
}

function checkOne(typed: string, isSent: boolean): string | undefined {
  if (typed.trim() === '') return isSent ? typedKeyText.missing : undefined
  const read = parseRecoveryKey(typed)
  return 'error' in read ? typedKeyText.error(read.error) : undefined
}

function sameTwice(one: string, other: string): string | undefined {
  const [a, b] = [parseRecoveryKey(one), parseRecoveryKey(other)]
  return 'key' in a && 'key' in b && a.key.every((byte, index) => byte === b.key[index]) ? typedKeyText.sameTwice : undefined
}
