import { useState } from 'react'
import { useVaultStatus } from '../../../../api/vault-status.tsx'
import type { ReviewState } from './review-state.ts'

/** A review on its way, by register and reviewer: nobody else goes on with it. Ids and codes only; it outlives a lock, not the app. */
const kept = new Map<string, ReviewState>()

/** The review that the one who works has begun, and the way to put another in its place. */
export function useKeptReview(): readonly [ReviewState | undefined, (next: ReviewState | undefined) => void] {
  const { status } = useVaultStatus()
  const owner = `${status?.register ?? ''} ${status?.session?.userId ?? ''}`
  const [state, setState] = useState(() => kept.get(owner))
  const keep = (next: ReviewState | undefined) => {
    if (next === undefined) kept.delete(owner)
    else kept.set(owner, next)
    setState(next)
  }
  return [state, keep]
}
