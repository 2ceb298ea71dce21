import { useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { newDraftId } from '../../../api/drafts/new-draft-id.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { reviewFromText, type KeptReview } from './model/stored-review.ts'

interface Entry {
  readonly draftId: string
  readonly kept: KeptReview | undefined
}

/** What this window knows, which may be newer than what has been read from the register. */
const known = new Map<string, Entry>()

/** The review that the one who works has begun: the window's own, or the one that the register kept. */
export function useKeptReview(stored: OutputOf<'drafts.mine'>['drafts'][number] | undefined) {
  const { status } = useVaultStatus()
  const owner = `${status?.register ?? ''} ${status?.session?.userId ?? ''}`
  const [entry, setEntry] = useState<Entry>(() => known.get(owner) ?? { draftId: stored?.id ?? newDraftId(), kept: stored && reviewFromText(stored.values) })
  const put = (next: Entry) => {
    known.set(owner, next)
    setEntry(next)
  }
  return {
    ...entry,
    keep: (kept: KeptReview) => put({ ...entry, kept }),
    end: () => put({ draftId: newDraftId(), kept: undefined }),
  }
}
