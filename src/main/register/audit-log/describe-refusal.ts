import { AppError } from '#shared/contract/errors.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { AccessEntry } from './append-access-entries.ts'

/**
 * The entry of a refusal that tells its caller something: that somebody with this number is in the register (who has tried it has
 * searched for her), or that a passphrase or printed key was not the right one. None for every other.
 */
export function describeRefusal(error: unknown, { at, session, route }: { readonly at: string; readonly session: Session; readonly route: string }): readonly AccessEntry[] {
  if (!(error instanceof AppError)) return []
  const base = { at, userId: session.userId, sessionId: session.sessionId, route }
  if (error.code === 'duplicate-personal-number') return [{ ...base, event: 'searched', purpose: 'casework', objectId: error.reason, hits: 1 }]
  const isGuess = error.code === 'wrong-passphrase' || error.code === 'wrong-recovery-key'
  return isGuess ? [{ ...base, event: 'unlock-failed', purpose: 'administration' }] : []
}
