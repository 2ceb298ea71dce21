import type { CarerPrefill } from './model/carer-entry.ts'
import { prefillFromSearch } from './model/prefill-from-search.ts'

/** What the list says when it opens the form; it travels in the history, which lives in memory only. */
export interface NewCarerRequest {
  readonly searched?: string
  readonly draftId?: string
}

/** Reads the request; whatever else stands in the history is an empty form. */
export function newCarerRequest(state: unknown): { readonly prefill?: CarerPrefill; readonly draftId?: string } {
  if (typeof state !== 'object' || state === null) return {}
  const { searched, draftId } = state as Record<string, unknown>
  if (typeof draftId === 'string') return { draftId }
  const prefill = typeof searched === 'string' ? prefillFromSearch(searched) : {}
  return Object.keys(prefill).length > 0 ? { prefill } : {}
}
